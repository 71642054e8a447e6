// Two versions of one long text that were written apart: side by side, and a person chooses. Nothing is lost till then.
import { createSignal, For, Show } from 'solid-js'
import { kiesVersie } from '../../app/dossier.ts'
import type { AppError } from '../../app/errors.ts'
import { profiel } from '../../app/session.ts'
import type { Versie } from '../../domain/dossier.ts'
import { labelVan } from '../velden.nl.ts'
import { toonMoment } from '../waarde.ts'
import { t } from '../words.ts'
import { Button } from './Button.tsx'
import { Fout } from './Fout.tsx'
import { Note } from './Note.tsx'

/** `versies` in the order of `versiesVan`, oldest first. */
export function Versies(props: { dossier: string; pad: string; versies: readonly Versie[] }) {
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const wie = (versie: Versie): string =>
    versie.wie === profiel()?.mid ? t('dossier.versies.jij') : t('dossier.versies.ander')
  const op = (versie: Versie): string => toonMoment(new Date(versie.klok[0]).toISOString())
  const kies = async (index: number): Promise<void> => {
    zetBezig(true)
    const uitkomst = await kiesVersie(props.dossier, props.pad, index)
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  return (
    <div class="stack stack-s veld-breed" role="group" aria-label={labelVan(props.pad)}>
      <p class="label">{labelVan(props.pad)}</p>
      <Note tone="watch" title={t('dossier.versies.titel')}><p>{t('dossier.versies.uitleg')}</p></Note>
      <Fout fout={fout()} />
      <div class="cols cols-2">
        <For each={props.versies}>
          {(versie, index) => (
            <div class="card card-tight stack stack-s" data-versie={index()}>
              <p class="small muted">{wie(versie)} · {op(versie)}</p>
              <p class="veld-tekst" translate="no">
                <Show when={versie.waarde} fallback={<span class="muted">{t('dossier.versies.leeg')}</span>}>
                  {versie.waarde}
                </Show>
              </p>
              <Button
                class="start" off={bezig()} onClick={() => void kies(index())}
                aria-label={t('dossier.versies.kiesVan', { wie: wie(versie), op: op(versie) })}
              >
                {t('dossier.versies.kies')}
              </Button>
            </div>
          )}
        </For>
      </div>
    </div>
  )
}
