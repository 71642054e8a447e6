// The way to paste the beheerder's link, for whoever opened the app first.
import { createSignal, onMount, untrack } from 'solid-js'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { leesBeginLink, type BeginLink } from './link.ts'

/** `gaf`: what the address gave, when it was no link of ours. */
export function PlakLink(props: { gaf: string; lees: (link: BeginLink) => void }) {
  const [tekst, zetTekst] = createSignal('')
  const [fout, zetFout] = createSignal(untrack(() => props.gaf !== ''))
  onMount(() => document.getElementById('begin-link')?.focus())
  const verder = (event: SubmitEvent) => {
    event.preventDefault()
    const link = leesBeginLink(tekst())
    zetFout(link === null)
    if (link !== null) props.lees(link)
    else document.getElementById('begin-link')?.focus()
  }
  return (
    <>
      <PageHead screen={t('begin.naam')} title={t('begin.plak.titel')} sub={t('begin.plak.uitleg')} />
      <form class="card stack" novalidate onSubmit={verder}>
        <Field
          id="begin-link"
          label={t('begin.plak.veld')}
          value={tekst()}
          onInput={zetTekst}
          inputmode="text"
          error={fout() ? t('begin.fout.link') : null}
        />
        <Button type="submit" kind="main" big wide>{t('begin.plak.knop')}</Button>
      </form>
      <p class="muted">{t('begin.plak.geen')}</p>
    </>
  )
}
