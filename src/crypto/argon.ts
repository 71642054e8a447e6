// Argon2id (RFC 9106): slow on purpose, so that a stolen tablet does not give away its passphrase.

/** m in KiB, t passes, p lanes. */
export type ArgonParams = { readonly m: number; readonly t: number; readonly p: number }

/** 32 bytes from a passphrase and a salt of 16 bytes. Handed in, so that a worker or a test may stand behind it. */
export type Argon = (pass: Uint8Array, salt: Uint8Array, p: ArgonParams) => Promise<Uint8Array>

/** The least we ever use: 64 MiB and three passes, about 0.4 s on a tablet. */
export const argonFloor: ArgonParams = { m: 65_536, t: 3, p: 1 }

/** What travels to the worker. */
export type ArgonTask = { readonly pass: Uint8Array; readonly salt: Uint8Array; readonly params: ArgonParams }

/** What comes back; `error` is the message of what went wrong in the worker, such as too little memory. */
export type ArgonAnswer = { readonly hash: Uint8Array } | { readonly error: string }

/** Neither a worker nor this thread could calculate: no memory, or the part that does it could not be had. */
export class ArgonFailed extends Error {
  override readonly name = 'ArgonFailed'
}

// Twenty times what the slowest tablet needs: a worker that the system ended says nothing any more.
const patience = 30_000

const inWorker = (task: ArgonTask): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./argon.worker.ts', import.meta.url), { type: 'module' })
    const finish = (settle: () => void) => {
      clearTimeout(clock)
      worker.terminate()
      settle()
    }
    const fail = (why: string) => finish(() => reject(new ArgonFailed(why)))
    const clock = setTimeout(() => fail('the argon worker is silent'), patience)
    worker.onerror = (event) => {
      // Told here in full; a browser's own report of it would only be told twice.
      event.preventDefault()
      fail('the argon worker did not start')
    }
    worker.onmessage = ({ data }: MessageEvent<ArgonAnswer>) =>
      'hash' in data ? finish(() => resolve(data.hash)) : fail(data.error)
    worker.postMessage(task)
  })

/**
 * Argon2id in a worker of its own, ended after each use so that its 64 MiB go back to the device. Where a worker does
 * not start or dies, in this thread: slow is better than shut. Throws `ArgonFailed` when that fails too; never hangs.
 */
export const argonInWorker = (): Argon => async (pass, salt, params) => {
  try {
    return await inWorker({ pass, salt, params })
  } catch {
    try {
      const { argonHere } = await import('./argon-here.ts')
      return await argonHere(pass, salt, params)
    } catch {
      throw new ArgonFailed('argon cannot be calculated here')
    }
  }
}
