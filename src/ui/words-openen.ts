// The words of the page that opens a letter: they come with it alone, and are not kept for a start without a network.
import { openen } from './screens/openen/words.nl.ts'
import { learn } from './words.ts'
import './words-anderen.ts'

const woorden = { openen }
export type Openen = typeof woorden

learn(woorden)
