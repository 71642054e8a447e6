// Somebody outside education (gemeente, zorg, jobcoach, bedrijf): kept within a dossier, beside its handovers, never one.
import type { Ontvanger } from './blik.ts'
import type { DerdeSoort, DossierInhoud, OverdrachtBlad } from './inhoud.ts'

export const derdeSoorten = ['gemeente', 'zorg', 'jobcoach', 'bedrijf', 'anders'] as const satisfies readonly DerdeSoort[]

/** A party and what it needs the data for; for another purpose it is another party, and everything is asked anew. */
export type Derde = {
  readonly soort: DerdeSoort, readonly organisatie: string, readonly naam: string, readonly telefoon: string
  readonly doel: string
}

/** True for what was written down for somebody outside education: no handover, whatever else stands in it. */
export const isVoorDerde = (blad: OverdrachtBlad | undefined): boolean => blad?.derde !== undefined

/** The keys of the handovers, newest last. What somebody outside education got is none. */
export const overdrachtSleutels = ({ overdrachten = {} }: DossierInhoud): string[] =>
  Object.keys(overdrachten).filter((sleutel) => !isVoorDerde(overdrachten[sleutel])).sort()

/** The party of an element of `overdrachten`; null when it is a handover, or when name or purpose miss. */
export const derdeUit = (blad: OverdrachtBlad | undefined): Derde | null => {
  const { soort = 'anders', organisatie = '', naam = '', telefoon = '', doel = '' } = blad?.derde ?? {}
  const heel = [organisatie, naam, doel].every((deel) => deel.trim() !== '')
  return heel ? { soort, organisatie, naam, telefoon, doel: doel.trim() } : null
}

/** The party as the law sees it: named with its purpose, and getting no more than what was picked for it. */
export const alsOntvanger = (derde: Derde, blad: OverdrachtBlad | undefined): Ontvanger => ({
  soort: 'derde', naam: derde.naam, school: derde.organisatie, doel: derde.doel,
  vraagt: Object.keys(blad?.derde?.vraagt ?? {}).sort(),
})
