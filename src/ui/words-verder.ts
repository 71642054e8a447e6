// The words of screens that Vandaag can do without: they come with the first of those screens, so that the list of the
// day does not wait for them. Each such screen imports this file; the ones in words-binnen.ts are there always.
import { learn } from './words.ts'

const verder = {}
export type Verder = typeof verder

learn(verder)
