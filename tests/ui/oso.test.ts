import { describe, expect, it } from 'vitest'
import type { OsoBijlage, Verschil } from '../../src/app/import.ts'
import { alsItems, grootte, naamVanBijlage, perKamer } from '../../src/ui/screens/leerlingen/oso-items.ts'
import { inGroepen, zoekOver } from '../../src/ui/screens/leerlingen/oso-over.ts'
import { verschilRij } from '../../src/ui/screens/leerlingen/oso-verschillen.ts'

const onder = '/dossier/huidigeschool/leerling'
const over = [
  { pad: '/dossier/metadata/pakketnaam', reden: 'geen-plek', waarde: 'Administratie (verzonnen)' },
  { pad: `${onder}/bsn`, reden: 'mag-niet' },
  { pad: `${onder}/toetslijst/toets[1]/opmerking`, reden: 'oud' },
  { pad: `${onder}/toetslijst/toets[2]/opmerking`, reden: 'oud' },
  { pad: `${onder}/toetslijst/toets[2]/resultaat/waarde`, reden: 'oud', waarde: 'Élan' },
  { pad: '/dossier/huidigeschool/naam', reden: 'geen-plek', waarde: 'Het Nest' },
]
const reden = (rij: { reden: string }): string => rij.reden

describe('what was not taken over', () => {
  it('stands in groups, values first, what is alike once', () => {
    expect(inGroepen(over).map(({ groep, rijen }) => [groep, ...rijen.map(({ kort, keer }) => `${kort} ${keer}`)])).toEqual([
      ['Gegevens over het bestand', 'metadata / pakketnaam 1'],
      ['Leerling', 'leerling / bsn 1'],
      ['Toetsen', 'resultaat / waarde 1', 'toets / opmerking 2'],
      ['School', 'huidigeschool / naam 1'],
    ])
  })

  it('is found by value, path and reason, whatever the keyboard has', () => {
    const gevonden = (zoek: string) => zoekOver(inGroepen(over), zoek, reden).flatMap(({ rijen }) => rijen.map(({ kort }) => kort))
    expect(gevonden('elan')).toEqual(['resultaat / waarde'])
    expect(gevonden('toets opmerking')).toEqual(['toets / opmerking'])
    expect(gevonden('mag-niet')).toEqual(['leerling / bsn'])
    expect(gevonden('zwaluw')).toEqual([])
    expect(gevonden(' ')).toHaveLength(5)
  })

  it('stays quick with a hundred thousand rows', () => {
    const tijd = (aantal: number): number => {
      const veel = Array.from({ length: aantal }, (_, n) => ({ pad: `${onder}/x[${n}]/y`, reden: 'oud', waarde: String(n % 5000) }))
      const begin = process.cpuUsage()
      expect(inGroepen(veel)[0]?.rijen).toHaveLength(5000)
      const { user, system } = process.cpuUsage(begin)
      return user + system
    }
    tijd(10_000)
    // Ten times the rows cost about ten times as much; pairs of rows would cost a hundred times.
    expect(tijd(100_000) / Math.max(1000, tijd(10_000))).toBeLessThan(50)
  })
})

describe('an attachment', () => {
  const bijlage: OsoBijlage = {
    pad: '', bij: 'opp', naam: 'fenna van voorbeeldsma.pdf', omschrijving: null, staat: 'leesbaar',
    mediatype: 'application/pdf', bytes: 1, inhoud: null,
  }
  it('is never called as its file', () => {
    expect(naamVanBijlage(bijlage)).toBe('Bijlage bij het OPP')
    expect(naamVanBijlage({ ...bijlage, bij: 'ietsNieuws' })).toBe('Bijlage uit OSO')
    expect(naamVanBijlage({ ...bijlage, omschrijving: ' Plan \n  voor later ' })).toBe('Plan voor later')
    expect([...naamVanBijlage({ ...bijlage, omschrijving: '😀'.repeat(200) })]).toHaveLength(75)
  })

  it('has a size that people know', () => {
    expect([1, 1499, 240_000, 1_250_000].map(grootte)).toEqual(['1 kB', '1 kB', '240 kB', '1,3 MB'])
  })
})

describe('what a file brings', () => {
  it('stands in the room where it will be found, whatever it is', () => {
    const velden = [
      { pad: 'overgenomen.k1.wat', waarde: 'Toets' }, { pad: 'leerling.leerlingnummer', waarde: '12' },
      { pad: 'verzorgers.k1.naam', waarde: 'Mia' }, { pad: 'verzorgers.k1.gezag', waarde: 'ja' },
      { pad: 'verzuim.k1.aantal', waarde: 3 },
    ]
    expect(perKamer(alsItems(velden)).map(({ kamer, items }) => [kamer, items.map(({ item }) => item)])).toEqual([
      ['overstap', ['leerling']], ['resultaten', ['overgenomen~k1', 'verzuim~k1']], ['ouders', ['verzorgers~k1']],
    ])
  })
})

describe('a difference', () => {
  const inhoud = { verzorgers: { k1: { naam: 'Mia Verzonnen', telefoon: '06' } } }
  const een = (verschil: Partial<Verschil>): Verschil =>
    ({ sleutel: '', soort: 'anders', item: 'leerling', bladen: [], eigen: false, ...verschil })

  it('says of whom, what it is now and what it would be', () => {
    const pad = 'verzorgers.k1.telefoon'
    const rij = verschilRij(inhoud, een({ sleutel: pad, item: 'verzorgers~k1', bladen: [{ pad, oud: '06', nieuw: '07' }] }))
    expect([rij.wat, rij.kop, rij.oud, rij.nieuw, rij.sectie]).toEqual([
      'Ouders en verzorgers: Mia Verzonnen · Telefoon', 'Ouders en verzorgers: Mia Verzonnen · Telefoon', '06', '07', null,
    ])
  })

  it('shows a whole element as the dossier will, without what only machines read', () => {
    const rij = verschilRij(inhoud, een({ sleutel: 'bijlagen.k2', soort: 'nieuw', item: 'bijlagen~k2', bladen: [
      { pad: 'bijlagen.k2.naam', oud: null, nieuw: 'Brief' }, { pad: 'bijlagen.k2.hash', oud: null, nieuw: 'a'.repeat(64) },
    ] }))
    expect([rij.wat, rij.kop, rij.sectie?.elementen[0]?.kop?.tekst]).toEqual(['Bijlagen: Brief', 'Bijlagen', 'Brief'])
    expect(JSON.stringify(rij.sectie)).not.toContain('aaaa')
  })
})
