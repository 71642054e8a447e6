// Random names for things: 128 bits, in the letters that a path and a database key both allow.
import { randomBytes } from '../crypto/bytes.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** A random id of 26 letters (128 bits and a little), saying nothing about when it was made. */
export const newSecretId = (): string => Array.from(randomBytes(26), (byte) => letters[byte & 31]).join('')
