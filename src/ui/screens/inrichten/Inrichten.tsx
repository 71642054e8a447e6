// For ICT: open a school with the link of the server, keep two keys on paper, and invite mentors and schools.
import { createEffect, createSignal, Match, on, Switch } from 'solid-js'
import { isBeheerder, type Ingericht } from '../../../app/beheer.ts'
import { phase } from '../../../app/session.ts'
import { ingang, opent, vergeetFragment } from '../../ingang.ts'
import { Kader } from '../../Kader.tsx'
import '../../words-binnen.ts'
import { t } from '../../words.ts'
import { Beheer } from './Beheer.tsx'
import { leesInrichtLink } from './link.ts'
import { Plakken } from './Plakken.tsx'
import { School } from './School.tsx'
import { Sleutels } from './Sleutels.tsx'

/** Works without a vault, and beside an open one. */
export default function Inrichten() {
  const [code, zetCode] = createSignal(leesInrichtLink(ingang()?.fragment ?? ''))
  // A link pasted over this page is read like the first one.
  createEffect(on(() => ingang()?.fragment ?? '', (nieuw) => {
    if (nieuw !== '') zetCode(leesInrichtLink(nieuw))
  }, { defer: true }))
  const [klaar, zetKlaar] = createSignal<(Ingericht & { school: string }) | null>(null)
  const [beheert, zetBeheert] = createSignal(isBeheerder())
  const ingericht = (nieuw: Ingericht & { school: string }) => {
    vergeetFragment()
    zetCode(null)
    zetKlaar(nieuw)
  }
  const naarBeheer = () => {
    zetKlaar(null)
    zetCode(null)
    zetBeheert(true)
  }
  const terug = () => {
    vergeetFragment()
    if (phase() === 'open') history.back()
    else opent(null)
  }
  return (
    // Two keys that are shown once allow no way out but the one that says that they are kept.
    <Kader terug={klaar() === null ? { tekst: t('inrichten.terug'), doe: terug } : undefined}>
      <Switch fallback={<Plakken lees={zetCode} klaar={naarBeheer} />}>
        <Match when={klaar()}>{(sleutels) => <Sleutels sleutels={sleutels()} verder={naarBeheer} />}</Match>
        <Match when={code()}>
          {(er) => <School code={er()} klaar={ingericht} beheer={beheert() ? naarBeheer : undefined} />}
        </Match>
        <Match when={beheert()}><Beheer kwijt={() => zetBeheert(false)} /></Match>
      </Switch>
    </Kader>
  )
}
