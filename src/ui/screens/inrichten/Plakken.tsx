// The door of the beheerder without a link in the address: paste it, or type the key that was printed.
import { createSignal, onMount } from 'solid-js'
import { beheerMetSleutel } from '../../../app/beheer.ts'
import type { AppError } from '../../../app/errors.ts'
import { Button } from '../../parts/Button.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { leesInrichtLink } from './link.ts'

/** `klaar`: the printed key was right. */
export function Plakken(props: { lees: (code: string) => void; klaar: () => void }) {
  const [link, zetLink] = createSignal('')
  const [fout, zetFout] = createSignal(false)
  onMount(() => document.getElementById('inrichten-link')?.focus())
  const verder = (event: SubmitEvent) => {
    event.preventDefault()
    const code = leesInrichtLink(link())
    zetFout(code === null)
    if (code === null) document.getElementById('inrichten-link')?.focus()
    else props.lees(code)
  }
  return (
    <>
      <PageHead screen={t('inrichten.naam')} title={t('inrichten.plak.titel')} sub={t('inrichten.plak.uitleg')} />
      <form class="card stack" novalidate onSubmit={verder}>
        <Field
          id="inrichten-link" label={t('inrichten.plak.veld')} dossier
          value={link()} onInput={zetLink} error={fout() ? t('inrichten.fout.link') : null}
        />
        <Button type="submit" kind="main" big wide>{t('inrichten.plak.knop')}</Button>
      </form>
      <Disclosure summary={t('inrichten.plak.sleutelTitel')}><MetSleutel klaar={() => props.klaar()} /></Disclosure>
    </>
  )
}

function MetSleutel(props: { klaar: () => void }) {
  const [sleutel, zetSleutel] = createSignal('')
  const [leeg, zetLeeg] = createSignal(false)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const open = async (event: SubmitEvent) => {
    event.preventDefault()
    zetLeeg(sleutel().trim() === '')
    if (bezig() || sleutel().trim() === '') return
    zetFout(null)
    zetBezig(true)
    const past = await beheerMetSleutel(sleutel().replace(/\s/g, ''))
    zetBezig(false)
    if (past.ok) props.klaar()
    else zetFout(past.error)
  }
  return (
    <form class="card stack" novalidate onSubmit={(event) => void open(event)}>
      <Field
        label={t('inrichten.plak.sleutelVeld')} hint={t('inrichten.plak.sleutelUitleg')} dossier
        value={sleutel()} onInput={zetSleutel} error={leeg() ? t('inrichten.fout.sleutel') : null}
      />
      <Fout fout={fout()} />
      <Button type="submit" busy={bezig() && t('inrichten.beheer.bezig')}>{t('inrichten.plak.sleutelKnop')}</Button>
    </form>
  )
}
