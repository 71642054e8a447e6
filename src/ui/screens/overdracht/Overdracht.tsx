// Overdracht of one leerling: before the seal the receiver, the stops and the preview; after it the way it goes.
import { createMemo, createSignal, Show, type JSX } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import { bladVanOverdracht, isVerzegeld, overdrachtVan } from '../../../app/overdracht.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { DossierKop } from '../../parts/DossierKop.tsx'
import { t } from '../../words.ts'
import { MetDossier } from '../dossier/MetDossier.tsx'
import { Klaarzetten } from './Klaarzetten.tsx'
import { Verloop } from './Verloop.tsx'
import './overdracht.css'

/** /leerlingen/$id/overdracht */
export default function Overdracht(): JSX.Element {
  return <MetDossier>{(id) => <Open dossierId={id} />}</MetDossier>
}

function Open(props: { dossierId: string }): JSX.Element {
  return (
    <>
      <DossierKop dossier={props.dossierId} scherm={t('overdracht.naam')} />
      <Show when={desk.dossiers[props.dossierId]}>
        {(dossier) => <Blad dossierId={props.dossierId} dossier={dossier()} />}
      </Show>
    </>
  )
}

function Blad(props: { dossierId: string, dossier: Dossier }): JSX.Element {
  const key = createMemo(() => overdrachtVan(props.dossierId))
  const verzegeld = createMemo(() => {
    const nu = key()
    return nu !== null && isVerzegeld(bladVanOverdracht(props.dossierId, nu)) ? nu : null
  })
  // A handover that ended can be followed by a new one: that begins with choosing a receiver, and makes its own key.
  const [na, zetNa] = createSignal<string | null>(null)
  const [netVerzegeld, zetNet] = createSignal(false)
  const toonVerloop = () => (verzegeld() !== null && verzegeld() !== na() ? verzegeld() : null)
  return (
    <Show when={toonVerloop()} keyed fallback={
      <Klaarzetten {...props} overdracht={verzegeld() === null ? key() : null} verzegeld={() => zetNet(true)} />
    }>
      {(overdracht) => (
        <Verloop {...props} overdracht={overdracht} vers={netVerzegeld()} opnieuw={() => zetNa(overdracht)} />
      )}
    </Show>
  )
}
