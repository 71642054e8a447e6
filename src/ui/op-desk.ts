// The dossier of an id as it lies on the desk, followed in full: also the leaf that is not written yet.
import { desk } from '../app/desk.ts'
import { lees, type Dossier } from '../domain/dossier.ts'
import type { DossierInhoud } from '../domain/inhoud.ts'

/**
 * The dossier, or undefined when it is not here. The domain asks with `hasOwn`, which a store does not hear; naming
 * the keys makes a memo hear the first value of a field, and the first time that something was taken away.
 */
export function opDesk(id: string): Dossier | undefined {
  const dossier = desk.dossiers[id]
  if (dossier === undefined) return undefined
  void Object.keys(dossier.bladen)
  void Object.keys(dossier.lijsten)
  return dossier
}

/** The visible content of that dossier; empty when it is not here. */
export function inhoudOpDesk(id: string): DossierInhoud {
  const dossier = opDesk(id)
  return dossier === undefined ? {} : lees(dossier)
}
