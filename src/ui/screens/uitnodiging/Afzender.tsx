// Who says to invite whom: a claim until the digits were compared, and it says so.
import { Show } from 'solid-js'
import type { Uitnodiging } from '../../../app/contact.ts'
import { t } from '../../words.ts'

export function Afzender(props: { uitnodiging: Uitnodiging }) {
  const van = () => props.uitnodiging.van
  const voor = () => [props.uitnodiging.voor.naam, props.uitnodiging.voor.school].filter(Boolean).join(', ')
  return (
    <section class="stack stack-s">
      <dl class="kv">
        <dt>{t('uitnodiging.van')}</dt>
        <dd>
          <b>{van().naam}</b><Show when={van().rol}>, {van().rol}</Show><br />{van().school}, {van().brin}
        </dd>
        <Show when={voor()}><dt>{t('uitnodiging.voor')}</dt><dd>{voor()}</dd></Show>
      </dl>
      <p class="small muted">{t('uitnodiging.zegt')}</p>
    </section>
  )
}
