// The text for the FG, line by line: facts with moments, sizes and kinds; whoever reads it learns nothing of a leerling.
import { nu } from '../../../app/clock.ts'
import type { Feiten, Pakket } from '../../../app/melding.ts'
import { dagEnUur } from '../../dag.ts'
import { t } from '../../words.ts'
import { grondTekst, soortenTekst } from './Regels.tsx'

export const watMogelijk = {
  dossier: ['ontvanger', 'te-laat', 'anders'], ontvangst: ['kreeg', 'anders'], tablet: ['tablet', 'anders'],
} as const
export type Wat = (typeof watMogelijk)[keyof typeof watMogelijk][number]

/** The lines about one bundle that left, or that came in. */
function pakketRegels({ rol, rolAnder, school, stappen, grond, aantal, wat, bid }: Pakket): string[] {
  const op = (stap: string): string | null => { const moment = stappen[stap]; return moment === undefined ? null : dagEnUur(moment) }
  const wie = { rol: rolAnder || t('recht.fg.onbekendeRol'), school }
  const gewist = op('gewist')
  const opgehaald = op('opgehaald')
  const gelezen = op('gelezen')
  const gevraagd = op('wissen-gevraagd')
  const uit = rol === 'verzonden'
  return [
    t(uit ? 'recht.fg.aan' : 'recht.fg.afzender', wie),
    uit ? (op('verzegeld') === null ? '' : t('recht.fg.verzegeld', { moment: op('verzegeld') ?? '' }))
      : t('recht.fg.ontvangen', { moment: op('binnengekomen') ?? '' }),
    grond === undefined ? '' : t('recht.fg.gronden', { grond: grondTekst(grond) }),
    aantal === undefined ? '' : t('recht.fg.aantal', { n: aantal }),
    wat === undefined ? '' : t('recht.fg.soorten', { wat: soortenTekst(wat) }),
    uit ? (opgehaald === null ? t('recht.fg.nietOpgehaald') : t('recht.fg.opgehaald', { moment: opgehaald })) : '',
    gelezen === null ? t('recht.fg.nietGelezen') : t('recht.fg.gelezen', { moment: gelezen }),
    op('ingetrokken') === null ? '' : t('recht.fg.ingetrokken', { moment: op('ingetrokken') ?? '' }),
    op('geweigerd') === null ? '' : t('recht.fg.geweigerd', { moment: op('geweigerd') ?? '' }),
    gevraagd === null ? '' : t('recht.fg.gevraagd', { moment: gevraagd }),
    gewist !== null ? t('recht.fg.gewist', { moment: gewist }) : gevraagd === null ? '' : t('recht.fg.nietGewist'),
    t('recht.fg.kenmerk', { bid }),
    t('recht.fg.onderweg'),
  ]
}

/** The whole of it; `eigen` is what the mentor adds, in own words. */
export function meldingTekst(feiten: Feiten, pakket: Pakket | null, wat: Wat | null, eigen: string): string {
  const { wie, keten } = feiten
  const breuk = keten.breuken[0]
  const tablet = feiten.soort !== 'tablet' ? [] : [
    t('recht.fg.dossiers', { n: feiten.aantal.dossiers }), t('recht.fg.ontvangsten', { n: feiten.aantal.ontvangsten }),
    t('recht.fg.wacht', { n: feiten.aantal.wacht }),
    feiten.laatsteRegel === null ? '' : t('recht.fg.laatst', { moment: dagEnUur(feiten.laatsteRegel) }),
    t('recht.fg.ander'),
  ]
  return [
    wat === null ? '' : t('recht.fg.gebeurd', { wat: t(`recht.fg.wat.${wat}`) }),
    t('recht.fg.van', { naam: wie.naam, rol: wie.rol || t('recht.fg.onbekendeRol'), school: [wie.school, wie.brin].filter(Boolean).join(', ') }),
    t('recht.fg.op', { moment: dagEnUur(nu()) }),
    ...(pakket === null ? [] : pakketRegels(pakket)),
    ...tablet,
    t('recht.fg.rust'),
    breuk === undefined ? t('recht.fg.logboek') : t('recht.fg.logboekStuk', { nr: breuk.nr }),
    eigen.trim(),
    t('recht.fg.uur'),
  ].filter(Boolean).join('\n')
}
