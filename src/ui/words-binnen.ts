// The words of every screen behind the welcome and the lock. Each screen keeps its words beside itself; whoever makes a
// screen adds its words file here: one import, one name. The five doors to those screens import this file.
import { schil } from './schil.nl.ts'
import { begin } from './screens/begin/words.nl.ts'
import { contacten } from './screens/contacten/words.nl.ts'
import { dossier } from './screens/dossier/words.nl.ts'
import { inrichten } from './screens/inrichten/words.nl.ts'
import { instellingen } from './screens/instellingen/words.nl.ts'
import { leerlingen } from './screens/leerlingen/words.nl.ts'
import { ontvangen } from './screens/ontvangen/words.nl.ts'
import { overdracht } from './screens/overdracht/words.nl.ts'
import { uitnodiging } from './screens/uitnodiging/words.nl.ts'
import { vandaag } from './screens/vandaag/words.nl.ts'
import { learn } from './words.ts'

const binnen = {
  schil, begin, contacten, dossier, inrichten, instellingen, leerlingen, ontvangen, overdracht,
  uitnodiging, vandaag,
}
export type Binnen = typeof binnen

learn(binnen)
