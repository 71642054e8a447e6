// JSON in its one canonical form (RFC 8785), for what is hashed, signed or bound.
import canonicalize from 'canonicalize'
import { type Bytes, equalBytes, fromUtf8, utf8 } from './bytes.ts'

/** The canonical UTF-8 bytes of a JSON value; throws on what JSON cannot hold (NaN, a lone surrogate). */
export function jcs(value: unknown): Bytes {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return utf8(text)
}

/** The parsed value, or null when the bytes are not UTF-8 or not JSON. */
export function parseJson(bytes: Uint8Array): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(fromUtf8(bytes)) as unknown }
  } catch {
    return null
  }
}

/**
 * Whether the bytes are exactly the canonical form of the value parsed from them: this kills duplicate keys, spacing
 * and every second way of writing. Check the shape of the value first, since depth costs stack here.
 */
export const isCanonical = (value: unknown, bytes: Uint8Array): boolean => equalBytes(jcs(value), bytes)
