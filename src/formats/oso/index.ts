// The door of OSO for the app: reads a chosen file in a worker and ends the worker.
import { err, type Result } from '../../result.ts'
import type { OsoDossier } from './dossier.ts'
import { MAX_BYTES, type OsoError } from './errors.ts'
import type { Told } from './oso.worker.ts'

export type * from './dossier.ts'
export type { OsoError } from './errors.ts'

export type Watch = {
  /** How much of the file was read, 0..1, never going back. */
  readonly voortgang?: (deel: number) => void
  /** Ends the reading at once. */
  readonly stop?: AbortSignal
}

/** So many looks in a row without a word of the worker mean that it is gone; a sleeping tablet does not look. */
const SILENT_LOOKS = 6
const LOOK_MS = 10_000

/**
 * What `readOso` gives, without holding up the screen. 'formats/unreadable' when the device gives no bytes,
 * 'formats/stopped' when `stop` was given, 'formats/worker' when the worker does not start, breaks or falls silent.
 */
export const readOsoInWorker = async (file: Blob, watch: Watch = {}): Promise<Result<OsoDossier, OsoError>> => {
  if (file.size > MAX_BYTES) return err({ type: 'formats/too-large' })
  if (watch.stop?.aborted) return err({ type: 'formats/stopped' })
  const worker = startWorker()
  if (!worker) return err({ type: 'formats/worker' })
  const ended = new AbortController()
  try {
    return await new Promise<Result<OsoDossier, OsoError>>((resolve) => {
      const broken = (): void => resolve(err({ type: 'formats/worker' }))
      const { signal } = ended
      let silent = 0
      let last = 0
      worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
        silent = 0
        if ('gelezen' in data) return resolve(data.gelezen)
        if (data.deel > last) watch.voortgang?.(last = data.deel)
      }, { signal })
      worker.addEventListener('error', broken, { signal })
      worker.addEventListener('messageerror', broken, { signal })
      watch.stop?.addEventListener('abort', () => resolve(err({ type: 'formats/stopped' })), { signal })
      const looking = setInterval(() => ++silent >= SILENT_LOOKS && broken(), LOOK_MS)
      signal.addEventListener('abort', () => clearInterval(looking))
      worker.postMessage(file)
    })
  } catch {
    return err({ type: 'formats/worker' })
  } finally {
    ended.abort()
    worker.terminate()
  }
}

/** Null when the browser refuses: no room for one more, or not allowed. */
const startWorker = (): Worker | null => {
  try {
    return new Worker(new URL('./oso.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
