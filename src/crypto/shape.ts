// Strict guards for JSON from outside: exact keys, exact lengths, nothing coerced.
import { fromB64url } from './bytes.ts'

/** A plain object with exactly these keys as its own; nothing missing, nothing more. */
export function hasKeys<K extends string>(value: unknown, keys: readonly K[]): value is Record<K, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const own = Object.keys(value)
  return own.length === keys.length && keys.every((key) => Object.hasOwn(value, key))
}

/** base64url of exactly so many bytes, in its one canonical writing. */
export const isB64 = (value: unknown, bytes: number): value is string =>
  typeof value === 'string' && value.length === Math.ceil((bytes * 4) / 3) && fromB64url(value) !== null

/** A whole number from 0 (or `min`) that JSON carries without loss. */
export const isCount = (value: unknown, min = 0): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= min

/** A UTC instant 'YYYY-MM-DDTHH:MM:SS.sssZ' that exists. */
export function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false
  const ms = Date.parse(value)
  return !Number.isNaN(ms) && new Date(ms).toISOString() === value
}

// Control, direction and invisible characters, lone surrogates: a name on a card is read by someone who must trust it.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** One line of readable text of min..max characters (UTF-16), with nothing unseen in it. */
export const isLine = (value: unknown, min: number, max: number): value is string =>
  typeof value === 'string' && value.length >= min && value.length <= max && !unseen.test(value)

/** A list of min..max members that all pass. */
export const isList = <T>(value: unknown, min: number, max: number, member: (x: unknown) => x is T): value is T[] =>
  Array.isArray(value) && value.length >= min && value.length <= max && value.every((x) => member(x))
