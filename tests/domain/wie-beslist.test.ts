import { describe, expect, it } from 'vitest'
import type { DossierInhoud } from '../../src/domain/inhoud.ts'
import { wieBeslist, type Handeling, type Mist } from '../../src/domain/wie-beslist.ts'
import { dag, dossierUit } from './maak.ts'

type Verzorgers = NonNullable<DossierInhoud['verzorgers']>
type Soort = NonNullable<DossierInhoud['vertegenwoordiging']>['soort']
type Route = NonNullable<DossierInhoud['overstap']>['route']

const ouders: Verzorgers = {
  moeder: { naam: 'M', soort: 'ouder', gezag: 'ja' }, vader: { naam: 'V', soort: 'ouder', gezag: 'ja' },
  oom: { naam: 'O', soort: 'verzorger-zonder-gezag', gezag: 'nee' }, ex: { naam: 'X', soort: 'ouder', gezag: 'nee' },
}
const voogd: Verzorgers = { voogd: { naam: 'V', soort: 'voogdijinstelling', gezag: 'ja' } }
const curator: Verzorgers = { ...ouders, curator: { naam: 'C', soort: 'curator' } }
const mentorschap: Verzorgers = { vm: { naam: 'W', soort: 'mentorschap' } }

const [twaalf, zestien, achttien] = ['2015-02-19', '2010-11-08', '2009-05-20']
const OU = ['moeder', 'vader']
const L = ['leerling']

type Geval = { geboren?: string | undefined, soort?: Soort, verzorgers?: Verzorgers, route?: Route }
const beslist = (handeling: Handeling, { geboren, soort, verzorgers = {}, route = 'pro-entree' }: Geval) =>
  wieBeslist(handeling, dossierUit({
    leerling: geboren === undefined ? {} : { geboortedatum: geboren },
    vertegenwoordiging: soort === undefined ? {} : { soort }, verzorgers, overstap: { route },
  }), dag)

const handelingen = ['inzage', 'zienswijze', 'toestemming', 'kopie', 'opp-instemming'] as const
type Kolom = readonly [readonly string[], readonly string[]]

/** `rij` is the row, or what is missing where it is not known. */
const tabel: readonly (readonly [naam: string, rij: string, geval: Geval, ...kolommen: readonly Kolom[]])[] = [
  ['under 16, parents, po-vo', 'jonger-dan-16-ouders',
    { geboren: twaalf, soort: 'ouders', verzorgers: ouders, route: 'po-vo' },
    [OU, L], [OU, L], [OU, []], [OU, []], [OU, []]],
  ['under 16, parents, vo-mbo', 'jonger-dan-16-ouders', { geboren: twaalf, soort: 'ouders', verzorgers: ouders },
    [OU, L], [OU, L], [OU, []], [[], []], [OU, []]],
  ['under 16, voogd', 'jonger-dan-16-voogd', { geboren: twaalf, soort: 'voogd', verzorgers: voogd },
    [['voogd'], L], [['voogd'], L], [['voogd'], []], [['voogd'], []], [['voogd'], []]],
  ['16 or 17, vo-mbo', '16-17', { geboren: zestien, soort: 'ouders', verzorgers: ouders },
    [L, []], [L, OU], [L, []], [L, OU], [OU, []]],
  ['16 or 17, po-vo', '16-17', { geboren: zestien, soort: 'ouders', verzorgers: ouders, route: 'po-vo' },
    [[...L, ...OU], []], [L, OU], [L, []], [L, OU], [OU, []]],
  ['16 or 17, voogd', '16-17', { geboren: zestien, soort: 'voogd', verzorgers: voogd },
    [L, []], [L, ['voogd']], [L, []], [L, ['voogd']], [['voogd'], []]],
  ['18 today, itself', '18-zelf', { geboren: achttien, soort: 'leerling-zelf', verzorgers: ouders },
    [L, []], [L, []], [L, []], [L, []], [L, []]],
  ['18 today, parents still in the file', '18-zelf', { geboren: achttien, soort: 'ouders', verzorgers: ouders },
    [L, []], [L, []], [L, []], [L, []], [L, []]],
  ['18, curatele', '18-vertegenwoordigd', { geboren: achttien, soort: 'curator', verzorgers: curator },
    [['curator'], L], [['leerling', 'curator'], []], [['curator'], []], [['curator'], []], [['curator'], []]],
  ['18, mentorschap', '18-vertegenwoordigd', { geboren: achttien, soort: 'mentorschap', verzorgers: mentorschap },
    [['vm'], L], [['leerling', 'vm'], []], [['vm'], []], [['vm'], []], [['vm'], []]],
  ['age not known', '? geboortedatum', { soort: 'ouders', verzorgers: ouders },
    [[...L, ...OU], []], [[...L, ...OU], []], [[], []], [[], []], [[], []]],
  ['representation not known, under 16', '? vertegenwoordiging', { geboren: twaalf, soort: 'onbekend', verzorgers: ouders },
    [[...L, ...OU], []], [[...L, ...OU], []], [[], []], [[], []], [[], []]],
  ['representation not known, 16', '? vertegenwoordiging', { geboren: zestien, verzorgers: ouders },
    [[...L, ...OU], []], [[...L, ...OU], []], [[], []], [[], []], [[], []]],
  ['representation not known, 18: parents are nobody any more', '? vertegenwoordiging', { geboren: achttien, verzorgers: ouders },
    [L, []], [L, []], [[], []], [[], []], [[], []]],
  ['gezag of one parent not known', '? gezag',
    { geboren: twaalf, soort: 'ouders', verzorgers: { ...ouders,
      vader: { naam: 'V', soort: 'ouder', gezag: 'onbekend' } } },
    [['leerling', 'moeder'], []], [['leerling', 'moeder'], []], [[], []], [[], []], [[], []]],
  ['nobody with gezag', '? vertegenwoordiger', { geboren: twaalf, soort: 'ouders', verzorgers: { ex: ouders['ex'] ?? {} } },
    [L, []], [L, []], [[], []], [[], []], [[], []]],
  ['curatele without a curator in the file', '? vertegenwoordiger', { geboren: achttien, soort: 'curator', verzorgers: ouders },
    [L, []], [L, []], [[], []], [[], []], [[], []]],
  ['neither age nor representation known', '? geboortedatum vertegenwoordiging', { verzorgers: ouders },
    [[...L, ...OU], []], [[...L, ...OU], []], [[], []], [[], []], [[], []]],
  ['born after this day', '? geboortedatum', { geboren: '2027-05-21', soort: 'ouders', verzorgers: ouders },
    [[...L, ...OU], []], [[...L, ...OU], []], [[], []], [[], []], [[], []]],
  ['under 16, a curator for what only adults have', '? vertegenwoordiging',
    { geboren: twaalf, soort: 'curator', verzorgers: curator },
    [['leerling', 'curator', ...OU], []], [['leerling', 'curator', ...OU], []], [[], []], [[], []], [[], []]],
  ['under 16, said to decide itself', '? vertegenwoordiging', { geboren: twaalf, soort: 'leerling-zelf', verzorgers: ouders },
    [[...L, ...OU], []], [[...L, ...OU], []], [[], []], [[], []], [[], []]],
  ['under 16, voogd without gezag in the file', '? gezag',
    { geboren: twaalf, soort: 'voogd', verzorgers: { voogd: { naam: 'V', soort: 'voogd' } } },
    [L, []], [L, []], [[], []], [[], []], [[], []]],
  ['16, a mentorschap for what only adults have', '? vertegenwoordiging',
    { geboren: zestien, soort: 'mentorschap', verzorgers: mentorschap },
    [['leerling', 'vm'], []], [['leerling', 'vm'], []], [[], []], [[], []], [[], []]],
  ['born today', 'jonger-dan-16-ouders', { geboren: dag, soort: 'ouders', verzorgers: ouders },
    [OU, L], [OU, L], [OU, []], [[], []], [OU, []]],
  ['under 16, a voogd next to a parent with gezag', 'jonger-dan-16-voogd',
    { geboren: twaalf, soort: 'voogd', verzorgers: { ...ouders, ...voogd } },
    [['voogd'], L], [['voogd'], L], [['voogd'], []], [['voogd'], []], [['voogd'], []]],
  ['under 16, parents next to a voogd whose gezag is not known', 'jonger-dan-16-ouders',
    { geboren: twaalf, soort: 'ouders', verzorgers: { ...ouders, voogd: { naam: 'V', soort: 'voogd' } } },
    [OU, L], [OU, L], [OU, []], [[], []], [OU, []]],
  ['without any route', 'jonger-dan-16-ouders', { geboren: twaalf, soort: 'ouders', verzorgers: ouders, route: 'anders' },
    [OU, L], [OU, L], [OU, []], [[], []], [OU, []]],
  ['under 16, a parent without a kind counts as parent', 'jonger-dan-16-ouders',
    { geboren: twaalf, soort: 'ouders', verzorgers: { moeder: { naam: 'M', gezag: 'ja' } } },
    [['moeder'], L], [['moeder'], L], [['moeder'], []], [[], []], [['moeder'], []]],
]

describe('wieBeslist', () => {
  const rijen = tabel.map(([naam, rij, geval, ...kolommen]) => ({ naam, rij, geval, kolommen }))
  it.each(rijen)('$naam: row $rij', ({ rij, geval, kolommen }) => {
    handelingen.forEach((handeling, i) => {
      const [personen, erbij] = kolommen[i] ?? [[], []]
      const mist = rij.startsWith('? ') ? rij.slice(2).split(' ') as Mist[] : []
      const bekend = mist.length === 0
      expect(beslist(handeling, geval), handeling).toEqual({
        personen, erbij, rij: bekend ? rij : 'onbekend', bekend, mist,
      })
    })
  })

  it('looks at the age on the day itself', () => {
    const jarig: Geval = { geboren: '2011-05-20', soort: 'ouders', verzorgers: ouders }
    expect(beslist('toestemming', jarig).personen).toEqual(L)
    expect(beslist('toestemming', { ...jarig, geboren: '2011-05-21' }).personen).toEqual(OU)
    expect(beslist('toestemming', { ...jarig, geboren: '2027-05-21' }).bekend).toBe(false)
  })

  it('needs the gezag of parents at 16 only where they have a say of their own', () => {
    const geval: Geval = { geboren: zestien, soort: 'ouders', verzorgers: { moeder: { naam: 'M', soort: 'ouder' } } }
    expect(beslist('toestemming', geval).bekend).toBe(true)
    expect(beslist('inzage', geval).bekend).toBe(true)
    expect(beslist('inzage', { ...geval, route: 'po-vo' }).bekend).toBe(false)
    expect(beslist('opp-instemming', geval)).toMatchObject({ personen: [], bekend: false, mist: ['gezag'] })
    expect(beslist('inzage', { ...geval, route: 'po-vo' }).mist).toEqual(['gezag'])
    expect(beslist('zienswijze', { ...geval, route: 'po-vo' }).bekend).toBe(true)
  })
})
