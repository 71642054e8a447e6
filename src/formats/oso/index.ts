// The door of OSO for the app: reads a chosen file in a worker and ends the worker.
import { err, type Result } from '../../result.ts'
import type { OsoDossier } from './dossier.ts'
import { MAX_BYTES, type OsoError } from './errors.ts'

export type * from './dossier.ts'
export type { OsoError } from './errors.ts'

/** What `readOso` gives, without holding up the screen; 'formats/unreadable' when the device gives no bytes. */
export const readOsoInWorker = async (file: Blob): Promise<Result<OsoDossier, OsoError>> => {
  if (file.size > MAX_BYTES) return err({ type: 'formats/too-large' })
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return err({ type: 'formats/unreadable' })
  const worker = new Worker(new URL('./oso.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Result<OsoDossier, OsoError>>) => resolve(data))
      worker.addEventListener('error', () => reject(new Error('the OSO worker stopped')))
      worker.postMessage(bytes, [bytes])
    })
  } finally {
    worker.terminate()
  }
}
