// The worker behind openPhraseFile: one task in, one answer out. Its name keeps it out of what is stored for offline use.
import type { OpenAnswer, OpenTask } from './openen.ts'
import { openWithPhrase } from './phrase-file.ts'

self.addEventListener('message', ({ data }: MessageEvent<OpenTask>) => {
  void openWithPhrase(data.phrase, data.file).then((opened) => self.postMessage({ opened } satisfies OpenAnswer))
    .catch((reason: unknown) => {
      // a rejection stays inside a worker; thrown, the page hears of it
      setTimeout(() => { throw reason })
    })
})
