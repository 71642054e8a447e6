// Padmé (Nikitin et al., PETS 2019): sizes rounded up so that they tell little, at a cost of at most some per cent.
import { minPadded } from './limits.ts'

/** The smallest Padmé size that holds `length` bytes (below 2^31): a float with few bits in its mantissa. */
export function padme(length: number): number {
  if (length < 2) return length
  const exponent = 31 - Math.clz32(length)
  const kept = 32 - Math.clz32(exponent)
  const mask = 2 ** (exponent - kept) - 1
  return (length + mask) & ~mask
}

/** The size a frame of `length` bytes is padded to: Padmé, and never below 65 536. */
export const paddedLength = (length: number): number => Math.max(minPadded, padme(length))
