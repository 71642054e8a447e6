// What the leerling wants to say himself; whether it goes along is asked apart, as a toestemming.
import { createSignal, type JSX } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import { schrijfStem } from '../../../app/eigen-woorden.ts'
import type { Kijkt } from '../../../app/samen-kijken.ts'
import { waardeVan } from '../../../domain/lezen.ts'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { createSchrijver } from '../../parts/schrijver.ts'
import { t } from '../../words.ts'

export function Stem(props: { kijkt: Kijkt }): JSX.Element {
  const staat = (): string => {
    const dossier = desk.dossiers[props.kijkt.dossierId]
    return dossier === undefined ? '' : String(waardeVan(dossier, 'stem.tekst') ?? '')
  }
  const [tekst, zetTekst] = createSignal<string | null>(null)
  const schrijver = createSchrijver(() => schrijfStem(tekst() ?? staat()))
  const typ = (nieuw: string): void => {
    zetTekst(nieuw)
    schrijver.straks()
  }
  return (
    <section class="card stack">
      <h2>{t('samenKijken.leerling.stem', { ontvanger: props.kijkt.ontvanger.naam })}</h2>
      <Field multiline voice dossier label={t('samenKijken.leerling.stemVeld')}
        hint={t('samenKijken.leerling.stemHint')}
        value={tekst() ?? staat()} onInput={typ} onBlur={() => void schrijver.nu()} maxlength={1500}
        saved={schrijver.saved()} />
      <div lang="nl"><Fout fout={schrijver.fout()} /></div>
    </section>
  )
}
