// Random keys of list elements: 128 bits as 26 characters that sort by the moment they were made.
const tekens = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new key from the wall clock and at least 10 random bytes (handed in); sorts by `ms`. */
export const nieuweSleutel = (ms: number, random16: Uint8Array): string => {
  if (random16.length < 10) throw new RangeError('nieuweSleutel needs at least 10 random bytes')
  let bits = BigInt(Math.max(0, Math.floor(ms))) & 0xffff_ffff_ffffn
  for (const byte of random16.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte)
  let sleutel = ''
  for (let i = 0; i < 26; i++) {
    sleutel = tekens.charAt(Number(bits & 31n)) + sleutel
    bits >>= 5n
  }
  return sleutel
}
