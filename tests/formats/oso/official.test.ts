// The official examples of OSO 2019.1 against the facts that a reader must get right; they are not part of the project.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { lijstVan, official, officialDir, read, waardeVan, woordenVan } from './bestanden.ts'

type Facts = {
  profiel: string
  overdrachtsoort: string
  deeldossier: string
  dossierdatum: string
  pakket: [string, string]
  categorieen: Record<string, string>
  inzage: {
    voorlopig: boolean, inzage: boolean, datum: string, akkoord: string, redenNietAkkoord: string, toestemming: string
  }
  school: Record<'naam' | 'brin' | 'vestiging' | 'soort' | 'type', string>
  leerling: Record<'naam' | 'geboortedatum' | 'leerlingid' | 'datumUitschrijving' | 'pgn' | 'huisarts', string>
  contactpersonen: {
    overdragendeContactpersoon: string
    verzorgers: { naam: string, wettelijk: boolean, overleden: boolean | null }[]
  }
  communicatie: { geheim: number }
  overstapadvies: Record<'advies' | 'wensOuders' | 'wensLeerling' | 'argumentatie' | 'contactTelefoon', string>
  schoolloopbaan: { aantal: number, jaargroepen: string[], brins: string[] }
  onderwijsondersteuning: { diagnoses: string[][], oppPeriode: string[], aantalHandelingsplannen: number } | null
  toetsresultaten: { codes: string[], aantalToetsonderdelen: number, vaardigheidsscores: (string | null)[] }
  eindtoets: { standaardscore: number, datum: string, toetsadvies: string } | null
  cijferlijsten: { cijfers: string[] }
  bijlagen: {
    aantal: number
    onleesbaar: number
    lijst: {
      blok: string, bestandsnaam: string, omschrijving: string | null, zipLeesbaar: boolean
      inhoudBytes?: number, inhoudSha256?: string
    }[]
  }
}

const optOut: Record<string, string[]> = {
  Voorbeelddossier_OV_POVO_full: [],
  Voorbeelddossier_OV_VOVO_opt_out: [
    'onderwijsondersteuning', 'handelingsplannen', 'verzuim', 'eindtoetsbo', 'toetsresultaten', 'cijferlijsten',
    'vombo', 'bijlagedocs',
  ],
}

const there = Object.keys(optOut).flatMap((naam) => {
  const xml = official(`examples/${naam}.xml`)
  const facts = official(`expected/${naam}.json`)
  if (xml !== null && facts !== null) return [{ naam, xml, facts: JSON.parse(facts) as Facts }]
  console.info(`not compared: ${naam} is not in ${officialDir} (OSO_DIR)`)
  return []
})

describe('without the official files', () => {
  it('the other tests still read our own', () => expect(Object.keys(optOut)).toHaveLength(2))
})

describe.each(there)('$naam', ({ naam, xml, facts }) => {
  const dossier = read(xml)
  const overgenomen = (soort: string) => lijstVan(dossier, 'overgenomen').filter((one) => one['soort'] === soort)

  it('reads what the file says about itself', () => {
    const { meta } = dossier
    expect(meta).toMatchObject({
      profiel: facts.profiel, overdrachtsoort: facts.overdrachtsoort, deeldossier: facts.deeldossier,
      dossierdatum: facts.dossierdatum, pakket: { naam: facts.pakket[0], versie: facts.pakket[1] },
    })
    const { naam: school, brin, vestiging, soort, type } = facts.school
    expect(meta.school).toEqual({ naam: school, brin, vestiging, soort, type })
    const promised = Object.entries(meta.uitlevering).map(([key, value]) => [`cat_${key}`, value])
    expect(Object.fromEntries(promised)).toEqual(facts.categorieen)
    expect(dossier.nietMeegeleverd).toEqual(optOut[naam])
  })

  it('reads the leerling without any personal number', () => {
    const deel = (veld: string) => waardeVan(dossier, `leerling.${veld}`)
    expect([deel('roepnaam'), deel('tussenvoegsel'), deel('achternaam')].join(' ')).toBe(facts.leerling.naam)
    expect(deel('geboortedatum')).toBe(facts.leerling.geboortedatum)
    expect(deel('leerlingnummer')).toBe(facts.leerling.leerlingid)
    expect(deel('uitgeschrevenOp')).toBe(facts.leerling.datumUitschrijving)
    expect(waardeVan(dossier, 'overstap.vanSchool')).toBe(facts.school.naam)
    expect(woordenVan(dossier)).not.toContain(facts.leerling.pgn)
    expect(woordenVan(dossier)).not.toContain(facts.leerling.huisarts)
  })

  it('proposes the living carers with their authority', () => {
    const alive = facts.contactpersonen.verzorgers.filter(({ overleden }) => overleden !== true)
    const found = lijstVan(dossier, 'verzorgers').map((one) => [one['naam'], one['gezag']])
    expect(found).toEqual(alive.map(({ naam: wie, wettelijk }) => [wie, wettelijk ? 'ja' : 'nee']))
    const dead = dossier.nietOvergenomen
      .filter(({ pad, reden }) => reden === 'overleden' && pad.endsWith('/achternaam'))
    expect(dead).toHaveLength(facts.contactpersonen.verzorgers.length - alive.length)
    expect(lijstVan(dossier, 'contacten')).toEqual([{
      naam: facts.contactpersonen.overdragendeContactpersoon, telefoon: facts.overstapadvies.contactTelefoon,
    }])
    const secret = dossier.nietOvergenomen.filter(({ reden }) => reden === 'geheim')
    expect(secret).toHaveLength(facts.communicatie.geheim)
    expect(secret.every(({ waarde }) => waarde === undefined)).toBe(true)
  })

  it('reads the advice as codes, and the reason', () => {
    const { advies, wensLeerling, wensOuders, argumentatie } = facts.overstapadvies
    expect(waardeVan(dossier, 'schooladvies.definitief')).toBe(`adviescode ${advies}`)
    // A code is nobody's own words: the wishes are listed, with the code as it stood.
    const wensen = dossier.nietOvergenomen.filter(({ pad }) => /wens(leerling|ouders)/.test(pad))
    expect(wensen.map(({ waarde }) => waarde).sort()).toEqual([wensLeerling, wensOuders].sort())
    expect(waardeVan(dossier, 'perspectief.wensLeerling')).toBeNull()
    expect(lijstVan(dossier, 'oudermeningen')).toEqual([])
    const reden = facts.profiel === 'POVO' ? 'schooladvies.reden' : 'perspectief.reden'
    expect(waardeVan(dossier, reden)).toBe(argumentatie)
  })

  it('shows the inzage of that transfer', () => {
    const { voorlopig, inzage, datum, akkoord, redenNietAkkoord, toestemming } = facts.inzage
    expect(dossier.eerdereInzage).toEqual(
      { school: facts.school.naam, voorlopig, ingezien: inzage, datum, akkoord, redenNietAkkoord, toestemming },
    )
  })

  it('reads years, support and results', () => {
    const years = overgenomen('schooljaar')
    const { aantal, jaargroepen, brins } = facts.schoolloopbaan
    expect(years).toHaveLength(aantal)
    expect(years.map((one) => /jaargroep (\w+)/.exec(String(one['waarde']))?.[1])).toEqual(jaargroepen)
    expect(new Set(years.map((one) => /school (\w{4})/.exec(String(one['wat']))?.[1]))).toEqual(new Set(brins))
    expect(overgenomen('diagnose').map((one) => String(one['waarde']).split(', ')))
      .toEqual(facts.onderwijsondersteuning?.diagnoses ?? [])
    expect(waardeVan(dossier, 'opp.vastgesteldOp')).toBe(facts.onderwijsondersteuning?.oppPeriode?.[0] ?? null)
    expect(overgenomen('handelingsplan')).toHaveLength(facts.onderwijsondersteuning?.aantalHandelingsplannen ?? 0)

    const { codes, vaardigheidsscores } = facts.toetsresultaten
    for (const [i, code] of codes.entries()) {
      const found = overgenomen('toets').filter((one) => String(one['wat']).split(' · ').includes(code))
      expect(found.length).toBeGreaterThan(0)
      const score = vaardigheidsscores[i]
      if (score) expect(found.map((one) => one['waarde']).join()).toContain(`vaardigheidsscore ${score}`)
    }
    for (const cijfer of facts.cijferlijsten.cijfers) {
      expect(overgenomen('cijfer').map((one) => String(one['waarde']).split(' ')[0])).toContain(cijfer)
    }
    const [eindtoets] = overgenomen('doorstroomtoets')
    expect(eindtoets?.['op'] ?? null).toBe(facts.eindtoets?.datum ?? null)
    if (facts.eindtoets?.datum) expect(eindtoets?.['waarde'])
      .toBe(`standaardscore ${facts.eindtoets.standaardscore}, advies ${facts.eindtoets.toetsadvies}`)
  })

  it('opens every attachment that is whole, and names the others', () => {
    expect(dossier.bijlagen.map(({ naam: wat, omschrijving, bij }) => [bij, wat, omschrijving]))
      .toEqual(facts.bijlagen.lijst.map((one) => [one.blok, one.bestandsnaam, one.omschrijving ?? null]))
    expect(dossier.bijlagen.filter(({ staat }) => staat === 'onleesbaar')).toHaveLength(facts.bijlagen.onleesbaar)
    for (const [i, { inhoudBytes, inhoudSha256, zipLeesbaar }] of facts.bijlagen.lijst.entries()) {
      const bijlage = dossier.bijlagen[i]
      if (!zipLeesbaar) expect(bijlage).toMatchObject({ staat: 'onleesbaar', bytes: null, inhoud: null })
      else expect(bijlage).toMatchObject({ bytes: inhoudBytes })
      if (bijlage?.inhoud) expect(createHash('sha256').update(bijlage.inhoud).digest('hex')).toBe(inhoudSha256)
    }
  })
})

describe.each(['POPO', 'POVO', 'VOVO', 'BB'])('the smallest %s', (profiel) => {
  const xml = official(`minimal/minimal-${profiel}.xml`)
  if (xml === null) console.info(`not compared: minimal-${profiel} is not in ${officialDir} (OSO_DIR)`)

  it('is read when it is there', () => {
    if (xml === null) return
    const dossier = read(xml)
    expect(dossier.meta.profiel).toBe(profiel)
    expect(waardeVan(dossier, 'leerling.achternaam')).toBe('Voorbeeld')
    expect(dossier.nietMeegeleverd).toHaveLength((xml.match(/OPT-UIT/g) ?? []).length)
  })
})
