// Argon2id in the thread that asks. Apart from argon.ts, so that a page which has a worker does not load it.
import { argon2id } from 'hash-wasm'
import type { Argon } from './argon.ts'

/** Argon2id in this thread; blocks it, so in a browser only within a worker, or when there is none. */
export const argonHere: Argon = (pass, salt, { m, t, p }) =>
  argon2id({
    password: pass, salt, memorySize: m, iterations: t, parallelism: p, hashLength: 32, outputType: 'binary',
  })
