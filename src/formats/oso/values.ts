// From the text of an element to a value: texts, days, booleans as XML Schema writes them; null when it is none.
import { isDatum, type Datum } from '../../domain/time.ts'
import type { Node } from './tree.ts'

/** Text in one line, NFC; null when the element is absent, empty or has children. */
export const textOf = (node: Node | null): string | null => {
  if (!node || node.children.length > 0) return null
  return node.text.replace(/\s+/gu, ' ').trim().normalize('NFC') || null
}

/** Text with its own lines, NFC; null as above. */
export const longTextOf = (node: Node | null): string | null => {
  if (!node || node.children.length > 0) return null
  return node.text.trim().normalize('NFC') || null
}

/** xs:date. A zone ('2019-06-01Z', '+02:00') is cut off as text: moving an instant would shift a birthday. */
export const dayOf = (node: Node | null): Datum | null => {
  const found = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})?$/.exec(textOf(node) ?? '')?.[1]
  return found !== undefined && isDatum(found) ? found : null
}

/** xs:boolean. */
export const booleanOf = (node: Node | null): boolean | null => {
  const text = textOf(node)
  if (text === 'true' || text === '1') return true
  return text === 'false' || text === '0' ? false : null
}
