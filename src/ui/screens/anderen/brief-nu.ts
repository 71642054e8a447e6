// The letter as a signal that follows the dossier: asked again at each change.
import { createEffect, createSignal, type Accessor } from 'solid-js'
import { briefNu, derdeVan, type BriefNu } from '../../../app/derden.ts'

/** Null until the first answer. An answer that was overtaken is dropped. */
export function createBrief(dossierId: Accessor<string>, key: Accessor<string>): Accessor<BriefNu | null> {
  const [stand, zet] = createSignal<BriefNu | null>(null)
  let beurt = 0
  createEffect(() => {
    const mijn = ++beurt
    // Read here, so that every change of it is heard: what comes after a promise is not followed.
    void derdeVan(dossierId(), key())
    void briefNu(dossierId(), key()).then((nieuw) => {
      if (mijn === beurt) zet(nieuw)
    })
  })
  return stand
}
