// Argon2id (RFC 9106): slow on purpose, so that a stolen tablet does not give away its passphrase.
import { argon2id } from 'hash-wasm'

/** m in KiB, t passes, p lanes. */
export type ArgonParams = { readonly m: number; readonly t: number; readonly p: number }

/** 32 bytes from a passphrase and a salt of 16 bytes. Handed in, so that a worker or a test may stand behind it. */
export type Argon = (pass: Uint8Array, salt: Uint8Array, p: ArgonParams) => Promise<Uint8Array>

/** The least we ever use: 64 MiB and three passes, about 0.4 s on a tablet. */
export const argonFloor: ArgonParams = { m: 65_536, t: 3, p: 1 }

/** Argon2id in this thread; blocks it, so in a browser only within a worker. */
export const argonHere: Argon = (pass, salt, { m, t, p }) =>
  argon2id({
    password: pass, salt, memorySize: m, iterations: t, parallelism: p, hashLength: 32, outputType: 'binary',
  })

/** What travels to the worker. */
export type ArgonTask = { readonly pass: Uint8Array; readonly salt: Uint8Array; readonly params: ArgonParams }

/** What comes back; `error` is the message of what went wrong in the worker, such as too little memory. */
export type ArgonAnswer = { readonly hash: Uint8Array } | { readonly error: string }

/** Argon2id in a worker of its own, ended after each use so that its 64 MiB go back to the device. */
export const argonInWorker = (): Argon => (pass, salt, params) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./argon.worker.ts', import.meta.url), { type: 'module' })
    const finish = (settle: () => void) => {
      worker.terminate()
      settle()
    }
    worker.onerror = (event) => finish(() => reject(new Error(event.message || 'the argon worker did not start')))
    worker.onmessage = ({ data }: MessageEvent<ArgonAnswer>) =>
      finish(() => ('hash' in data ? resolve(data.hash) : reject(new Error(data.error))))
    worker.postMessage({ pass, salt, params } satisfies ArgonTask)
  })
