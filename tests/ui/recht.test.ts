// The pages of the rights: nothing that is kept is left out of them, and the file says the same as the page.
import '../../src/ui/words-binnen.ts'
import '../../src/ui/words-verder.ts'
import { describe, expect, it } from 'vitest'
import { alsBestand, type Inzagerecht } from '../../src/app/inzagerecht.ts'
import type { Feiten, Pakket } from '../../src/app/melding.ts'
import type { Waarde } from '../../src/domain/change.ts'
import { bewaartermijnen } from '../../src/domain/bewaren.ts'
import { alleVelden, type Veld } from '../../src/domain/dictionary.ts'
import { applyChanges, leegDossier, lees, type Dossier } from '../../src/domain/dossier.ts'
import { watBekendIs } from '../../src/domain/inzagerecht.ts'
import { sectiesVan, type Element, type Sectie } from '../../src/ui/parts/inhoud-secties.ts'
import { bijKreeg, elementenVan } from '../../src/ui/screens/recht/eigen.ts'
import { meldingTekst } from '../../src/ui/screens/recht/melding-tekst.ts'
import { soortenTekst } from '../../src/ui/screens/recht/Regels.tsx'
import { veldNamen, waardeNamen } from '../../src/ui/screens/recht/velden.nl.ts'
import { veldnamen, waarden } from '../../src/ui/waarde.nl.ts'
import { velden as mentorWoorden } from '../../src/ui/velden.nl.ts'
import { zet } from '../domain/maak.ts'

const eigen = alleVelden().filter(({ item, pad }) => item === '-' && /^(toestemmingen|overdrachten|overgeslagen|correcties)/.test(pad))

const waardeVoor = (veld: Veld): Waarde => {
  switch (veld.type) {
    case 'date': return '2027-01-02'
    case 'instant': return '2027-01-02T10:00:00.000Z'
    case 'int': return 3
    case 'boolean': case 'itemset': case 'set': return true
    case 'ref': case 'id': return 'k2'
    case 'itemkey': return 'beeld'
    case 'hash': return 'a'.repeat(64)
    case 'merken': return `beeld ${'a'.repeat(16)}`
    case 'enum': return veld.pad === 'bronnen[].soort' ? 'oso' : veld.waarden?.[0] ?? ''
    default: return `tekst bij ${veld.pad}`.slice(0, veld.max ?? 400)
  }
}
/** Every field of the dictionary, filled once. */
const vol: Dossier = applyChanges(leegDossier('d-test'), alleVelden().map((veld) => {
  const lijst = veld.pad.startsWith('bronnen') || veld.pad.startsWith('deelkeuzes') ? 'beeld' : veld.pad.startsWith('vaardigheden') ? 'planning' : 'k1'
  const stap = veld.pad.includes('.stappen') ? 'verzegeld' : veld.pad.includes('.terugkoppelingen') ? 'weken-6' : 'k2'
  const pad = veld.pad.replace('[]', `.${lijst}`).replace('[]', `.${stap}`) + (veld.type === 'itemset' ? '.beeld' : '')
  return zet(pad, waardeVoor(veld))
}))

const teksten = (elementen: readonly Element[]): string[] => elementen.flatMap(({ kop, groepen, naam }) => [
  ...(kop === null ? [] : [kop.pad]), ...(naam === null ? [] : [naam]),
  ...groepen.flatMap(({ rijen }) => rijen.flatMap((rij) => rij.bladen.map(({ pad }) => pad))),
])

describe('what the page shows', () => {
  it('has every leaf of the dossier, but for personal notes, where it comes from, and what is its own head', () => {
    const { items, inhoud } = watBekendIs(vol)
    const secties: Sectie[] = [...sectiesVan(items)]
    const blad = inhoud.overdrachten?.['k1'] ?? {}
    const alle = new Set([
      ...secties.flatMap(({ elementen }) => teksten(elementen)),
      ...teksten(elementenVan('toestemmingen', inhoud.toestemmingen ?? {}, items)),
      ...teksten(elementenVan('correcties', inhoud.correcties ?? {}, items)),
      ...teksten(elementenVan('overgeslagen', inhoud.overgeslagen ?? {}, items)),
      ...teksten(bijKreeg({ sleutel: 'k1', naam: '', school: '', blad, regel: null, items: null }, items, {})),
    ])
    const weg = Object.keys(vol.bladen).filter((pad) => !alle.has(pad))
    expect(weg.sort()).toEqual([
      'aantekeningen.k1.op', 'aantekeningen.k1.tekst', 'bronnen.beeld.datum', 'bronnen.beeld.school', 'bronnen.beeld.soort',
      'overdrachten.k1.ontvanger', 'soort', 'verzonnen',
    ])
    expect(secties.flatMap(({ elementen }) => elementen.map(({ bron }) => bron)).filter((bron) => bron !== null)).toHaveLength(1)
  })

  it.each(eigen.map((veld) => [veld.pad, veld] as const))('names %s and each of its choices', (pad, veld) => {
    expect(veldNamen[pad] ?? mentorWoorden[pad]?.label ?? (pad === 'overdrachten[].ontvanger' ? 'kop' : undefined)).toBeDefined()
    const woorden = { ...waarden[pad], ...waardeNamen[pad] }
    if (veld.type === 'enum') expect((veld.waarden ?? []).filter((waarde) => woorden[waarde] === undefined)).toEqual([])
  })

  it('names every field that stands with an item, and each of its choices', () => {
    const bij = alleVelden().filter(({ pad }) => !eigen.some((veld) => veld.pad === pad) && !/^(aantekeningen|bronnen|soort|verzonnen)/.test(pad))
    expect(bij.map(({ pad }) => pad).filter((pad) => veldnamen[pad] === undefined)).toEqual([])
    expect(bij.flatMap(({ pad, waarden: mag }) => (mag ?? []).filter((waarde) => waarden[pad]?.[waarde] === undefined).map((waarde) => `${pad} ${waarde}`)))
      .toEqual([])
  })

  it('has a plain word for every category', () => {
    for (const categorie of new Set(alleVelden().map((veld) => veld.categorie).filter((een) => !['eigen-werk', 'begeleiding', 'verzuim'].includes(een)))) {
      expect(soortenTekst(categorie)).not.toBe(categorie)
    }
  })
})

const recht = (dossier: Dossier): Inzagerecht => ({
  id: 'd-test', soort: 'dossier', gemaaktOp: '2027-05-20T10:00:00.000Z', wie: { naam: 'Noor', rol: 'mentor', school: 'De Linde', brin: '99ZA' },
  bekend: watBekendIs(dossier), ontvangst: null, rest: null, kregen: [], termijnen: bewaartermijnen(dossier), keten: { regels: [], breuken: [] },
})

describe('the file to take along', () => {
  it('holds every leaf by its path or in its tree, and no personal note', () => {
    const bestand = alsBestand(recht(vol))
    expect(bestand).toMatchObject({ formaat: 'estafette-inzage', versie: 1, buiten: { aantekeningen: 1, nieuwer: 0 } })
    const er = new Map(bestand.onderdelen.flatMap(({ velden }) => Object.entries(velden)))
    const { aantekeningen: _, ...inhoud } = lees(vol)
    expect(inhoud).toMatchObject(bestand.overig)
    const paden = Object.keys(vol.bladen).filter((pad) => !pad.startsWith('aantekeningen') && !((pad.split('.')[0] ?? '') in bestand.overig))
    expect(paden.filter((pad) => !er.has(pad))).toEqual([])
    expect(Object.keys(bestand.overig).sort()).toEqual(
      ['bronnen', 'correcties', 'deelkeuzes', 'overdrachten', 'overgeslagen', 'soort', 'toestemmingen', 'verzonnen'])
    expect(JSON.stringify(bestand)).not.toContain('aantekeningen[]')
  })
})

describe('telling the FG', () => {
  const feiten: Feiten = {
    soort: 'dossier', wie: { naam: 'Noor', rol: 'mentor', school: 'De Linde', brin: '99ZA' }, pakketten: [],
    aantal: { dossiers: 3, ontvangsten: 1, wacht: 2 }, laatsteRegel: '2027-05-20T10:00:00.000Z', keten: { regels: [], breuken: [] },
  }
  const pakket: Pakket = {
    bid: 'b1', rol: 'verzonden', rolAnder: 'slb', school: 'ROC De Brug', wie: 'Sam Overbrug', op: '2027-05-20',
    stappen: { verzegeld: '2027-05-20T10:00:00.000Z' }, grond: 'wettelijk', aantal: 7, wat: 'administratief, begeleiding',
  }

  it('says what is known, and plainly what is not', () => {
    const tekst = meldingTekst(feiten, pakket, 'ontvanger', '')
    expect(tekst).toContain('Opgehaald: nee, voor zover bekend')
    expect(tekst).not.toContain('Sam Overbrug')
    expect(tekst).not.toContain('Dossiers op dit apparaat')
    const later = { ...pakket, stappen: { ...pakket.stappen, opgehaald: '2027-05-21T10:00:00.000Z', 'wissen-gevraagd': '2027-05-22T10:00:00.000Z' } }
    expect(meldingTekst(feiten, later, 'te-laat', '')).toContain('Gewist bij de ontvanger: nog niet bevestigd')
  })

  it('of a lost tablet counts what is on it, and says when the log is not whole', () => {
    const tekst = meldingTekst({ ...feiten, soort: 'tablet', keten: { regels: [], breuken: [{ nr: 4, soort: 'weg' }] } }, null, 'tablet', 'In de trein.')
    for (const deel of ['Dossiers op dit apparaat: 3', 'niet heel, bij regel 4', 'In de trein.', 'AES-256-GCM', '72 uur']) expect(tekst).toContain(deel)
  })
})
