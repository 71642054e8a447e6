// Where a sealed handover is: the moments of its line of time, and with whom the baton lies.
import type { Melding } from '../../../app/desk.ts'
import BookOpenCheck from 'lucide-solid/icons/book-open-check'
import DoorOpen from 'lucide-solid/icons/door-open'
import EyeOff from 'lucide-solid/icons/eye-off'
import Handshake from 'lucide-solid/icons/handshake'
import MessageCircleReply from 'lucide-solid/icons/message-circle-reply'
import PackageOpen from 'lucide-solid/icons/package-open'
import PenLine from 'lucide-solid/icons/pen-line'
import Send from 'lucide-solid/icons/send'
import Stamp from 'lucide-solid/icons/stamp'
import Undo2 from 'lucide-solid/icons/undo-2'
import type { OverdrachtBlad } from '../../../domain/inhoud.ts'
import type { StandAfzender } from '../../../domain/states.ts'
import { dagEnUur } from '../../dag.ts'
import type { IconOf } from '../../parts/Icon.tsx'
import type { Moment } from '../../parts/Timeline.tsx'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { berichtZin } from '../delen/Bericht.tsx'

export type Beurt = 'hier' | 'onderweg' | 'daar'

/** With whom the baton lies: yellow is only ours. */
export function beurtVan(stand: StandAfzender): Beurt {
  switch (stand) {
    case 'verzegeld': case 'onderweg': return 'onderweg'
    case 'opgehaald': case 'gelezen': case 'bevestigd': case 'gestart': case 'wissen-gevraagd': case 'afgesloten':
    case 'vervangen': return 'daar'
    default: return 'hier'
  }
}

/** Whether the sender has something to do now. */
export const aanZet = (stand: StandAfzender): boolean =>
  stand === 'samengevat' || stand === 'geweigerd' || stand === 'verlopen' || stand === 'niet-gekomen'

const uitgangen = ['ingetrokken', 'wissen-gevraagd', 'gewist', 'geweigerd', 'verlopen', 'niet-gekomen'] as const

/** Done, here and later, in order; an exit stands last and nothing comes after it. `merken` follow what was done. */
export function momentenVan(
  blad: OverdrachtBlad, stand: StandAfzender, opServer: boolean, naam: string, merken: readonly Moment[] = [],
): Moment[] {
  const op = (stap: string): string | undefined => blad.stappen?.[stap]?.op
  const gedaan = (stap: string, title: string, icon: IconOf, door = false): Moment => {
    const moment = op(stap)
    if (moment === undefined) return { state: 'later', title, icon }
    const wanneer = dagEnUur(moment)
    const text = door ? t('overdracht.stappen.door', { moment: wanneer, naam }) : wanneer
    return { state: 'done', title, icon, text }
  }
  const opgehaald = op('opgehaald') !== undefined || op('gelezen') !== undefined
  const weg = opServer || opgehaald
  const onderweg = (): Moment => {
    const moment = { title: t('overdracht.stappen.onderweg'), icon: Send }
    if (opgehaald) return { ...moment, state: 'done' }
    return weg ? { ...moment, state: 'done', text: t('overdracht.stappen.opServer', { naam }) }
      : { ...moment, state: 'later', text: t('overdracht.stappen.wachtVerbinding') }
  }
  const bevestigen: Moment = {
    state: 'now', title: t('overdracht.stappen.bevestigen'), icon: Handshake, text: t('overdracht.stappen.wachtOpJou'),
  }
  const lijn: Moment[] = [
    gedaan('verzegeld', t('overdracht.stappen.verzegeld'), Stamp),
    onderweg(),
    gedaan('opgehaald', t('overdracht.stappen.opgehaald'), PackageOpen),
    gedaan('gelezen', t('overdracht.stappen.gelezen'), BookOpenCheck, true),
    gedaan('samengevat', t('overdracht.stappen.samengevat', { naam }), MessageCircleReply),
    stand === 'samengevat' ? bevestigen : gedaan('bevestigd', t('overdracht.stappen.bevestigd'), Handshake),
    gedaan('gestart', t('overdracht.stappen.gestart'), DoorOpen),
  ]
  const einde = uitgangen.flatMap((stap): Moment[] => {
    const moment = op(stap)
    if (moment === undefined) return []
    const reden = blad.stappen?.[stap]?.reden
    const waarom = reden === undefined ? ''
      : ` · ${t('overdracht.stappen.reden', { reden: t(`overdracht.redenen.${reden}`) })}`
    const text = `${dagEnUur(moment)}${waarom}`
    return [{ state: 'done', title: t(`overdracht.stappen.${stap}`), icon: Undo2, text }]
  })
  const gedaanTot = lijn.filter(({ state }) => state === 'done')
  if (einde.length > 0) return [...gedaanTot, ...merken, ...einde]
  return [...gedaanTot, ...merken, ...lijn.filter(({ state }) => state !== 'done')]
}

/** What the receiver was told after the seal: a mark each on the line of time, with how far that message is. */
export const merkenVan = (meldingen: readonly Melding[], naam: string): Moment[] => meldingen.map((melding) => ({
  state: 'done', icon: melding.soort === 'correctie' ? PenLine : EyeOff,
  title: t(`toestemmingen.merk.${melding.soort}`), text: `${dagEnUur(melding.op)}. ${berichtZin(melding, naam)}`,
}))
