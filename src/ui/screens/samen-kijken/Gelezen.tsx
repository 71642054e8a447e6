// The end of reading: a name, whether one agrees (nobody has to say), and that it was read, or that talking comes first.
import { createSignal, untrack, type JSX } from 'solid-js'
import { nu } from '../../../app/clock.ts'
import type { AppError } from '../../../app/errors.ts'
import { geefInzage, wilEerstPraten } from '../../../app/samen-kijken.ts'
import { Button } from '../../parts/Button.tsx'
import { Choices } from '../../parts/Choices.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { t } from '../../words.ts'
import type { KijkProps } from './Kijken.tsx'
import { stijlVan } from './wie.ts'

const meningen = ['eens', 'oneens'] as const

export function Gelezen(props: KijkProps): JSX.Element {
  const w = () => stijlVan(props.persoon)
  const [naam, zetNaam] = createSignal(untrack(() => props.persoon.naam))
  const [gezegd, zetGezegd] = createSignal<(typeof meningen)[number] | null>(null)
  const [poging, zetPoging] = createSignal(false)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  // Who said of something that it is not right, said so; who said nothing only saw it.
  const mening = () => gezegd() ?? (props.kijk.oneens() ? 'oneens' : null)
  const rondAf = async (gezien: boolean): Promise<void> => {
    if (bezig()) return
    zetBezig(true)
    // Own words first: they belong to what was seen, and they are kept, also when nothing was seen yet.
    const eigen = await props.kijk.afronden()
    const uitkomst = !eigen.ok ? eigen
      : await (gezien ? geefInzage(props.persoon.id, mening()) : wilEerstPraten(props.persoon.id))
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (uitkomst.ok) props.klaar({ persoon: props.persoon, gezien: gezien ? nu() : null })
  }
  const legVast = (event: SubmitEvent): void => {
    event.preventDefault()
    zetPoging(true)
    if (naam().trim() !== '') void rondAf(true)
  }
  return (
    <form class="card stack" novalidate onSubmit={legVast}>
      <h2>{t(`samenKijken.${w()}.gelezen`)}</h2>
      <Choices legend={t(`samenKijken.${w()}.eens`)} hint={t(`samenKijken.${w()}.eensHint`)} value={mening()}
        onChange={zetGezegd} choices={meningen.map((value) => ({ value, label: t(`samenKijken.eensMet.${value}`) }))} />
      <Field dossier label={t(`samenKijken.${w()}.naamVeld`)} value={naam()} onInput={zetNaam} maxlength={120}
        error={poging() && naam().trim() === '' ? t(`samenKijken.${w()}.naamFout`) : null} />
      <p>{t(`samenKijken.${w()}.gelezenUitleg`)}</p>
      <div class="cluster">
        <Button type="submit" kind="main" big
          busy={bezig() && t('samenKijken.vastleggen')}>{t(`samenKijken.${w()}.knop`)}</Button>
        <Button big onClick={() => void rondAf(false)}>{t(`samenKijken.${w()}.praten`)}</Button>
      </div>
      <div lang="nl"><Fout fout={fout()} /></div>
    </form>
  )
}
