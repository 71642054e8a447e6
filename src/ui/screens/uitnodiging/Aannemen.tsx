// The same page inside an open vault: take the invitation, and go straight on to the control of the digits.
import { useNavigate } from '@tanstack/solid-router'
import { createEffect, createSignal, Match, onMount, Show, Switch, untrack } from 'solid-js'
import { neemAan, type Uitnodiging } from '../../../app/contact.ts'
import { desk } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { ingang, vergeetFragment } from '../../ingang.ts'
import { Kader } from '../../Kader.tsx'
import { Button } from '../../parts/Button.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { Afzender } from './Afzender.tsx'
import { Lezen } from './Lezen.tsx'
import { Plakken } from './Plakken.tsx'
import { fout, gelezen, lees, leest, vergeetUitnodiging, wil } from './stand.ts'

export default function Aannemen() {
  const naar = useNavigate()
  // A gast vault was made just now for this invitation: nothing is left to ask.
  const gastVan = untrack(() => (wil() === 'gast' ? gelezen()?.van.mid ?? null : null))
  onMount(() => { if (gastVan !== null) naarControle(gastVan) })
  // Also for a link that is pasted over this page.
  createEffect(() => {
    const fragment = ingang()?.fragment ?? ''
    if (fragment === '' || gastVan !== null) return
    vergeetFragment()
    void lees(fragment)
  })
  // The app laid the one contact of a fresh gast vault on the desk before the vault counted as open.
  const naarControle = (mid: string) => {
    const id = Object.values(desk.relaties).find((each) => each?.mid === mid)?.id
    vergeetUitnodiging()
    if (id === undefined) void naar({ to: '/contacten', replace: true })
    else void naar({ to: '/contacten/$id/controle', params: { id }, replace: true })
  }
  const weg = () => {
    vergeetUitnodiging()
    void naar({ to: '/contacten', replace: true })
  }
  return (
    <Show when={gastVan === null}>
      <Kader terug={{ tekst: t('uitnodiging.terug'), doe: weg }}>
        <Switch fallback={<Plakken />}>
          <Match when={gelezen()}>{(uitnodiging) => <Voorstel uitnodiging={uitnodiging()} weg={weg} />}</Match>
          <Match when={leest() || fout()}><Lezen /></Match>
        </Switch>
      </Kader>
    </Show>
  )
}

function Voorstel(props: { uitnodiging: Uitnodiging; weg: () => void }) {
  const naar = useNavigate()
  const [bezig, zetBezig] = createSignal(false)
  const [mis, zetMis] = createSignal<AppError | null>(null)
  const aan = async () => {
    if (bezig()) return
    zetMis(null)
    zetBezig(true)
    const aangenomen = await neemAan(props.uitnodiging)
    zetBezig(false)
    if (!aangenomen.ok) return zetMis(aangenomen.error)
    vergeetUitnodiging()
    void naar({ to: '/contacten/$id/controle', params: { id: aangenomen.value }, replace: true })
  }
  // Who just unlocked for it has said yes already.
  onMount(() => { if (wil() === 'aannemen') void aan() })
  return (
    <>
      <PageHead screen={t('uitnodiging.naam')} title={t('uitnodiging.titel', { naam: props.uitnodiging.van.naam })} />
      <Afzender uitnodiging={props.uitnodiging} />
      <p>{t('uitnodiging.open.uitleg')}</p>
      <Fout fout={mis()} />
      <div class="stack stack-s">
        <Button kind="main" big wide busy={bezig() && t('uitnodiging.open.bezig')} onClick={() => void aan()}>
          {t('uitnodiging.open.knop')}
        </Button>
        <Button wide onClick={() => props.weg()}>{t('uitnodiging.open.niet')}</Button>
      </div>
    </>
  )
}
