// A correction after sending: what the receiver has otherwise, chosen, shown exactly, and only then sealed.
import { createEffect, createMemo, createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import { stuurCorrectie, verschillenMet, type Verschil } from '../../../app/correctie.ts'
import type { AppError } from '../../../app/errors.ts'
import type { ItemKey } from '../../../domain/dictionary.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { correctieRedenen, type CorrectieReden } from '../../../domain/message.ts'
import { wieBeslist } from '../../../domain/wie-beslist.ts'
import { vandaag } from '../../../app/clock.ts'
import { Button } from '../../parts/Button.tsx'
import { Fout } from '../../parts/Fout.tsx'
import Inhoud from '../../parts/Inhoud.tsx'
import { Live } from '../../parts/Live.tsx'
import { Select } from '../../parts/Select.tsx'
import { opsomming } from '../../parts/tekst.ts'
import { Tick } from '../../parts/Tick.tsx'
import { kopVan, naamVanSoort } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { persoonNaam } from '../delen/personen.ts'

type Props = { dossierId: string, overdracht: string, dossier: Dossier, naam: string }

const watIs = ({ item, nieuw }: Verschil): string => {
  const kop = nieuw === null || !item.includes('~') ? null : kopVan(nieuw)
  return kop === null ? naamVanSoort(item) : `${naamVanSoort(item)}: ${kop}`
}

/** Undefined until the first answer; it follows the dossier, and an answer that was overtaken is dropped. */
function createVerschillen(props: Props): () => Verschil[] | null | undefined {
  const [lijst, zet] = createSignal<Verschil[] | null | undefined>(undefined)
  let beurt = 0
  createEffect(() => {
    const mijn = ++beurt
    void props.dossier
    void verschillenMet(props.dossierId, props.overdracht).then((nieuw) => { if (mijn === beurt) zet(nieuw) })
  })
  return lijst
}

/** The panel under the line of time. */
export function Correctie(props: Props): JSX.Element {
  const lijst = createVerschillen(props)
  const [klaar, zetKlaar] = createSignal('')
  return (
    <Show when={lijst() !== undefined}>
      <section class="card stack" aria-label={t('correctie.titel')} data-correctie={lijst()?.length ?? 'onbekend'}>
        <h3 class="h-l">{t('correctie.titel')}</h3>
        <Show when={lijst()} fallback={<p class="small">{t('correctie.onbekend', { naam: props.naam })}</p>}>
          {(verschillen) => (
            <Show when={verschillen().length > 0}
              fallback={<p class="small muted">{t('correctie.gelijk', { naam: props.naam })}</p>}>
              <Vorm {...props} verschillen={verschillen()} klaar={() => zetKlaar(t('correctie.klaar'))} />
            </Show>
          )}
        </Show>
        <Live text={klaar()} />
        <Show when={klaar()}>{(tekst) => <p class="small" aria-hidden="true">{tekst()}</p>}</Show>
      </section>
    </Show>
  )
}

function Vorm(props: Props & { verschillen: readonly Verschil[], klaar: () => void }): JSX.Element {
  const id = createUniqueId()
  // What may go no more may also stay there lawfully; that is for the mentor to choose.
  const [uit, zetUit] = createSignal<Readonly<Record<ItemKey, boolean>>>({})
  const isAan = ({ item, waarom }: Verschil): boolean => uit()[item] ?? (waarom === 'anders' || waarom === 'weg')
  const gekozen = createMemo(() => props.verschillen.filter(isAan))
  const [reden, zetReden] = createSignal<CorrectieReden | null>(null)
  const [poging, zetPoging] = createSignal(false)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const wie = createMemo(() => {
    const { personen, erbij } = wieBeslist('inzage', props.dossier, vandaag())
    return opsomming([...personen, ...erbij].map((persoon) => persoonNaam(props.dossier, persoon)))
  })
  const weg = () => gekozen().filter(({ nieuw }) => nieuw === null)
  const stuur = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging(true)
    const waarom = reden()
    if (waarom === null || gekozen().length === 0 || bezig()) return
    zetBezig(true)
    const uitkomst = await stuurCorrectie(props.dossierId, props.overdracht, gekozen(), waarom)
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (uitkomst.ok) props.klaar()
  }
  return (
    <form class="stack" novalidate onSubmit={(event) => void stuur(event)}>
      <p class="small">{t('correctie.anders', { naam: props.naam })}</p>
      <div class="stack stack-s" role="group" aria-label={t('correctie.titel')}>
        <For each={props.verschillen}>
          {(een) => (
            <Tick checked={isAan(een)} onChange={(aan) => zetUit((al) => ({ ...al, [een.item]: aan }))}>
              {een.waarom === 'anders' ? t('correctie.vervang', { wat: watIs(een) })
                : t(`correctie.wis.${een.waarom}`, { wat: watIs(een), naam: props.naam })}
            </Tick>
          )}
        </For>
      </div>
      <Show when={poging() && gekozen().length === 0}><p class="small is-act">{t('correctie.fout.niets')}</p></Show>
      <Show when={gekozen().length > 0}>
        <section class="stack stack-s" aria-labelledby={`${id}-precies`} data-correctie-voorbeeld>
          <h4 id={`${id}-precies`}>{t('correctie.precies')}</h4>
          <Inhoud items={gekozen().flatMap(({ nieuw }) => nieuw ?? [])} niveau={4} />
          <Show when={weg().length > 0}>
            <p class="small">{t('correctie.gewist', { naam: props.naam, wat: opsomming(weg().map(watIs)) })}</p>
          </Show>
        </section>
      </Show>
      <Select label={t('correctie.reden')} value={reden()} onChange={zetReden}
        choices={correctieRedenen.map((value) => ({ value, label: t(`correctie.redenen.${value}`) }))}
        error={poging() && reden() === null ? t('correctie.fout.reden') : null} />
      <p class="small">{t('correctie.gevolg', { naam: props.naam })}</p>
      <Show when={wie()}>{(namen) => <p class="small">{t('correctie.vertel', { wie: namen() })}</p>}</Show>
      <Button type="submit" kind="main" class="start" busy={bezig() && t('correctie.bezig')}>
        {t('correctie.knop')}
      </Button>
      <Fout fout={fout()} />
    </form>
  )
}
