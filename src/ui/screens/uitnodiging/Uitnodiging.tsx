// An opened invitation: who invites, and the shortest way to answer, with the vault that is there or a new gast vault.
import { createEffect, createSignal, Match, Show, Switch } from 'solid-js'
import { kluizen, phase } from '../../../app/session.ts'
import { ingang, opent, vergeetFragment } from '../../ingang.ts'
import { Kader } from '../../Kader.tsx'
import '../../words-binnen.ts'
import { t } from '../../words.ts'
import { Gast } from './Gast.tsx'
import { Kluis } from './Kluis.tsx'
import { Lezen } from './Lezen.tsx'
import { Plakken } from './Plakken.tsx'
import { fout, gelezen, leest, lees, vergeetUitnodiging } from './stand.ts'

/** Before a vault is open; the open vault has its own page for it. */
export default function Uitnodiging() {
  const [apart, zetApart] = createSignal(false)
  // Also for a link that is pasted over this page.
  createEffect(() => {
    const fragment = ingang()?.fragment ?? ''
    if (fragment === '') return
    vergeetFragment()
    void lees(fragment)
  })
  const terug = () => {
    vergeetUitnodiging()
    opent(null)
  }
  const heeftKluis = () => phase() === 'slot' && kluizen().length > 0 && !apart()
  return (
    <Kader terug={{ tekst: t('uitnodiging.terug'), doe: terug }}>
      <Switch fallback={<Plakken />}>
        <Match when={gelezen()}>
          {(uitnodiging) => (
            <Show
              when={heeftKluis()}
              fallback={<Gast uitnodiging={uitnodiging()} kluis={apart() ? () => zetApart(false) : undefined} />}
            >
              <Kluis uitnodiging={uitnodiging()} apart={() => zetApart(true)} />
            </Show>
          )}
        </Match>
        <Match when={leest() || fout()}><Lezen /></Match>
      </Switch>
    </Kader>
  )
}
