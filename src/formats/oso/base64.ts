// From base64 text to bytes, with blanks and line ends in between, as attachments have it.

const BLANK = 64
const OTHER = 65
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Per character code: 0-63 its value, or one of the two above. */
const values = new Uint8Array(128).fill(OTHER)
for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i
for (const blank of ' \t\r\n') values[blank.charCodeAt(0)] = BLANK

/** Null when it is no base64, or ends inside a byte. Padding may be left out. */
export const bytesFromBase64 = (text: string): Uint8Array | null => {
  const bytes = new Uint8Array(Math.ceil(text.length * 3 / 4))
  let length = 0
  let group = 0
  let count = 0
  let i = 0
  for (; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? OTHER
    if (value === BLANK) continue
    if (value === OTHER) break
    group = group << 6 | value
    if (++count < 4) continue
    bytes[length++] = group >> 16
    bytes[length++] = group >> 8
    bytes[length++] = group
    group = count = 0
  }
  const padding = text.slice(i).replace(/[ \t\r\n]+/g, '')
  if (count === 1 || (padding !== '' && padding !== '='.repeat((4 - count) % 4))) return null
  if (count === 2) bytes[length++] = group >> 4
  if (count === 3) {
    bytes[length++] = group >> 10
    bytes[length++] = group >> 2
  }
  return bytes.subarray(0, length)
}
