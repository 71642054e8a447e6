// The worker that reads an OSO file, so that a file of tens of MB does not hold up the screen.
import { readOso } from './read.ts'

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  self.postMessage(readOso(new Uint8Array(data)))
})
