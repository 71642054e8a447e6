// One screen for a receiver without a vault: his name, a phrase, and the honest sentence about both.
import { createSignal, onMount, Show, untrack } from 'solid-js'
import type { Uitnodiging } from '../../../app/contact.ts'
import { isVluchtig } from '../../../app/device/install.ts'
import type { AppError } from '../../../app/errors.ts'
import { maakGastKluis } from '../../../app/session.ts'
import { Kopieer } from '../../Kopieer.tsx'
import { Button } from '../../parts/Button.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { ErrorSummary, type FieldProblem } from '../../parts/ErrorSummary.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Live } from '../../parts/Live.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { zinLangGenoeg } from '../../zin.ts'
import { Zinveld } from '../begin/Zinveld.tsx'
import { Afzender } from './Afzender.tsx'
import { gelezenLink, zetWil } from './stand.ts'

/** `kluis` leads back to the vault that is already on this device, when there is one. */
export function Gast(props: { uitnodiging: Uitnodiging; kluis?: (() => void) | undefined }) {
  const [naam, zetNaam] = createSignal(untrack(() => props.uitnodiging.voor.naam))
  const [zin, zetZin] = createSignal('')
  const [poging, zetPoging] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const tekort = () => [
    naam().trim() === '' && { id: 'gast-naam', text: t('begin.fout.naam') },
    !zinLangGenoeg(zin()) && { id: 'gast-zin', text: t('begin.fout.zin') },
  ].filter((een): een is FieldProblem => een !== false)
  const bij = (id: string) => (poging() > 0 ? tekort().find((een) => een.id === id)?.text ?? null : null)
  // The first field that still is empty: whoever was named in the invitation only has to make up a phrase.
  onMount(() => document.getElementById(naam() === '' ? 'gast-naam' : 'gast-zin')?.focus())

  const maak = async (event: SubmitEvent) => {
    event.preventDefault()
    zetPoging((n) => n + 1)
    if (bezig() || tekort().length > 0) return
    zetFout(null)
    zetBezig(true)
    zetWil('gast')
    const gemaakt = await maakGastKluis({ naam: naam().trim(), zin: zin(), uitnodiging: props.uitnodiging })
    zetBezig(false)
    if (gemaakt.ok) return
    zetWil(null)
    zetFout(gemaakt.error)
  }
  return (
    <>
      <PageHead screen={t('uitnodiging.naam')} title={t('uitnodiging.titel', { naam: props.uitnodiging.van.naam })} />
      <Afzender uitnodiging={props.uitnodiging} />
      <form class="card stack" novalidate onSubmit={(event) => void maak(event)}>
        <h2>{t('uitnodiging.gast.titel')}</h2>
        <p>{t('uitnodiging.gast.tijdelijk', { school: props.uitnodiging.van.school, adres: location.host })}</p>
        <Show when={isVluchtig()}><p class="small">{t('uitnodiging.gast.vluchtig')}</p></Show>
        <ErrorSummary problems={tekort()} attempt={poging()} />
        <Field
          id="gast-naam" label={t('uitnodiging.gast.naamVeld')} maxlength={120}
          value={naam()} onInput={zetNaam} error={bij('gast-naam')}
        />
        <Zinveld
          id="gast-zin" value={zin()} onInput={zetZin} error={bij('gast-zin')} hint={t('uitnodiging.gast.zinHint')}
        />
        <Fout fout={fout()} />
        <Live text={bezig() ? t('uitnodiging.gast.bezig') : ''} />
        <Button type="submit" kind="main" big wide busy={bezig() && t('uitnodiging.gast.bezig')}>
          {t('uitnodiging.gast.knop')}
        </Button>
      </form>
      <Show
        when={props.kluis}
        fallback={
          <>
            <Show when={isVluchtig() && gelezenLink()}>
              {(link) => (
                <Disclosure summary={t('uitnodiging.gast.app')}>
                  <p>{t('uitnodiging.gast.appUitleg')}</p>
                  <Kopieer label={t('uitnodiging.gast.appLink')} tekst={link()} />
                </Disclosure>
              )}
            </Show>
            <Disclosure summary={t('uitnodiging.gast.anders')}><p>{t('uitnodiging.gast.andersUitleg')}</p></Disclosure>
          </>
        }
      >
        {(kluis) => <Button onClick={() => kluis()()}>{t('uitnodiging.kluis.terug')}</Button>}
      </Show>
    </>
  )
}
