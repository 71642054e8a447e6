// A moment as a day in words, '3 juni 2026', in Dutch time on whatever device; light enough for the lock screen.
import { hourOf } from './parts/time-words.ts'

const dag = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'long', year: 'numeric',
})

/** '3 juni 2026' of a UTC moment. */
export const dagVan = (moment: string): string => dag.format(new Date(moment))

/** '3 juni 2026, 13.07 uur' of a UTC moment. */
export const dagEnUur = (moment: string): string => `${dagVan(moment)}, ${hourOf(moment)}`
