// One next step, and one line of what lies with the other; words by kind, names filled in.
import { Link } from '@tanstack/solid-router'
import CalendarX from 'lucide-solid/icons/calendar-x'
import Columns2 from 'lucide-solid/icons/columns-2'
import Eraser from 'lucide-solid/icons/eraser'
import FileX from 'lucide-solid/icons/file-x'
import Inbox from 'lucide-solid/icons/inbox'
import MailOpen from 'lucide-solid/icons/mail-open'
import MessageCircleQuestion from 'lucide-solid/icons/message-circle-question-mark'
import OctagonAlert from 'lucide-solid/icons/octagon-alert'
import PenLine from 'lucide-solid/icons/pen-line'
import Phone from 'lucide-solid/icons/phone'
import Send from 'lucide-solid/icons/send'
import UserSearch from 'lucide-solid/icons/user-search'
import WifiOff from 'lucide-solid/icons/wifi-off'
import { Show, type JSX } from 'solid-js'
import { dagVan } from '../../dag.ts'
import { Baton } from '../../parts/Baton.tsx'
import { Chip } from '../../parts/Chip.tsx'
import type { IconOf } from '../../parts/Icon.tsx'
import { NextStep } from '../../parts/NextStep.tsx'
import { opsomming } from '../../parts/tekst.ts'
import { t } from '../../words.ts'
import type { Doel, Regel, Stap, StapSoort } from './stappen.ts'

const iconen: Readonly<Record<StapSoort, IconOf>> = {
  bel: Phone, 'uitnodiging-verlopen': UserSearch, 'afzender-onbekend': Inbox, 'kan-niet-open': Inbox, lezen: MailOpen,
  terugzeggen: PenLine, wissen: Eraser, gesloten: Eraser, gecorrigeerd: MailOpen, teruggehaald: OctagonAlert, 'klopt-dit': MessageCircleQuestion, 'niet-opgehaald': OctagonAlert,
  'niet-gelezen': OctagonAlert, geweigerd: OctagonAlert, verlopen: OctagonAlert, 'niet-gekomen': OctagonAlert,
  beschadigd: FileX, versies: Columns2, voorblad: PenLine, stem: PenLine, ontvanger: UserSearch, aanmelding: PenLine,
  'te-vroeg': OctagonAlert, inzage: PenLine, zienswijze: PenLine, correctie: OctagonAlert, delen: PenLine,
  verzegelen: Send,
  bewaren: CalendarX,
}

/** `eerste`: the main button of the screen. */
export function StapRij(props: { stap: Stap; eerste: boolean }) {
  const namen = () => ({
    wie: props.stap.wie ?? '', leerling: props.stap.leerling || t('leerlingen.zonderNaam'), school: props.stap.school ?? '',
    dagen: props.stap.dagen ?? 0, aantal: props.stap.aantal ?? 0,
    mist: opsomming((props.stap.mist ?? []).map((een) => t(`vandaag.mist.${een}`))),
  })
  return (
    <NextStep
      icon={iconen[props.stap.soort]} title={t(`vandaag.stap.${props.stap.soort}.titel`, namen())}
      action={
        <Naar doel={props.stap.doel} class={props.eerste ? 'btn btn-main' : 'btn'}>
          {t(`vandaag.stap.${props.stap.soort}.knop`, namen())}
          <span class="vh">{`: ${t(`vandaag.stap.${props.stap.soort}.titel`, namen())}`}</span>
        </Naar>
      }
    >
      {t(`vandaag.stap.${props.stap.soort}.sub`, namen())}
    </NextStep>
  )
}

/** A line that leads to what it is about. */
export function RegelBijAnder(props: { regel: Regel }) {
  return (
    <li>
      <Naar doel={props.regel.doel} class="row">
        <span>
          <b translate="no">{props.regel.titel}</b><br />
          <span class="sub">
            {t(`vandaag.regel.${props.regel.soort}`, { op: dagVan(props.regel.op), wie: props.regel.wie })}
          </span>
        </span>
        <Show
          when={props.regel.wacht}
          fallback={<Baton away>{t('vandaag.bijAnder.bij', { naam: props.regel.wie })}</Baton>}
        >
          <Chip tone="watch" icon={WifiOff}>{t('vandaag.bijAnder.wacht')}</Chip>
        </Show>
      </Naar>
    </li>
  )
}

function Naar(props: { doel: Doel; class: string; children: JSX.Element }) {
  const params = (): Record<string, string> => {
    const doel = props.doel
    return !('id' in doel) ? {} : doel.to === '/leerlingen/$id/kamers/$kamer'
      ? { id: doel.id, kamer: doel.kamer } : { id: doel.id }
  }
  return <Link class={props.class} to={props.doel.to} params={params()}>{props.children}</Link>
}
