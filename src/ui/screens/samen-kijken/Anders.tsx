// Own words about all of it, and what became of what somebody called a mistake before.
import { createMemo, createSignal, For, onCleanup, Show, untrack, type JSX } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import { eigenOver, schrijfEigen } from '../../../app/eigen-woorden.ts'
import type { Kijker, Kijkt } from '../../../app/samen-kijken.ts'
import { lees } from '../../../domain/lezen.ts'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { createSchrijver } from '../../parts/schrijver.ts'
import { t } from '../../words.ts'
import type { Kijk } from './kijk.ts'
import { titelVan } from './taal.ts'
import { stijlVan } from './wie.ts'

export function Anders(props: { kijkt: Kijkt, persoon: Kijker, kijk: Kijk }): JSX.Element {
  const w = () => stijlVan(props.persoon)
  const [tekst, zetTekst] = createSignal(untrack(() => eigenOver(props.kijkt.dossierId, props.persoon.id, null)?.tekst ?? ''))
  const schrijver = createSchrijver(() => schrijfEigen(props.persoon.id, null, 'zienswijze', tekst()))
  onCleanup(untrack(() => props.kijk.schrijft(schrijver)))
  return (
    <section class="card stack">
      <h2>{t(`samenKijken.${w()}.anders`)}</h2>
      <p>{t(`samenKijken.${w()}.andersUitleg`, { ontvanger: props.kijkt.ontvanger.naam })}</p>
      <Field multiline voice dossier label={t(`samenKijken.${w()}.andersVeld`)} value={tekst()} maxlength={2000}
        onInput={(nieuw) => {
          zetTekst(nieuw)
          schrijver.straks()
        }}
        onBlur={() => void schrijver.nu()} saved={schrijver.saved()} />
      <div lang="nl"><Fout fout={schrijver.fout()} /></div>
    </section>
  )
}

/** What this person called a mistake at an earlier look, and what the mentor did with it. */
export function Gezegd(props: { kijkt: Kijkt, persoon: Kijker }): JSX.Element {
  const w = () => stijlVan(props.persoon)
  const besloten = createMemo(() => {
    const dossier = desk.dossiers[props.kijkt.dossierId]
    return Object.entries(dossier === undefined ? {} : lees(dossier).correcties ?? {})
      .filter(([, { van, besluit }]) => van === props.persoon.id && besluit !== undefined)
  })
  return (
    <Show when={besloten().length > 0}>
      <section class="card stack">
        <h2>{t(`samenKijken.${w()}.gezegd`)}</h2>
        <For each={besloten()}>
          {([, een]) => (
            <div class="stack stack-s">
              <Show when={een.over}>{(over) => <p class="label">{titelVan(w(), over())}</p>}</Show>
              <p class="inhoud-stem" lang="nl" translate="no">{een.tekst}</p>
              <p>{t(`samenKijken.${w()}.besluit.${een.besluit ?? 'open'}`, { afzender: props.kijkt.afzender.naam })}</p>
              <Show when={een.besluit === 'blijft' && een.reden}>
                {(reden) => <p lang="nl" translate="no">{reden()}</p>}
              </Show>
            </div>
          )}
        </For>
      </section>
    </Show>
  )
}
