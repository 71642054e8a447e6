// The words of screens that Vandaag can do without: they come with the first of those screens, so that the list of the
// day does not wait for them. Each such screen imports this file; the ones in words-binnen.ts are there always.
import { bijlage } from './screens/bijlage/words.nl.ts'
import { inzage } from './screens/delen/inzage.nl.ts'
import { toestemmingen } from './screens/delen/toestemmingen.nl.ts'
import { delen } from './screens/delen/words.nl.ts'
import { bijgewerkt } from './screens/ontvangen/bijgewerkt.nl.ts'
import { correctie } from './screens/overdracht/correctie.nl.ts'
import { recht } from './screens/recht/words.nl.ts'
import { samenKijken } from './screens/samen-kijken/words.nl.ts'
import { learn } from './words.ts'

const verder = { bijgewerkt, bijlage, correctie, delen, inzage, recht, samenKijken, toestemmingen }
export type Verder = typeof verder

learn(verder)
