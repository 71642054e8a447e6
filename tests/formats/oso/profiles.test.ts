// One file of our own per profile, each with what is peculiar to it; and a vo dossier with everything in it.
import { describe, expect, it } from 'vitest'
import { lijstVan, read, voorbeeld, waardeVan, woordenVan } from './bestanden.ts'

const [mila, tom, sanne, jip, bram] = ['mila-8-popo', 'tom-bb', 'sanne-10-poswv', 'jip-14-voswv', 'bram-16-vovo']
  .map((naam) => read(voorbeeld(naam as 'tom-bb'))) as [Read, Read, Read, Read, Read]
type Read = ReturnType<typeof read>

const rest = (dossier: Read, end: string) => dossier.nietOvergenomen.find(({ pad }) => pad.endsWith(end)) ?? null
const van = (dossier: Read, soort: string) =>
  lijstVan(dossier, 'overgenomen').filter((one) => one['soort'] === soort)
    .map(({ wat, waarde }) => [wat, waarde ?? null])
const bijlagen = (dossier: Read) => dossier.bijlagen.map(({ bij, naam, staat }) => [bij, naam, staat])

it('knows each profile', () => {
  expect([mila, tom, sanne, jip, bram].map(({ meta }) => meta.profiel))
    .toEqual(['POPO', 'BB', 'POSWV', 'VOSWV', 'VOVO'])
})

describe('POPO', () => {
  it('lists the preschool with its values, and an impossible day with its own', () => {
    const vve = mila.nietOvergenomen.filter(({ pad }) => /peuterspeelzaal|schools/.test(pad))
    expect(vve).toHaveLength(11)
    expect(vve.every(({ waarde, reden }) => waarde !== undefined && reden === 'geen-plek')).toBe(true)
    const never = read(voorbeeld('mila-8-popo').replace('2024-02-28', '2024-02-30'))
    expect(rest(never, '/vroegschoolseinddatum')).toMatchObject({ waarde: '2024-02-30', reden: 'geen-dag' })
  })

  it('proposes the institution that answers for the leerling, without an authority the file does not give', () => {
    expect(lijstVan(mila, 'verzorgers')).toEqual([
      { naam: 'E. Bedenksel', soort: 'ouder', gezag: 'ja' },
      { naam: 'Jeugdinstelling De Beuk (verzonnen)', soort: 'voogdijinstelling', telefoon: '0000000180' },
    ])
    expect(waardeVan(mila, 'vertegenwoordiging.soort')).toBeNull()
    const answered = read(voorbeeld('mila-8-popo').replace('aansprakelijk>false<', 'aansprakelijk>true<'))
    expect(lijstVan(answered, 'verzorgers')).toHaveLength(1)
    expect(waardeVan(answered, 'vertegenwoordiging.soort')).toBe('ouders')
  })

  it('shows nothing of a secret address, a register, a home or a number', () => {
    const words = woordenVan(mila)
    for (const word of ['geheim@', 'Adriana', '100000005', '03-02-2018']) expect(words).not.toContain(word)
    expect(rest(mila, '/tehuis')).toEqual({ pad: expect.any(String), reden: 'geen-plek' })
    expect(rest(mila, '/verzorger/communicatielijst/communicatie/nummer'))
      .toEqual({ pad: expect.any(String), reden: 'geheim' })
  })

  it('takes the points of attention as a question of support, with its own lines', () => {
    expect(lijstVan(mila, 'steunvragen')).toEqual([
      { vraag: 'Zeg steeds wat er komt: eerst dit, dan dat.\nBij drukte even naar de gang.' },
    ])
    expect(mila.bronnen[Object.keys(mila.bronnen).find((key) => key.startsWith('steunvragen~')) ?? '']).toEqual(
      { soort: 'oso', school: 'Basisschool De Vlieger (verzonnen)', datum: '2026-11-20' },
    )
  })

  it('takes the group code when the group has no name, and says who did not take part', () => {
    expect(waardeVan(mila, 'leerling.klas')).toBe('5a')
    expect(van(mila, 'doorstroomtoets')).toEqual([['Eindtoets basisonderwijs', 'niet deelgenomen']])
    expect(bijlagen(mila)).toEqual([
      ['handelingsplan', 'rekenplan.txt', 'leesbaar'], ['opp', 'opp.pdf', 'leesbaar'],
      ['opp', 'opp evaluatie.docx', 'soort'], ['documentLijst', 'verzuim.txt', 'leesbaar'],
      ['overigdocumentlijst', 'tekening.png', 'leesbaar'], ['overigdocumentlijst', 'kapot.pdf', 'onleesbaar'],
    ])
  })
})

describe('BB with everything withheld', () => {
  it('gives who it is and what was kept back, and a number nowhere, zeros before it or not', () => {
    expect(lijstVan(tom, 'verzorgers')).toEqual([])
    expect(tom.velden.map(({ pad }) => pad)).toEqual([
      'leerling.roepnaam', 'leerling.achternaam', 'leerling.leerlingnummer', 'overstap.vanSchool',
    ])
    expect(waardeVan(tom, 'leerling.leerlingnummer')).toBe('000123')
    expect(tom.nietMeegeleverd).toHaveLength(13)
    expect(tom.geenGegevens).toEqual([])
    expect(tom.eerdereInzage).toBeNull()
    expect(woordenVan(tom)).not.toMatch(/000000012|"12"/)
    expect(rest(tom, '/geboortemaand')).toMatchObject({ waarde: '2015-06' })
  })
})

describe('to a samenwerkingsverband', () => {
  it('POSWV: a diagnosis by code, a decision in words, no number of a person', () => {
    expect(van(sanne, 'diagnose')).toEqual([['Diagnose zonder naam', 'F84.5, F90.0']])
    expect(van(sanne, 'tlv')).toEqual([[
      'Toelaatbaarheidsverklaring · categorie M · samenwerkingsverband PO00ZA · beschikking VB-TLV-2', 'tot 31 juli 2028',
    ]])
    expect(van(sanne, 'arrangement')).toEqual([['Arrangement cluster 1 of 2 · school 99ZB 00', null]])
    expect(waardeVan(sanne, 'leerling.geboortedatum')).toBe('2016-09-09')
    expect(waardeVan(sanne, 'leerling.klas')).toBe('s2')
    expect(rest(sanne, '/medicijngebruik')).toEqual({ pad: expect.any(String), reden: 'mag-niet' })
    expect(bijlagen(sanne)).toEqual([
      ['toelichting_onderwijsbehoeften', 'toelichting.txt', 'leesbaar'], ['diagnose', 'onderzoek.pdf', 'onleesbaar'],
      ['tlv', 'tlv.pdf', 'leesbaar'],
    ])
  })

  it('VOSWV: years of the vo as people say them, lwoo and arrangement', () => {
    expect(jip.meta.dossierdatum).toBe('2026-11-18')
    expect(van(jip, 'schooljaar')).toEqual([[
      '2026-2027 · 3 basis · school 99ZA 00 · VMBO · vmbo basis (verzonnen), elementcode 0000',
      'leerjaar 3 (jaargroep 13)',
    ]])
    expect(van(jip, 'lwoo')).toEqual([[
      'Leerwegondersteunend onderwijs · samenwerkingsverband VO00ZA · beschikking VB-LWOO-1', 'tot 31 juli 2028',
    ]])
    expect(van(jip, 'arrangement')).toEqual([[
      'Arrangement passend onderwijs · begeleider in de klas · beschikking VB-ARR-1', 'tot 31 juli 2027',
    ]])
    expect(waardeVan(jip, 'vertegenwoordiging.soort')).toBe('voogd')
    const never = read(voorbeeld('jip-14-voswv').replace('<opp_ingangdatum>2026-02-28', '<opp_ingangdatum>2026-02-29'))
    expect(waardeVan(never, 'opp.vastgesteldOp')).toBeNull()
    expect(rest(never, '/opp_ingangdatum')).toMatchObject({ waarde: '2026-02-29', reden: 'geen-dag' })
  })
})

describe('VOVO in full', () => {
  it('takes only absence without leave, over the year before the file', () => {
    expect(lijstVan(bram, 'verzuim'))
      .toEqual([{ van: '2025-11-21', tot: '2026-11-21', aantal: 12, eenheid: 'lesuren' }])
    expect(rest(bram, '/urengeoorloofd')).toEqual({ pad: expect.any(String), reden: 'mag-niet' })
    const met = (n: string) => read(voorbeeld('bram-16-vovo').replace('ongeoorloofd>12<', `ongeoorloofd>${n}<`))
    for (const n of ['0', '-3', '2001', '1.5', 'veel', '1e3']) {
      expect([n, lijstVan(met(n), 'verzuim')]).toEqual([n, []])
      expect(rest(met(n), '/urenongeoorloofd')).toMatchObject({ waarde: n, reden: 'geen-plek' })
    }
    expect(lijstVan(met('+7'), 'verzuim')).toMatchObject([{ aantal: 7 }])
    const dateless = read(voorbeeld('bram-16-vovo').replace('<datum>2026-11-21<', '<datum>2026-11-31<'))
    expect(lijstVan(dateless, 'verzuim')).toEqual([{ aantal: 12, eenheid: 'lesuren' }])
    expect(rest(dateless, '/metadata/datum')).toMatchObject({ waarde: '2026-11-31', reden: 'geen-dag' })
  })

  it('takes exam, subjects, certificates, marks and tests in words', () => {
    expect(van(bram, 'examen')).toEqual([
      ['Examen 2026 · vmbo-kb (verzonnen)', 'herexamen'], ['Nederlands · vakcode 0001', 'eindcijfer 6, afgerond'],
      ['Wiskunde · vakcode 0002', 'CE 5.4, afgerond'], ['Techniek · vakcode 0003', 'SE 6.1, SE 6.8'],
      ['Gym · vakcode 0004', 'beoordeling voldaan, afgerond'],
    ])
    expect(van(bram, 'cijfer')).toEqual([
      ['Profielwerkstuk · vakcode 0005 · werkstuk Een brug van karton', 'werkstuk goed, afgerond'],
      ['Nederlands · Rapport zomer', '7,1'],
      ['Techniek · Rapport zomer · periode 4 · leerjaar 3 (jaargroep 13)', 'goed'],
      ['Muziek · Rapport zomer', null], ['Rapport zomer · leerjaar 3 (jaargroep 13)', 'bevorderd'],
    ])
    const toets = 'Voorbeeldtoets vo 3 · lezen · VBT-VO-3 · leerjaar 3 (jaargroep 13)'
      + ' · didactische leeftijd in maanden 100'
    expect(van(bram, 'toets')).toEqual([
      [toets, 'opgaven 40, goed 31, fout 9, tijd in seconden 1800, vaardigheidsscore 90.50'],
      [`${toets} (vervolg 2)`, 'interval van 85.0 tot 96.0, BB: DLE 44 (gemiddeld), Percentiel 51'],
      ['Woordenschat · VBT-VO-3-A · Voorbeeldtoets vo', 'goed 15'],
    ])
    expect(van(bram, 'certificaat')).toEqual([['VCA basis (verzonnen)', null]])
    expect(van(bram, 'schooljaar').at(-1)).toEqual(['Bevorderd naar leerjaar 4 (jaargroep 14)', 'elementcode 0000'])
  })

  it('takes lwoo and the old commission, and lists its words about the leerling', () => {
    expect(van(bram, 'lwoo')).toEqual([
      ['Leerwegondersteunend onderwijs · samenwerkingsverband VO00ZA · beschikking VB-LWOO-2', 'tot 31 juli 2027'],
      ['Regionale verwijzingscommissie · indicatie LWOO', 'leerachterstand, onderzoek gedaan'],
    ])
    expect(rest(bram, '/centraleproblematiek')).toMatchObject({ waarde: 'Leest traag (verzonnen)' })
  })

  it('takes whom to call and how, and the own number of the leerling that is not of a neighbour', () => {
    expect(lijstVan(bram, 'contacten')).toEqual([
      { naam: 'Noor Bedacht', telefoon: '0000000172', bereikbaar: 'noor@voorbeeld.invalid' },
    ])
    expect(waardeVan(bram, 'bereik.telefoon')).toBe('0000000170')
    const only = read(voorbeeld('bram-16-vovo').replace('>0000000170<', '>9999999999<'))
    expect(waardeVan(only, 'bereik.telefoon')).toBeNull()
    expect(lijstVan(bram, 'verzorgers')).toEqual([
      { naam: 'Ria Bedacht', soort: 'ouder', gezag: 'ja', telefoon: '0000000173' },
    ])
    const secretCall = read(voorbeeld('bram-16-vovo').replace('>0000000172<', '>9999999999<'))
    expect(lijstVan(secretCall, 'contacten')).toEqual([{ naam: 'Noor Bedacht', bereikbaar: 'noor@voorbeeld.invalid' }])
    expect(rest(secretCall, '/contacttelefoon')).toEqual({ pad: expect.any(String), reden: 'geheim' })
  })

  it('gives no secret out of a longer text either', () => {
    for (const secret of ['bel 99 99 99 99 99', 'mail Geheim@geheim.geheim']) {
      const dossier = read(voorbeeld('bram-16-vovo').replace('Geef een opdracht tegelijk.', `${secret} liever niet`))
      expect(lijstVan(dossier, 'steunvragen')).toEqual([])
      expect(rest(dossier, '/aandachtspunten')).toEqual({ pad: expect.any(String), reden: 'geheim' })
    }
  })

  it('shows a yes or no in words, however the file wrote it', () => {
    const other = read(voorbeeld('bram-16-vovo').replaceAll('>true<', '>1<').replaceAll('>false<', '>0<'))
    expect(other).toEqual(bram)
    expect(rest(bram, '/contactnodig')).toMatchObject({ waarde: 'ja' })
    expect(rest(bram, '/rmcmelding')).toMatchObject({ waarde: 'nee' })
    const odd = read(voorbeeld('bram-16-vovo').replace('<contactnodig>true<', '<contactnodig>misschien<'))
    expect(rest(odd, '/contactnodig')).toMatchObject({ waarde: 'misschien' })
  })

  it('takes the revised advice with why, and the reason as it was', () => {
    expect(waardeVan(bram, 'schooladvies.definitief')).toBe('adviescode 40')
    expect(van(bram, 'advies-eerder')).toEqual([
      ['Advies voor de herziening', 'adviescode 35'],
      ['Waarom het advies is herzien: Bram haalde alle praktijkvakken.', null],
    ])
  })

  it('opens attachments wherever they hang, by what they are', () => {
    expect(bijlagen(bram)).toEqual([
      ['diagnose', 'dyslexieverklaring.pdf', 'leesbaar'], ['lwoo', 'beschikking.pdf', 'leesbaar'],
      ['rvc', 'rvc.pdf', 'onleesbaar'], ['documentLijst', 'uren.txt', 'leesbaar'],
      ['resultaat', 'toets.png', 'leesbaar'], ['resultaat', 'onderdeel.txt', 'leesbaar'],
      ['overigdocumentlijst', 'portfolio.pdf', 'leesbaar'],
      ['overigdocumentlijst', 'rooster.xlsx', 'soort'],
    ])
    expect(bram.bijlagen[1]?.mediatype).toBe('text/plain')
  })
})
