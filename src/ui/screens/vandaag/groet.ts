// The part of the day, the day and a small number, as one says them.
import type { Datum, Moment } from '../../../domain/time.ts'
import { hoofdletter } from '../../parts/tekst.ts'
import { vandaag as woorden } from './words.nl.ts'

const uur = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: 'numeric', hourCycle: 'h23' })
const dagen = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' })

/** Which greeting fits this moment in the Netherlands. */
export function dagdeel(moment: Moment): keyof typeof woorden.groet {
  const nu = Number.parseInt(uur.format(Date.parse(moment)), 10)
  return nu < 6 ? 'nacht' : nu < 12 ? 'ochtend' : nu < 18 ? 'middag' : 'avond'
}

/** 'Woensdag 10 juni'. */
export const dagInWoorden = (dag: Datum): string => hoofdletter(dagen.format(Date.parse(`${dag}T00:00:00Z`)))

/** 'Vier' up to twelve, then digits. */
export const getal = (n: number): string => woorden.getal[n - 2] ?? String(n)
