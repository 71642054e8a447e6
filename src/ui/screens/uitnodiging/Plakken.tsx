// For whoever has the invitation in a mail or on paper: paste the link, or type address and code.
import { createSignal, onMount } from 'solid-js'
import { Button } from '../../parts/Button.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Field } from '../../parts/Field.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { lees } from './stand.ts'

export function Plakken() {
  const [link, zetLink] = createSignal('')
  const [adres, zetAdres] = createSignal(location.host)
  const [code, zetCode] = createSignal('')
  const [leeg, zetLeeg] = createSignal(false)
  const naarVeld = () => document.getElementById('uitnodiging-link')?.focus()
  onMount(naarVeld)
  const open = (event: SubmitEvent) => {
    event.preventDefault()
    const niets = link().trim() === '' && code().trim() === ''
    zetLeeg(niets)
    if (niets) return naarVeld()
    void lees(link().trim() === '' ? { adres: adres(), code: code() } : link())
  }
  return (
    <>
      <PageHead screen={t('uitnodiging.naam')} title={t('uitnodiging.titelPlak')} sub={t('uitnodiging.plak.uitleg')} />
      <form class="card stack" novalidate onSubmit={open}>
        <Field
          id="uitnodiging-link" label={t('uitnodiging.plak.link')} dossier
          value={link()} onInput={zetLink} error={leeg() ? t('uitnodiging.plak.leeg') : null}
        />
        <Disclosure summary={t('uitnodiging.plak.of')}>
          <Field
            id="uitnodiging-adres" label={t('uitnodiging.plak.adres')} hint={t('uitnodiging.plak.adresHint')} dossier
            value={adres()} onInput={zetAdres}
          />
          <Field
            id="uitnodiging-code" label={t('uitnodiging.plak.code')} hint={t('uitnodiging.plak.codeHint')} dossier
            maxlength={20} value={code()} onInput={zetCode}
          />
        </Disclosure>
        <Button type="submit" kind="main" big wide>{t('uitnodiging.plak.knop')}</Button>
      </form>
    </>
  )
}
