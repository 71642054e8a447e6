// The end of the talk: thanks, what was kept, and why the tablet locks now.
import Lock from 'lucide-solid/icons/lock'
import { Show, type JSX } from 'solid-js'
import { klaarMetKijken, type Kijkt } from '../../../app/samen-kijken.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { hourOf } from '../../parts/time-words.ts'
import { t } from '../../words.ts'
import { dagIn } from './taal.ts'
import { naamVan, stijlVan, type Afloop } from './wie.ts'

type Props = { kijkt: Kijkt, afloop: Afloop, meer: boolean, nogIemand: () => void, verder: () => void }

export function Einde(props: Props): JSX.Element {
  const w = () => stijlVan(props.afloop.persoon)
  const titel = () => (props.afloop.gezien === null ? t(`samenKijken.${w()}.eerstPraten`)
    : t(`samenKijken.${w()}.dank`, { naam: naamVan(props.afloop.persoon) }))
  const uitleg = (): string => {
    const { gezien } = props.afloop
    return gezien === null ? t(`samenKijken.${w()}.eerstPratenUitleg`) : t(`samenKijken.${w()}.dankUitleg`, {
      datum: dagIn(gezien), tijd: hourOf(gezien), afzender: props.kijkt.afzender.naam,
    })
  }
  return (
    <div class="stack stack-l">
      <PageHead screen={t('samenKijken.naam')} title={titel()} />
      <p class="lead">{uitleg()}</p>
      <div class="note is-brand">
        <Icon of={Lock} />
        <p class="lead">{t(`samenKijken.${w()}.geefTerug`, { afzender: props.kijkt.afzender.naam })}</p>
      </div>
      <div class="cluster">
        <Button kind="main" big icon={Lock} onClick={() => void klaarMetKijken()}>{t('samenKijken.opSlot')}</Button>
        <Show when={props.afloop.gezien === null}>
          <Button big onClick={() => props.verder()}>{t('samenKijken.leesVerder')}</Button>
        </Show>
        <Show when={props.meer}>
          <Button big onClick={() => props.nogIemand()}>{t('samenKijken.nogIemand')}</Button>
        </Show>
      </div>
    </div>
  )
}
