// What our own OSO-shaped files give: leerlingen of 12, 15, 16 and 18 on 22 November 2026, all invented.
import { describe, expect, it } from 'vitest'
import { leeftijdOp } from '../../../src/domain/time.ts'
import { lijstVan, read, voorbeeld, waardeVan, woordenVan } from './bestanden.ts'

const pim = read(voorbeeld('pim-12-povo'))
const zoe = read(voorbeeld('zoe-15-vovo'))
const fenna = read(voorbeeld('fenna-16-vovo'))
const schrikkel = read(voorbeeld('schrikkel-18-vovo'))

const rest = (dossier: typeof pim, einde: string) =>
  dossier.nietOvergenomen.find(({ pad }) => pad.endsWith(einde)) ?? null

describe('who', () => {
  it('reads the leerling, a birth date with a zone included', () => {
    expect(pim.velden.filter(({ pad }) => pad.startsWith('leerling.'))).toEqual([
      { pad: 'leerling.roepnaam', waarde: 'Pim' },
      { pad: 'leerling.achternaam', waarde: 'Voorbeeldsma' },
      { pad: 'leerling.leerlingnummer', waarde: 'VB-0012' },
      { pad: 'leerling.geboortedatum', waarde: '2014-05-04' },
      { pad: 'leerling.klas', waarde: 'Groep 8 geel' },
    ])
    const four = [pim, zoe, fenna, schrikkel]
    const ages = four.map((one) => String(waardeVan(one, 'leerling.geboortedatum')))
    expect(ages.map((dag) => leeftijdOp(dag, '2026-11-22'))).toEqual([12, 15, 16, 18])
  })

  it('takes the first voornaam without a roepnaam, and the group of the last begun year', () => {
    expect(waardeVan(zoe, 'leerling.roepnaam')).toBe('Zoë')
    expect(waardeVan(zoe, 'leerling.tussenvoegsel')).toBe('\'t')
    expect(waardeVan(zoe, 'leerling.klas')).toBe('3 vmbo opnieuw')
    expect(waardeVan(zoe, 'leerling.uitgeschrevenOp')).toBe('2026-12-31')
  })

  it('does not take a PGN that stands where the number of the school should be', () => {
    expect(waardeVan(zoe, 'leerling.leerlingnummer')).toBeNull()
    expect(rest(zoe, '/leerlingid')).toEqual({ pad: expect.any(String), reden: 'mag-niet' })
    expect(woordenVan(zoe)).not.toContain('100000000')
  })

  it('says the kind of school only when it is certain', () => {
    const soorten = [pim, zoe, fenna, schrikkel].map((one) => waardeVan(one, 'overstap.vanSoort'))
    expect(soorten).toEqual(['bao', null, 'pro', 'vso'])
    const so = voorbeeld('zoe-15-vovo').replace('<soort>VMBO</soort>', '<soort>SO</soort>')
    expect(waardeVan(read(so), 'overstap.vanSoort')).toBeNull()
  })

  it('reads carers, leaves out what a code does not say, and never proposes the deceased', () => {
    expect(lijstVan(pim, 'verzorgers')).toEqual([
      { naam: 'Anna Voorbeeldsma', soort: 'ouder', gezag: 'ja', telefoon: '0000000111' },
    ])
    expect(rest(pim, '/verzorger[2]/achternaam')).toMatchObject({ waarde: 'Weggevallen', reden: 'overleden' })
    expect(woordenVan(pim)).not.toContain('0000000113')
    expect(lijstVan(zoe, 'verzorgers')).toEqual([
      { naam: 'J. Höldeke', soort: 'ouder', gezag: 'ja' },
      { naam: 'Mies Verzint', gezag: 'nee' },
    ])
    expect(lijstVan(fenna, 'verzorgers')).toHaveLength(2)
  })

  it('gives no number that is marked as secret, whatever it is', () => {
    const dossier = read(voorbeeld('fenna-16-vovo')
      .replace('<nummer>0000000162</nummer>', '<nummer>0000000162</nummer><geheim>1</geheim>'))
    expect(lijstVan(dossier, 'verzorgers')[0]).toEqual({ naam: 'Wiebe van Voorbeeldsma', soort: 'ouder', gezag: 'ja' })
    expect(rest(dossier, '/verzorger[1]/communicatielijst/communicatie/nummer'))
      .toEqual({ pad: expect.any(String), reden: 'geheim' })
    expect(woordenVan(dossier)).not.toContain('0000000162')
  })

  it('derives the representation only when the file leaves one answer', () => {
    const soort = [pim, zoe, fenna, schrikkel].map((one) => waardeVan(one, 'vertegenwoordiging.soort'))
    expect(soort).toEqual(['ouders', 'ouders', 'ouders', 'voogd'])
    const mixed = voorbeeld('fenna-16-vovo').replace('<relatietotkind>2<', '<relatietotkind>6<')
    expect(waardeVan(read(mixed), 'vertegenwoordiging.soort')).toBeNull()
    const other = voorbeeld('fenna-16-vovo').replace('jk>true</verzorgersaan', 'jk>false</verzorgersaan')
    expect(waardeVan(read(other), 'vertegenwoordiging.soort')).toBeNull()
  })
})

describe('advice, results and the rest', () => {
  it('keeps codes as codes, the newest as the advice', () => {
    expect(waardeVan(pim, 'schooladvies.definitief')).toBe('adviescode 30')
    expect(waardeVan(pim, 'perspectief.wensLeerling')).toBeNull()
    expect(lijstVan(pim, 'oudermeningen')).toEqual([])
    expect(lijstVan(pim, 'overgenomen')).toContainEqual(
      { soort: 'advies-eerder', wat: 'Advies voor de herziening', waarde: 'adviescode 20' },
    )
    expect(waardeVan(zoe, 'schooladvies.definitief')).toBeNull()
  })

  it('puts the reasons of a basisschool with the schooladvies, of others with the perspectief', () => {
    expect(waardeVan(pim, 'schooladvies.reden')).toBe('Pim leert met zijn handen.\nRekenen gaat beter dan lezen.')
    expect(waardeVan(zoe, 'perspectief.reden')).toBe('Zoë wil praktijk & rust: < 20 in een klas.')
    expect(lijstVan(fenna, 'contacten')).toEqual([{ naam: 'Noor Bedacht', telefoon: '0000000161' }])
  })

  it('lists a text that is too long, whole, and takes one that just fits', () => {
    const met = (tekst: string) => read(voorbeeld('fenna-16-vovo')
      .replace('Fenna werkt graag in de keuken en is altijd op tijd.', tekst))
    const past = '😀'.repeat(600)
    expect(waardeVan(met(past), 'perspectief.reden')).toBe(past)
    expect(waardeVan(met(`${past}.`), 'perspectief.reden')).toBeNull()
    expect(rest(met(`${past}.`), '/argumentatie')).toMatchObject({ waarde: `${past}.`, reden: 'geen-plek' })
  })

  it('lists a day that does not exist instead of moving it', () => {
    const dossier = read(voorbeeld('schrikkel-18-vovo').replace('2008-02-29', '2009-02-29'))
    expect(waardeVan(schrikkel, 'leerling.geboortedatum')).toBe('2008-02-29')
    expect(waardeVan(dossier, 'leerling.geboortedatum')).toBeNull()
    expect(rest(dossier, '/geboortedatum')).toMatchObject({ waarde: '2009-02-29', reden: 'geen-dag' })
  })

  it('takes results as they stood', () => {
    const van = (soort: string) => lijstVan(pim, 'overgenomen').filter((one) => one['soort'] === soort)
    expect(waardeVan(pim, 'opp.vastgesteldOp')).toBe('2025-11-12')
    expect(van('toets')).toEqual([{
      soort: 'toets', wat: 'Voorbeeldtoets lezen groep 8 · begrijpend lezen · VBT-LEZEN-8 · jaargroep 8',
      waarde: 'vaardigheidsscore 90.50, Landelijk: IV IV (zwak)', op: '2026-10-12',
    }])
    expect(van('doorstroomtoets')).toEqual([
      {
        soort: 'doorstroomtoets', wat: 'Voorbeeldtoets (toetssoort 0011)',
        waarde: 'standaardscore 510, advies vmbo bb', op: '2026-02-03',
      },
      {
        soort: 'doorstroomtoets', wat: 'Rekenen (code 8001) · Voorbeeldtoets',
        waarde: 'referentieniveau 1F', op: '2026-02-03',
      },
    ])
    expect(van('diagnose')).toEqual([
      { soort: 'diagnose', wat: 'Dyslexie', waarde: 'F81.0', op: '2024-02-01' },
    ])
    expect(lijstVan(zoe, 'overgenomen').filter((one) => one['soort'] === 'cijfer')).toEqual([
      { soort: 'cijfer', wat: 'Wiskunde · Rapport herfst', waarde: '7,1', op: '2026-10-30' },
      { soort: 'cijfer', wat: 'Gym · Rapport herfst', waarde: 'goed', op: '2026-10-30' },
      { soort: 'cijfer', wat: 'Rapport herfst · herfst · leerjaar 3 (jaargroep 13)', waarde: '6.4', op: '2026-10-30' },
    ])
    expect(lijstVan(schrikkel, 'overgenomen').filter((one) => one['soort'] === 'examen')).toEqual([
      { soort: 'examen', wat: 'Examen 2026 · vmbo-bb (verzonnen)', waarde: 'geslaagd', op: '2026-06-11' },
      { soort: 'examen', wat: 'Nederlands · vakcode 0011', waarde: 'SE 6.1, SE 6.8, afgerond' },
    ])
  })

  it('takes a stage with a company as a stage, one without as a line', () => {
    expect(lijstVan(fenna, 'stages')).toEqual([{
      bedrijf: 'Eetcafé De Pollepel (verzonnen)', van: '2026-02-02', tot: '2026-06-26',
      oordeel: 'Werkt netjes en vraagt door.',
    }])
    expect(lijstVan(fenna, 'overgenomen')).toContainEqual({ soort: 'stage', wat: 'intern', waarde: 'voldoende' })
  })

  it('does not take tests older than the route may carry', () => {
    expect(rest(pim, '/toets[2]/afname/afnamedatum')).toMatchObject({ reden: 'oud' })
    const vovo = voorbeeld('pim-12-povo').replace('<overstap>POVO<', '<overstap>POPO<')
    expect(lijstVan(read(vovo), 'overgenomen').filter((one) => one['soort'] === 'toets')).toHaveLength(2)
  })

  it('reads a withheld category apart from an empty one', () => {
    expect(pim.nietMeegeleverd).toEqual(['cijferlijsten'])
    expect(pim.geenGegevens).toEqual([])
    expect(fenna.nietMeegeleverd).toEqual(['toetsresultaten'])
    expect(fenna.geenGegevens).toEqual(['handelingsplannen', 'eindtoetsbo', 'cijferlijsten', 'bijlagedocs'])
    expect(zoe.nietMeegeleverd).toEqual(['onderwijsondersteuning', 'handelingsplannen', 'verzuim', 'bijlagedocs'])
  })

  it('shows the earlier inzage with its school, and fills no field with it', () => {
    expect(pim.eerdereInzage).toEqual({
      school: 'Basisschool Het Kompas (verzonnen)', datum: '2026-11-12', voorlopig: false, ingezien: true,
      akkoord: 'Nee', redenNietAkkoord: 'Wij vinden dat de plaatsing in groep 7 ontbreekt.', toestemming: null,
    })
    expect(zoe.eerdereInzage).toMatchObject({ datum: '2026-11-10', ingezien: true, toestemming: 'Ja' })
    const gate = /^(zienswijzen|toestemmingen|overdrachten|deelkeuzes)/
    expect([pim, zoe, fenna, schrikkel].flatMap(({ velden }) => velden).filter(({ pad }) => gate.test(pad))).toEqual([])
  })

  it('names an attachment and keeps nothing of it', () => {
    const bijlagen = pim.nietOvergenomen.filter(({ reden }) => reden === 'bijlage-onleesbaar')
    expect(bijlagen.map(({ pad, waarde }) => [pad.split('/').at(-1), waarde ?? null])).toEqual([
      ['bestandsnaam', 'toelichting.pdf'], ['bestandsinhoud', null],
      ['bestandsnaam', '../../rapport.pdf'], ['omschrijving', 'Rapport groep 7'], ['bestandsinhoud', null],
    ])
    expect(woordenVan(pim)).not.toContain('UEsFBg')
  })

  it('knows where each item came from', () => {
    const bron = { soort: 'oso', school: 'Praktijkschool De Linde (verzonnen)', datum: '2026-11-18' }
    expect(fenna.bronnen['leerling']).toEqual(bron)
    expect(fenna.bronnen['opp']).toEqual(bron)
    expect(Object.keys(fenna.bronnen).filter((key) => key.startsWith('stages~'))).toHaveLength(1)
  })

  it('keeps two results apart that look the same', () => {
    const xml = voorbeeld('fenna-16-vovo')
      .replace('Veilig werken (verzonnen)', 'Werken in de keuken (verzonnen)')
    const same = lijstVan(read(xml), 'overgenomen').filter((one) => one['soort'] === 'certificaat')
    expect(same.map((one) => one['wat'])).toEqual(Array(2).fill('Werken in de keuken (verzonnen)'))
  })

  it('gives the same keys again, whatever else was added to the file', () => {
    const keys = (dossier: typeof pim) => dossier.velden.map(({ pad, waarde }) => `${pad}=${waarde}`)
    const more = voorbeeld('pim-12-povo').replace('<toetslijst>', `<toetslijst><toets><toetsidentificatie>
      <eldtoetscode>NIEUW</eldtoetscode></toetsidentificatie><afname><afnamedatum>2026-11-01</afnamedatum></afname>
      <resultaat><toetsscore><aantalgoed>3</aantalgoed></toetsscore></resultaat></toets>`)
    const after = new Set(keys(read(more)))
    expect(keys(read(voorbeeld('pim-12-povo')))).toEqual(keys(pim))
    expect(keys(pim).filter((key) => !after.has(key))).toEqual([])
    expect(after.size).toBe(pim.velden.length + 4)
  })
})
