// What the app weighs, out of the report of the build: the same numbers that the build is judged by.
import { weigh } from './built.mjs'
import { figure, type Figure } from './bench-maat.ts'

/** start-js-gz, vandaag-js-gz, precache-gz. */
export function gewicht(root: string): Figure[] {
  const [start, vandaag, precache] = weigh(root)
  return ([['start-js-gz', start], ['vandaag-js-gz', vandaag], ['precache-gz', precache]] as const)
    .map(([name, { now, most }]) => figure(name, 'kB', [now / 1000], { goal: most / 1000 }))
}
