// The digits two people compare on the phone: they stand for a person's keys.
import { concat, sha256, utf8 } from './bytes.ts'

/**
 * Six groups of five digits from SHA-256('estafette/sn/v1' 0x00 mid): five bytes each, big-endian, modulo 100 000.
 * About 99.7 bits; both halves together are the sixty digits of two people.
 */
export async function digitGroups(mid: string): Promise<string[]> {
  const hash = await sha256(concat(utf8('estafette/sn/v1'), new Uint8Array(1), utf8(mid)))
  return [0, 5, 10, 15, 20, 25].map((at) => {
    const number = hash.subarray(at, at + 5).reduce((sum, byte) => sum * 256 + byte, 0)
    return String(number % 100_000).padStart(5, '0')
  })
}
