// One question where the law gives no ground: what it is about, and a yes and a no of the same size.
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, Show, type JSX } from 'solid-js'
import { bladenVan } from '../../../app/bladen.ts'
import type { AppError } from '../../../app/errors.ts'
import { geefToestemming, neemJaTerug, type Kijker, type Kijkt } from '../../../app/samen-kijken.ts'
import { gevolgVan } from '../../../app/toestemming.ts'
import { ontvangerTekst } from '../../../domain/mag-mee.ts'
import { Fout } from '../../parts/Fout.tsx'
import { Ground } from '../../parts/Ground.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { InhoudSectie } from '../../parts/Inhoud.tsx'
import { sectiesVan } from '../../parts/inhoud-secties.ts'
import { t } from '../../words.ts'
import { labelVan, lijst, titelVan } from './taal.ts'
import { stijlVan } from './wie.ts'
import { inhoudVanVraag, type Vraag } from './vragen.ts'

type Props = { kijkt: Kijkt, persoon: Kijker, vraag: Vraag }

export function Toestemming(props: Props): JSX.Element {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [terug, zetTerug] = createSignal(false)
  const w = () => stijlVan(props.persoon)
  const titel = () => titelVan(w(), props.vraag.item)
  const namen = () => ({ afzender: props.kijkt.afzender.naam, ontvanger: props.kijkt.ontvanger.naam })
  const sectie = createMemo(() => {
    const inhoud = inhoudVanVraag(props.kijkt, props.vraag.item)
    return inhoud === null ? undefined : sectiesVan([inhoud], [inhoud], lijst())[0]
  })
  const zeg = async (ja: boolean): Promise<void> => {
    const uitkomst = await geefToestemming(props.persoon.id, props.vraag.item, ja ? 'gegeven' : 'geweigerd', {
      doel: t('samenKijken.doel', { ontvanger: props.kijkt.ontvanger.naam }), uitleg: t('samenKijken.uitleg'),
    })
    zetFout(uitkomst.ok ? null : uitkomst.error)
    zetTerug(false)
  }
  const neemTerug = async (): Promise<void> => {
    const uitkomst = await neemJaTerug(props.persoon.id, props.vraag.item)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    zetTerug(uitkomst.ok)
  }
  // Who has it already hears that it was taken back; that is said before the tap and after it.
  const gevolg = createMemo(() => gevolgVan(props.kijkt.dossierId, props.vraag.item, ontvangerTekst(props.kijkt.ontvanger)))
  const isDaar = () => gevolg().some(({ opgehaald }) => opgehaald)
  const stand = (): string => {
    if (terug()) {
      const gezegd = t(`samenKijken.${w()}.teruggenomen`)
      return gevolg().length === 0 ? gezegd
        : `${gezegd} ${t(`samenKijken.${w()}.${isDaar() ? 'krijgtBericht' : 'wordtGehaald'}`, namen())}`
    }
    if (props.vraag.gezegd === null) return ''
    if (!props.vraag.gezegd) return t(`samenKijken.${w()}.neeGezegd`)
    return props.vraag.wacht ? t(`samenKijken.${w()}.wachtOpMentor`, namen()) : t(`samenKijken.${w()}.jaGezegd`)
  }
  return (
    <section class="card stack" aria-label={titel()}>
      <p><Ground grond="toestemming">{t(`samenKijken.${w()}.beslis`)}</Ground></p>
      <h2>{t(`samenKijken.${w()}.mag`, namen())}</h2>
      <p class="label">{titel()}</p>
      <Show when={sectie()}>
        {(een) => <InhoudSectie sectie={een()} label={(patroon) => labelVan(w(), patroon)} los bladen={bladenVan(props.kijkt.dossierId)} />}
      </Show>
      <div class="ja-nee" role="group" aria-label={`${t(`samenKijken.${w()}.mag`, namen())} ${titel()}`}>
        <Antwoord aan={props.vraag.gezegd === true}
          onClick={() => void zeg(true)}>{t(`samenKijken.${w()}.ja`)}</Antwoord>
        <Show when={props.vraag.gezegd === true} fallback={
          <Antwoord aan={props.vraag.gezegd === false}
            onClick={() => void zeg(false)}>{t(`samenKijken.${w()}.nee`)}</Antwoord>
        }>
          <Antwoord aan={false} onClick={() => void neemTerug()}>{t(`samenKijken.${w()}.terug`)}</Antwoord>
        </Show>
      </div>
      <Show when={props.vraag.gezegd === true && gevolg().length > 0}>
        <p>{t(`samenKijken.${w()}.${isDaar() ? 'terugGevolg' : 'terugOnderweg'}`, namen())}</p>
      </Show>
      <p role="status" class="small">{stand()}</p>
      <p class="muted">{t(`samenKijken.${w()}.neeOok`)}</p>
      <div lang="nl"><Fout fout={fout()} /></div>
    </section>
  )
}

function Antwoord(props: { aan: boolean, onClick: () => void, children: JSX.Element }): JSX.Element {
  return (
    <button type="button" class="btn btn-big" aria-pressed={props.aan} onClick={() => props.onClick()}>
      <Show when={props.aan}><Icon of={Check} /></Show>{props.children}
    </button>
  )
}
