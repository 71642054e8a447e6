// Forgetting: the content of a path leaves the dossier for good; of an element only its tombstone stays.
import type { Dossier } from './dossier.ts'

/** Whether `pad` is one of these paths, or lies below one. */
export const valtOnder = (pad: string, paden: readonly string[]): boolean =>
  paden.some((een) => pad === een || pad.startsWith(`${een}.`))

/** The dossier without any leaf at or below these paths. There is no way back: first hide an element, then forget it. */
export const vergeet = (dossier: Dossier, paden: readonly string[]): Dossier => ({
  ...dossier, bladen: Object.fromEntries(Object.entries(dossier.bladen).filter(([pad]) => !valtOnder(pad, paden))),
})
