// Whether a value fits its field: of the right kind, and within its limit.
import type { Waarde } from './change.ts'
import { isItemKey, type Veld } from './dictionary.ts'
import { isDatum, isMoment } from './time.ts'

/** Length as people count: code points of the trimmed, composed text. */
export const lengteVan = (tekst: string): number => [...tekst.trim().normalize('NFC')].length

const tekstVormen = {
  date: isDatum,
  instant: isMoment,
  ref: (tekst: string) => /^[A-Za-z0-9_-]{2,80}$/.test(tekst),
  itemkey: isItemKey,
  id: (tekst: string) => /^[A-Za-z0-9_-]{1,80}$/.test(tekst),
  hash: (tekst: string) => /^([0-9a-f]{64}|[A-Za-z0-9_-]{43})$/.test(tekst),
  // One mark a line, after the item it is of; see getoond.ts.
  merken: (tekst: string) => tekst.split('\n').every((regel) => /^([a-zA-Z0-9~-]{1,80} )?[A-Za-z0-9_-]{16}$/.test(regel)),
} as const

/** True when the value is of the kind the dictionary gives; null (empty) always is. Length is not looked at. */
export const isVanSoort = (veld: Veld, waarde: Waarde): boolean => {
  if (waarde === null) return true
  switch (veld.type) {
    case 'text': return typeof waarde === 'string'
    case 'enum': return typeof waarde === 'string' && (veld.waarden?.includes(waarde) ?? false)
    case 'int': return typeof waarde === 'number' && Number.isSafeInteger(waarde)
      && waarde >= (veld.min ?? 0) && waarde <= (veld.max ?? Number.MAX_SAFE_INTEGER)
    case 'boolean':
    case 'itemset':
    case 'set': return typeof waarde === 'boolean'
    default: return typeof waarde === 'string' && tekstVormen[veld.type](waarde)
  }
}

/** True when a text is longer than its field allows. */
export const isTeLang = (veld: Veld, waarde: Waarde): boolean =>
  veld.type === 'text' && veld.max !== undefined && typeof waarde === 'string' && lengteVan(waarde) > veld.max
