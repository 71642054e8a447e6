// The words of letters to people outside education: they come with those screens, which are seldom asked for.
import { anderen } from './screens/anderen/words.nl.ts'
import { learn } from './words.ts'
import './words-verder.ts'

const woorden = { anderen }
export type Anderen = typeof woorden

learn(woorden)
