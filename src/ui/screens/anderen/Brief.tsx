// The letter as it leaves: the same sheet in the preview, on paper, and on the page that opens the file.
import { For, Show, type JSX } from 'solid-js'
import type { Brief, Instemming } from '../../../domain/brief.ts'
import Inhoud from '../../parts/Inhoud.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../words-anderen.ts'
import './anderen.css'

/** `los`: the page shows nothing else. `hash`: of what is shown, for who compares it with what was opened. */
export function BriefBlad(props: { brief: Brief, hash?: string, los?: boolean }): JSX.Element {
  const aan = () => props.brief.aan
  const van = () => props.brief.van
  const kop = () => t('anderen.brief.aan', { naam: aan().naam, organisatie: aan().organisatie })
  return (
    <article class="brief card stack" data-brief={props.hash ?? ''}>
      <header class="stack stack-s">
        <p class="small muted brief-kop"><span>{van().school}</span><span>{toonDatum(props.brief.dag)}</span></p>
        <Show when={props.los} fallback={<h3>{kop()}</h3>}><h2>{kop()}</h2></Show>
        <dl class="kv">
          <dt>{t('anderen.brief.van')}</dt>
          <dd>{van().rol === '' ? t('anderen.brief.vanWieZonder', { naam: van().naam, school: van().school }) : t('anderen.brief.vanWie', { ...van() })}</dd>
          <dt>{t('anderen.brief.waarvoor')}</dt>
          <dd translate="no">{props.brief.doel}</dd>
          <Show when={props.brief.toestemming.length > 0}>
            <dt>{t('anderen.brief.toestemming')}</dt>
            <For each={props.brief.toestemming}>{(een) => <dd>{regel(een)}</dd>}</For>
            <dt>{t('anderen.brief.tot')}</dt>
            <dd><b>{toonDatum(props.brief.tot)}</b></dd>
          </Show>
        </dl>
      </header>
      <Show when={props.brief.items.length > 0} fallback={<p class="muted">{t('anderen.brief.leeg')}</p>}>
        <Inhoud items={props.brief.items} niveau={props.los === true ? 3 : 4} />
        <footer class="stack stack-s">
          <b>{t('anderen.brief.verder')}</b>
          <p class="small">
            {t('anderen.brief.verderUitleg', { naam: aan().naam, tot: toonDatum(props.brief.tot) })}
            {' '}{t('anderen.brief.verderTerug')}
          </p>
        </footer>
      </Show>
    </article>
  )
}

const regel = ({ door, op, tot }: Instemming): string =>
  t('anderen.brief.regel', { wie: t(`anderen.brief.door.${door}`), op: toonDatum(op), tot: toonDatum(tot) })
