// Something sensitive: first the sentence why the other must know it, then a second look with a yes of its own.
import { createMemo, createSignal, Show, untrack, type JSX } from 'solid-js'
import { createVeld } from '../../../app/dossier.ts'
import type { AppError } from '../../../app/errors.ts'
import { zetKeuze } from '../../../app/overdracht.ts'
import type { ItemKey } from '../../../domain/dictionary.ts'
import { versiesVan, type Versie } from '../../../domain/dossier.ts'
import { drempels } from '../../../domain/law-profile.ts'
import { opDesk } from '../../op-desk.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { Versies } from '../../parts/Versies.tsx'
import { t } from '../../words.ts'

const padVan = (item: ItemKey): string => `deelkeuzes.${item}.noodzaak`

/** The sentences that stand for this item: two when it was written in two tabs apart. */
export function noodzaken(dossierId: string, item: ItemKey): readonly Versie[] {
  const dossier = opDesk(dossierId)
  return dossier === undefined ? [] : versiesVan(dossier, padVan(item))
}

/** `klaar`: the domain finds the sentence long enough and waits for the second look. */
export function Noodzaak(props: { dossierId: string, item: ItemKey, ontvanger: string, klaar: boolean }): JSX.Element {
  // The field is bound once; the list above gives each item a row of its own.
  const veld = untrack(() => createVeld(props.dossierId, padVan(props.item)))
  const versies = createMemo(() => noodzaken(props.dossierId, props.item))
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const nog = () => Math.max(0, drempels.noodzaakTekens - [...veld.waarde().trim()].length)
  const bevestig = async (): Promise<void> => {
    await veld.flush()
    const uitkomst = await zetKeuze(props.dossierId, props.item, { bevestig: true })
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  return (
    <div class="stack stack-s">
      <Show
        when={versies().length < 2}
        fallback={<Versies dossier={props.dossierId} pad={padVan(props.item)} versies={versies()} />}
      >
        <Field
          multiline dossier
          label={t('delen.noodzaak.vraag', { naam: props.ontvanger })}
          hint={t('delen.noodzaak.hint', { aantal: drempels.noodzaakTekens })}
          value={veld.waarde()}
          onInput={veld.typ}
          onBlur={() => void veld.flush()}
          maxlength={300}
          saved={{ status: veld.status(), op: veld.bewaardOp() }}
        />
      </Show>
      <Show when={nog() > 0 && veld.waarde() !== ''}>
        <p class="small muted">{t('delen.noodzaak.nog', { aantal: nog() })}</p>
      </Show>
      <Show when={props.klaar && nog() === 0}>
        <Note
          title={t('delen.noodzaak.blik')} tone="watch"
          actions={<Button onClick={() => void bevestig()}>{t('delen.noodzaak.ja')}</Button>}
        >
          <p class="small">{t('delen.noodzaak.blikUitleg', { naam: props.ontvanger })}</p>
        </Note>
      </Show>
      <Fout fout={fout() ?? veld.fout()} />
    </div>
  )
}
