// A number in a text that may be a BSN: where it stands, and the two things that can be done about it.
import { createSignal, For, type JSX } from 'solid-js'
import { haalNummerWeg, isIetsAnders, zetTerug, type Gehaald } from '../../../app/bsn.ts'
import { vandaag } from '../../../app/clock.ts'
import type { AppError } from '../../../app/errors.ts'
import { maakBlik } from '../../../domain/blik.ts'
import { nummersIn } from '../../../domain/bsn.ts'
import type { ItemKey } from '../../../domain/dictionary.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { Button } from '../../parts/Button.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { toast } from '../../parts/Toast.tsx'
import { naamVanVeld } from '../../waarde.ts'
import { t } from '../../words.ts'

export function Nummer(props: { dossierId: string, dossier: Dossier, item: ItemKey, wat: string }): JSX.Element {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const nummers = () => nummersIn(maakBlik(props.dossier, { soort: 'onderwijs', naam: '', school: '' }, vandaag()), props.item)
    .flatMap(({ pad, tekst, vondsten }) => vondsten.map(({ van, tot }) => ({
      waar: pad === null ? t('delen.bsn.school') : naamVanVeld(pad), nummer: tekst.slice(van, tot),
    })))
  const weg = async (): Promise<void> => {
    const id = props.dossierId
    const uitkomst = await haalNummerWeg(id, props.item)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (uitkomst.ok) toast({ text: t('delen.bsn.gehaald'), undo: () => void terug(id, uitkomst.value) })
  }
  const terug = async (id: string, gehaald: readonly Gehaald[]): Promise<void> => {
    const uitkomst = await zetTerug(id, gehaald)
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  const anders = async (): Promise<void> => {
    const uitkomst = await isIetsAnders(props.dossierId, props.item)
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  return (
    <Note title={t('delen.bsn.titel')} tone="watch" actions={
      <>
        <Button aria-label={t('delen.bsn.wegVan', { wat: props.wat })} onClick={() => void weg()}>{t('delen.bsn.weg')}</Button>
        <Button kind="quiet" aria-label={t('delen.bsn.andersVan', { wat: props.wat })}
          onClick={() => void anders()}>{t('delen.bsn.anders')}</Button>
      </>
    }>
      <p class="small">{t('delen.bsn.uitleg')}</p>
      <ul class="small" translate="no">
        <For each={nummers()}>{(een) => <li>{t('delen.bsn.gevonden', een)}</li>}</For>
      </ul>
      <Fout fout={fout()} />
    </Note>
  )
}
