// Where the text of a page holds what looks like a burgerservicenummer.
import type { Stuk } from '../../../app/pdf.ts'
import { vindNummers } from '../../../domain/bsn.ts'
import type { Vlak } from './bewerking.ts'

// A run says how wide it is as a whole, not where each letter stands: so many letters more on both sides.
const speling = 2

function deelVan({ tekst, x, y, b, h }: Stuk, van: number, tot: number): Vlak {
  const per = 1 / Math.max(1, tekst.length)
  // Along the longer side: text may run from below to above.
  const [links, rechts] = [Math.max(0, (van - speling) * per), Math.min(1, (tot + speling) * per)]
  if (tekst.length <= 24) return { x, y, b, h }
  return b >= h ? { x: x + links * b, y, b: (rechts - links) * b, h } : { x, y, b, h }
}

/** The places to black out, also when a number is written in several runs. */
export function plekkenVan(stukken: readonly Stuk[]): Vlak[] {
  const begin: number[] = []
  let tekst = ''
  for (const stuk of stukken) {
    begin.push(tekst.length)
    tekst += `${stuk.tekst} `
  }
  return vindNummers(tekst).flatMap(({ van, tot }) => stukken.flatMap((stuk, nr) => {
    const [eerst, laatst] = [van - (begin[nr] ?? 0), tot - (begin[nr] ?? 0)]
    return eerst >= stuk.tekst.length || laatst <= 0 ? [] : [deelVan(stuk, Math.max(0, eerst), Math.min(stuk.tekst.length, laatst))]
  }))
}
