// Steps that come from contacts, from what was received, and from what could not be opened.
import type { Ontvangst, PostStand, Relatie } from '../../../app/desk.ts'
import { isVoorbij, termijnVanOntvangst } from '../../../domain/bewaren.ts'
import { standOntvanger } from '../../../domain/states.ts'
import type { Datum } from '../../../domain/time.ts'
import { datumVan } from '../../../domain/time.ts'
import { aanspreeknaam } from '../../naam.ts'
import type { Deel, Stap } from './stappen.ts'

const niets: Deel = { stappen: [], regels: [] }

/** First contact: who answered must be called; who did not answer yet has the baton. */
export function stappenVanRelatie(relatie: Relatie, dag: Datum): Deel {
  const { id, naam: wie, school } = relatie
  const doel = { to: '/contacten/$id', id } as const
  if (relatie.staat === 'te-controleren') {
    return { stappen: [{ sleutel: `bel-${id}`, soort: 'bel', doel, wie, school }], regels: [] }
  }
  const tot = relatie.uitnodiging?.tot
  const voorbij = relatie.staat === 'verlopen' || (tot !== undefined && datumVan(tot) < dag)
  if (voorbij && relatie.staat !== 'gecontroleerd' && relatie.staat !== 'klopt-niet') {
    return { stappen: [{ sleutel: `verlopen-${id}`, soort: 'uitnodiging-verlopen', doel, wie }], regels: [] }
  }
  if (relatie.staat !== 'uitgenodigd' || tot === undefined) return niets
  const regel = {
    sleutel: `uitgenodigd-${id}`, soort: 'uitgenodigd', doel, titel: wie, wie, op: tot, wacht: false,
  } as const
  return { stappen: [], regels: [regel] }
}

/** A received handover: read it, say it back, or erase it when the sender asks; then the sender is to answer. */
export function stappenVanOntvangst(ontvangst: Ontvangst, dag: Datum, gast = false): Deel {
  const termijn = termijnVanOntvangst(ontvangst, gast)
  // One that was withdrawn has a step of its own.
  const rijp = termijn.reden !== 'ingetrokken' && isVoorbij(termijn, dag) ? 1 : 0
  return { ...stappenBij(ontvangst), ...(rijp === 0 ? {} : { rijp }) }
}

function stappenBij(ontvangst: Ontvangst): Deel {
  const { id, van, stappen } = ontvangst
  const doel = { to: '/ontvangen/$id', id } as const
  const leerling = leerlingVan(ontvangst)
  const een = (soort: 'lezen' | 'terugzeggen' | 'wissen' | 'gesloten' | 'gecorrigeerd'): Stap =>
    ({ sleutel: `${soort}-${id}`, soort, doel, wie: van.naam, school: van.school, leerling })
  const nieuws = (ontvangst.teZien ?? []).map((item) =>
    (ontvangst.bijgewerkt?.dicht[item]?.waarom === 'toestemming' ? 'gesloten' : 'gecorrigeerd'))
  const eerst = nieuws.length === 0 ? [] : [een(nieuws.includes('gesloten') ? 'gesloten' : 'gecorrigeerd')]
  const stap = (soort: 'lezen' | 'terugzeggen' | 'wissen'): Deel =>
    ({ stappen: [...(soort === 'wissen' ? [] : eerst), een(soort)], regels: [] })
  switch (standOntvanger({ stappen })) {
    case 'binnengekomen': return stap('lezen')
    case 'gelezen': return stap('terugzeggen')
    case 'ingetrokken': return stap('wissen')
    case 'samengevat': return {
      stappen: eerst,
      regels: [{
        sleutel: `klopt-${id}`, soort: 'wacht-op-klopt', doel, titel: leerling, wie: van.naam, wacht: false,
        op: stappen['samengevat']?.op ?? ontvangst.ontvangenOp,
      }],
    }
    default: return { stappen: eerst, regels: [] }
  }
}

/** What arrived and lies apart; one step however many there are. */
export function stappenVanPost(post: PostStand): Deel {
  const eerste = post.apart[0]
  if (eerste === undefined) return niets
  const onbekend = post.apart.some((ding) => ding.fout === 'crypto/sender-unknown')
  const soort = onbekend ? 'afzender-onbekend' : 'kan-niet-open'
  return { stappen: [{ sleutel: 'apart', soort, doel: { to: '/ontvangen' } }], regels: [] }
}

/** The name of the leerling of a bundle; empty when it does not travel. */
export function leerlingVan(ontvangst: Ontvangst): string {
  const velden = ontvangst.inhoud.items.find((item) => item.item === 'leerling')?.velden ?? {}
  const tekst = (veld: string): string | null => {
    const waarde = velden[`leerling.${veld}`]
    return typeof waarde === 'string' ? waarde : null
  }
  return aanspreeknaam({
    roepnaam: tekst('roepnaam'), tussenvoegsel: tekst('tussenvoegsel'), achternaam: tekst('achternaam'),
  })
}
