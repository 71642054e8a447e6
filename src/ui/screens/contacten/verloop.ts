// First contact as a line of five steps, for who invites and for who was invited. Yellow only where it is my turn.
import type { Relatie } from '../../../app/desk.ts'
import { dagVan } from '../../dag.ts'
import type { Moment } from '../../parts/Timeline.tsx'
import { t } from '../../words.ts'
import { staatVan } from './stand.ts'

export function verloopVan(relatie: Relatie): Moment[] {
  return relatie.richting === 'ik-nodigde' ? verloopIkNodigde(relatie) : verloopIkWerdGenodigd(relatie)
}

function verloopIkNodigde(relatie: Relatie): Moment[] {
  const naam = relatie.naam
  const staat = staatVan(relatie)
  const tot = relatie.uitnodiging?.tot
  const wacht = staat === 'uitgenodigd' || staat === 'verlopen'
  const datum = tot === undefined ? '' : dagVan(tot)
  return [
    {
      state: 'done', title: t('contacten.stap.gemaakt'),
      text: t('contacten.stap.gemaaktOp', { datum: dagVan(relatie.uitnodiging?.gemaakt ?? relatie.sinds) }),
    },
    wacht
      ? {
        state: 'later', title: t('contacten.stap.antwoord', { naam }),
        text: t(staat === 'verlopen' ? 'contacten.stap.antwoordVerlopen' : 'contacten.stap.antwoordWacht', { datum }),
      }
      : { state: 'done', title: t('contacten.stap.antwoordKlaar', { naam }) },
    {
      state: beurt(staat),
      title: t(gesproken(staat) ? 'contacten.stap.bellenKlaar' : 'contacten.stap.bellen', { naam }),
      ...alsNu(staat, t('contacten.stap.bellenNu')),
    },
    cijfers(staat),
    klaar(staat, t('contacten.stap.klaar'), t('contacten.stap.klaarNu')),
  ]
}

function verloopIkWerdGenodigd(relatie: Relatie): Moment[] {
  const naam = relatie.naam
  const staat = staatVan(relatie)
  const wacht = relatie.antwoord !== undefined
  return [
    {
      state: 'done', title: t('contacten.stap.geopend'),
      text: t('contacten.stap.gemaaktOp', { datum: dagVan(relatie.sinds) }),
    },
    wacht
      ? { state: 'later', title: t('contacten.stap.kaart'), text: t('contacten.stap.kaartWacht') }
      : { state: 'done', title: t('contacten.stap.kaart') },
    {
      state: wacht ? 'later' : beurt(staat),
      title: gesproken(staat) ? t('contacten.stap.beltKlaar') : t('contacten.stap.belt', { naam }),
      ...(wacht ? {} : alsNu(staat, t('contacten.stap.beltNu'))),
    },
    cijfers(staat),
    klaar(staat, t('contacten.stap.ontvangen'), t('contacten.stap.ontvangenNu')),
  ]
}

const beurt = (staat: Relatie['staat']): Moment['state'] =>
  staat === 'te-controleren' ? 'now' : gesproken(staat) ? 'done' : 'later'

const gesproken = (staat: Relatie['staat']): boolean => staat === 'gecontroleerd' || staat === 'klopt-niet'

const alsNu = (staat: Relatie['staat'], text: string): { text?: string } => (staat === 'te-controleren' ? { text } : {})

const cijfers = (staat: Relatie['staat']): Moment => ({
  state: staat === 'gecontroleerd' ? 'done' : 'later',
  title: t(staat === 'gecontroleerd' ? 'contacten.stap.cijfersKlaar' : 'contacten.stap.cijfers'),
  ...(staat === 'klopt-niet' ? { text: t('contacten.stap.cijfersFout') } : alsNu(staat, t('contacten.stap.cijfersNu'))),
})

const klaar = (staat: Relatie['staat'], title: string, text: string): Moment =>
  (staat === 'gecontroleerd' ? { state: 'done', title, text } : { state: 'later', title })
