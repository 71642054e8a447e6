// The worker that reads an OSO file in slices, so that a file of tens of MB holds up no screen and no memory.
import { err, type Result } from '../../result.ts'
import type { OsoDossier } from './dossier.ts'
import type { OsoError } from './errors.ts'
import { openOso } from './read.ts'

/** What the worker tells: how far it is (0..1, of the bytes), and once at the end what it read. */
export type Told = { readonly deel: number } | { readonly gelezen: Result<OsoDossier, OsoError> }

const SLICE = 512 * 1024

const tell = (told: Told, transfer: Transferable[] = []): void => self.postMessage(told, { transfer })

const readFile = async (file: Blob): Promise<Result<OsoDossier, OsoError>> => {
  const reader = openOso()
  for (let at = 0; at < file.size; at += SLICE) {
    const bytes = await file.slice(at, at + SLICE).arrayBuffer().catch(() => null)
    if (bytes === null) return err({ type: 'formats/unreadable' })
    if (!reader.write(new Uint8Array(bytes))) break
    tell({ deel: Math.min(1, (at + SLICE) / file.size) })
  }
  return reader.close()
}

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void readFile(data).then((gelezen) => {
    const contents = gelezen.ok ? gelezen.value.bijlagen.map(({ inhoud }) => inhoud?.buffer) : []
    tell({ gelezen }, contents.filter((one) => one instanceof ArrayBuffer))
  }).catch((reason: unknown) => {
    // a rejection stays inside a worker; thrown, the page hears of it
    setTimeout(() => { throw reason })
  })
})
