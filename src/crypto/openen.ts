// Opening a phrase file off the thread of the screen: counting takes an old telephone half a second.
import type { Result } from '../result.ts'
import type { Bytes } from './bytes.ts'
import type { PhraseFileError } from './phrase-file.ts'

export type OpenTask = { readonly phrase: string; readonly file: Uint8Array }
export type OpenAnswer = { readonly opened: Result<Bytes, PhraseFileError> }

// Twenty times what the slowest telephone needs: a worker that the system ended says nothing any more.
const patience = 20_000

const inWorker = (task: OpenTask): Promise<OpenAnswer['opened'] | null> => new Promise((resolve) => {
  const worker = new Worker(new URL('./openen.worker.ts', import.meta.url), { type: 'module' })
  const finish = (opened: OpenAnswer['opened'] | null): void => {
    clearTimeout(clock)
    worker.terminate()
    resolve(opened)
  }
  const clock = setTimeout(() => finish(null), patience)
  worker.onerror = (event) => {
    // The same is tried in this thread; a browser's own report of it would be told for nothing.
    event.preventDefault()
    finish(null)
  }
  worker.onmessage = ({ data }: MessageEvent<OpenAnswer>) => finish(data.opened)
  worker.postMessage(task)
})

/** See `openWithPhrase`. In a worker that is ended afterwards; where none starts, in this thread. Throws when that fails. */
export async function openPhraseFile(task: OpenTask): Promise<Result<Bytes, PhraseFileError>> {
  const there = await inWorker(task).catch(() => null)
  if (there !== null) return there
  const { openWithPhrase } = await import('./phrase-file.ts')
  return openWithPhrase(task.phrase, task.file)
}
