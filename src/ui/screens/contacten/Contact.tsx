// One contact: the state in one sentence with its one act, the five steps, and what was checked.
import { Link, useParams } from '@tanstack/solid-router'
import PhoneCall from 'lucide-solid/icons/phone-call'
import { Match, Show, Switch } from 'solid-js'
import { desk, type Relatie } from '../../../app/desk.ts'
import { profiel } from '../../../app/session.ts'
import { dagVan } from '../../dag.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Note } from '../../parts/Note.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Timeline } from '../../parts/Timeline.tsx'
import { t } from '../../words.ts'
import { Deel, Vernieuw } from './Deel.tsx'
import { staatVan } from './stand.ts'
import { Staat } from './Staat.tsx'
import { verloopVan } from './verloop.ts'

export default function Contact() {
  const params = useParams({ strict: false })
  const id = (): string => params().id ?? ''
  const terug = { to: '/contacten', text: t('contacten.terug') }
  return (
    <Show
      when={desk.relaties[id()]}
      fallback={<PageHead screen={t('contacten.detail.naam')} title={t('contacten.detail.nietMeer')} back={terug} />}
    >
      {(relatie) => (
        <>
          <PageHead
            screen={t('contacten.detail.naam')}
            title={relatie().naam}
            sub={bewering(relatie())}
            beside={<Staat relatie={relatie()} />}
            back={terug}
          />
          <div class="cols cols-l2">
            <div class="stack"><NuTeDoen relatie={relatie()} /></div>
            <div class="stack">
              <section class="card stack" aria-labelledby="contact-verloop">
                <h2 id="contact-verloop">{t('contacten.detail.verloop')}</h2>
                <Timeline moments={verloopVan(relatie())} />
              </section>
              <Show when={relatie().mid}><Gegevens relatie={relatie()} /></Show>
            </div>
          </div>
        </>
      )}
    </Show>
  )
}

// A school on a card is a claim: it says so until somebody called, and when that was.
function bewering(relatie: Relatie): string {
  const wie = { school: relatie.school, brin: relatie.brin }
  if (relatie.mid === undefined) return t('contacten.detail.uitgenodigd', wie)
  return relatie.gecontroleerdOp === undefined || relatie.staat !== 'gecontroleerd'
    ? t('contacten.detail.zegt', wie)
    : t('contacten.detail.nagebeld', { ...wie, datum: dagVan(relatie.gecontroleerdOp) })
}

function NuTeDoen(props: { relatie: Relatie }) {
  const staat = () => staatVan(props.relatie)
  const naam = () => props.relatie.naam
  const ikNodigde = () => props.relatie.richting === 'ik-nodigde'
  return (
    <Switch>
      <Match when={staat() === 'uitgenodigd'}><Deel relatie={props.relatie} /></Match>
      <Match when={staat() === 'te-controleren'}>
        <section class="card stack">
          <p>{ikNodigde() ? t('contacten.controle.bel') : t('contacten.controle.belGast', { naam: naam() })}</p>
          <Link class="btn btn-main btn-big btn-wide" to="/contacten/$id/controle" params={{ id: props.relatie.id }}>
            <Icon of={PhoneCall} />{t('contacten.controle.knop')}
          </Link>
        </section>
      </Match>
      <Match when={staat() === 'gecontroleerd'}><Gecontroleerd relatie={props.relatie} /></Match>
      <Match when={staat() === 'klopt-niet'}>
        <Note title={t('contacten.uitkomst.fout')} tone="act"><p>{t('contacten.uitkomst.foutUitleg')}</p></Note>
        <Show when={ikNodigde()}><Vernieuw id={props.relatie.id} /></Show>
      </Match>
      <Match when={staat() === 'verlopen'}>
        <Note title={t('contacten.uitkomst.verlopen')} tone="watch">
          <p>
            {ikNodigde()
              ? t('contacten.uitkomst.verlopenUitleg') : t('contacten.uitkomst.verlopenGast', { naam: naam() })}
          </p>
        </Note>
        <Show when={ikNodigde()}><Vernieuw id={props.relatie.id} hoofd /></Show>
      </Match>
    </Switch>
  )
}

function Gecontroleerd(props: { relatie: Relatie }) {
  const naam = () => props.relatie.naam
  const gast = () => profiel()?.soort === 'gast'
  return (
    <>
      <Note title={t('contacten.uitkomst.goed', { naam: naam() })} tone="ok">
        <p>{t(gast() ? 'contacten.uitkomst.goedGast' : 'contacten.uitkomst.goedStuur', { naam: naam() })}</p>
      </Note>
      <Show
        when={!gast()}
        fallback={
          <Link class="btn btn-main btn-big btn-wide" to="/ontvangen">{t('contacten.uitkomst.naarOntvangen')}</Link>
        }
      >
        <Link class="btn btn-main" to="/leerlingen">{t('contacten.uitkomst.naarLeerlingen')}</Link>
      </Show>
    </>
  )
}

function Gegevens(props: { relatie: Relatie }) {
  const via = () => (props.relatie.gecontroleerdVia === 'anders'
    ? t('contacten.detail.nummerAnders') : t('contacten.detail.nummerSchool'))
  return (
    <section class="card">
      <dl class="kv">
        <Show when={props.relatie.rol}><dt>{t('contacten.detail.rol')}</dt><dd>{props.relatie.rol}</dd></Show>
        <dt>{t('contacten.detail.school')}</dt><dd>{props.relatie.school}, {props.relatie.brin}</dd>
        <Show when={props.relatie.staat === 'gecontroleerd' && props.relatie.gecontroleerdOp}>
          {(op) => (
            <>
              <dt>{t('contacten.detail.nagekeken')}</dt><dd>{dagVan(op())}</dd>
              <dt>{t('contacten.detail.gebeld')}</dt>
              <dd>{[via(), props.relatie.gebeldNummer].filter(Boolean).join(': ')}</dd>
            </>
          )}
        </Show>
      </dl>
    </section>
  )
}
