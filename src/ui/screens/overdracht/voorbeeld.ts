// The preview as a signal that follows the dossier: the same act that builds the bundle, asked again at each change.
import { createEffect, createSignal, type Accessor } from 'solid-js'
import { ontvangerVan, voorbeeld, type Voorbeeld } from '../../../app/overdracht.ts'

/** Null until the first answer and while there is no handover. An answer that was overtaken is dropped. */
export function createVoorbeeld(dossierId: Accessor<string>, key: Accessor<string | null>): Accessor<Voorbeeld | null> {
  const [stand, zet] = createSignal<Voorbeeld | null>(null)
  let beurt = 0
  createEffect(() => {
    const mijn = ++beurt
    const overdracht = key()
    if (overdracht === null) {
      zet(null)
      return
    }
    // Read here, so that a contact that is verified meanwhile is heard too.
    void ontvangerVan(dossierId(), overdracht)?.relatie.staat
    void voorbeeld(dossierId(), overdracht).then((nieuw) => {
      if (mijn === beurt) zet(nieuw)
    })
  })
  return stand
}
