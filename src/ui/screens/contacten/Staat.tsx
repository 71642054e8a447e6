// The state of a contact as a chip; yellow baton when it is my turn, dashed when it is theirs.
import BadgeCheck from 'lucide-solid/icons/badge-check'
import { Match, Switch } from 'solid-js'
import type { Relatie } from '../../../app/desk.ts'
import { Baton } from '../../parts/Baton.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { t } from '../../words.ts'
import { staatVan } from './stand.ts'

export function Staat(props: { relatie: Relatie }) {
  const staat = () => staatVan(props.relatie)
  return (
    <Switch>
      <Match when={staat() === 'te-controleren'}><Baton>{t('contacten.beurt')}</Baton></Match>
      <Match when={staat() === 'uitgenodigd'}>
        <Baton away>{t('contacten.bij', { naam: props.relatie.naam })}</Baton>
      </Match>
      <Match when={staat() === 'gecontroleerd'}>
        <Chip tone="ok" icon={BadgeCheck}>{t('contacten.staat.gecontroleerd')}</Chip>
      </Match>
      <Match when={staat() === 'verlopen'}><Chip tone="watch">{t('contacten.staat.verlopen')}</Chip></Match>
      <Match when={staat() === 'klopt-niet'}><Chip tone="act">{t('contacten.staat.klopt-niet')}</Chip></Match>
    </Switch>
  )
}
