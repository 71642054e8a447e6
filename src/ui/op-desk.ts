// The dossier of an id as it lies on the desk, and what can be seen of it.
import { unwrap } from 'solid-js/store'
import { desk } from '../app/desk.ts'
import { lees, type Dossier } from '../domain/dossier.ts'
import type { DossierInhoud } from '../domain/inhoud.ts'

/**
 * The dossier, or undefined when it is not here; followed by whatever reads it reactively. It is replaced whole, so what
 * is given is the thing itself: to follow each leaf of it would cost more than all the rest of a screen.
 */
export const opDesk = (id: string): Dossier | undefined => unwrap(desk.dossiers[id])

/** The visible content of that dossier; empty when it is not here. */
export function inhoudOpDesk(id: string): DossierInhoud {
  const dossier = opDesk(id)
  return dossier === undefined ? {} : lees(dossier)
}
