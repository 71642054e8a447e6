// Below each section: why it goes, whether it fits, and room for own words when it does not.
import Check from 'lucide-solid/icons/check'
import { createUniqueId, Show, type JSX } from 'solid-js'
import type { Kijker, Kijkt } from '../../../app/samen-kijken.ts'
import { Field } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import type { Sectie } from '../../parts/inhoud-secties.ts'
import { t } from '../../words.ts'
import type { Kijk } from './kijk.ts'
import { stijlVan } from './wie.ts'

const perCategorie = {
  administratief: 'administratief', onderwijshistorie: 'onderwijshistorie', leerresultaten: 'leerresultaten',
  'stage-werkervaring': 'stage', 'sociaal-emotioneel-gedrag': 'gedrag', begeleiding: 'begeleiding', verzuim: 'verzuim',
} as const

const isCategorie = (naam: string): naam is keyof typeof perCategorie => Object.hasOwn(perCategorie, naam)

/** Own words are not judged: they only say whose they are. */
const eigen = new Set(['stem', 'zienswijzen[]', 'oudermeningen[]'])

type Props = { kijkt: Kijkt, persoon: Kijker, kijk: Kijk, sectie: Sectie, titel: string }

export function OordeelVeld(props: Props): JSX.Element {
  const id = createUniqueId()
  const w = () => stijlVan(props.persoon)
  const antwoord = () => props.kijk.antwoord(props.sectie.soort)
  const waarom = (): string => {
    const { soort, categorie, elementen } = props.sectie
    if (elementen.some(({ grond }) => grond === 'toestemming')) return t(`samenKijken.${w()}.sectieWaarom.toestemming`)
    if (eigen.has(soort) || !isCategorie(categorie)) return t(`samenKijken.${w()}.sectieWaarom.eigen`)
    return t(`samenKijken.${w()}.sectieWaarom.${perCategorie[categorie]}`, { ontvanger: props.kijkt.ontvanger.naam })
  }
  return (
    <div class="stack stack-s">
      <p class="small muted">{waarom()}</p>
      <Show when={!eigen.has(props.sectie.soort)}>
        <div class="cluster" role="group" aria-label={`${props.titel}. ${t(`samenKijken.${w()}.kloptVraag`)}`}>
          <Keus aan={antwoord().klopt === true} onClick={() => props.kijk.zegKlopt(props.sectie.soort, true)}>
            {t(`samenKijken.${w()}.klopt`)}
          </Keus>
          <Keus aan={antwoord().klopt === false} onClick={() => props.kijk.zegKlopt(props.sectie.soort, false)}>
            {t(`samenKijken.${w()}.kloptNiet`)}
          </Keus>
        </div>
        <Show when={antwoord().klopt === false}>
          <Field id={`${id}-zeg`} multiline voice dossier label={t(`samenKijken.${w()}.zeg`)} value={antwoord().tekst}
            maxlength={1000}
            onInput={(tekst) => props.kijk.schrijf(props.sectie.soort, props.titel, tekst)}
            onBlur={() => void props.kijk.schrijver.nu()} saved={props.kijk.schrijver.saved()} />
        </Show>
      </Show>
    </div>
  )
}

function Keus(props: { aan: boolean, onClick: () => void, children: JSX.Element }): JSX.Element {
  return (
    <button type="button" class="filter" aria-pressed={props.aan} onClick={() => props.onClick()}>
      <Show when={props.aan}><Icon of={Check} /></Show>{props.children}
    </button>
  )
}
