// SHA-256 of a short text of plain characters: this room decides without waiting, and has no crypto of its own.

const rond = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

/** The first 32 bits behind the point of the square or cube root of the first primes, as the standard has them. */
const wortels = (n: number, macht: number): number[] => {
  const priem: number[] = []
  for (let k = 2; priem.length < n; k++) if (priem.every((p) => k % p !== 0)) priem.push(k)
  return priem.map((p) => ((p ** macht % 1) * 2 ** 32) | 0)
}
const begin = wortels(8, 1 / 2)
const vast = wortels(64, 1 / 3)

const blokken = (tekst: string): Int32Array => {
  const woorden = new Int32Array((((tekst.length + 8) >> 6) + 1) * 16)
  for (let i = 0; i <= tekst.length; i++) {
    const byte = i < tekst.length ? tekst.charCodeAt(i) & 0xff : 0x80
    woorden[i >> 2] = (woorden[i >> 2] ?? 0) | (byte << (24 - (i % 4) * 8))
  }
  woorden[woorden.length - 1] = tekst.length * 8
  return woorden
}

/** As 64 hexadecimal characters. Of a character past 255 only the last byte counts, so give it plain ones. */
export const sha256 = (tekst: string): string => {
  const woorden = blokken(tekst)
  let stand = begin
  for (let blok = 0; blok < woorden.length; blok += 16) {
    const w = [...woorden.subarray(blok, blok + 16)]
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = stand
    for (let i = 0; i < 64; i++) {
      if (i >= 16) {
        const [x = 0, y = 0] = [w[i - 15], w[i - 2]]
        const s0 = rond(x, 7) ^ rond(x, 18) ^ (x >>> 3)
        const s1 = rond(y, 17) ^ rond(y, 19) ^ (y >>> 10)
        w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0
      }
      const t1 = (h + (rond(e, 6) ^ rond(e, 11) ^ rond(e, 25)) + ((e & f) ^ (~e & g)) + (vast[i] ?? 0) + (w[i] ?? 0)) | 0
      const t2 = ((rond(a, 2) ^ rond(a, 13) ^ rond(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
    }
    stand = [a, b, c, d, e, f, g, h].map((x, i) => (x + (stand[i] ?? 0)) | 0)
  }
  return stand.map((x) => (x >>> 0).toString(16).padStart(8, '0')).join('')
}
