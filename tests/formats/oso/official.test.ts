// The official examples of OSO 2019.1 against the facts that a reader must get right; they are not part of the project.
// Whatever lies in expected/ with its example beside it is compared, so other examples may be put there too.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  lijstVan, official, officialBytes, officialDir, officialNames, read, waardeVan, woordenVan,
} from './bestanden.ts'

type Facts = {
  bestand: string
  profiel: string
  overdrachtsoort: string
  overstap: string | null
  deeldossier: string
  dossierdatum: string
  pakket: [string, string]
  categorieen: Record<string, string>
  inzage: {
    voorlopig: boolean | null, inzage: boolean | null, datum: string | null, akkoord: string | null
    redenNietAkkoord: string | null, toestemming: string | null
  } | null
  school: Record<'naam' | 'brin' | 'vestiging' | 'soort' | 'type', string | null>
  leerling: Record<'naam' | 'geboortedatum' | 'leerlingid' | 'datumUitschrijving' | 'pgn' | 'huisarts', string | null>
  contactpersonen: {
    verzorgersAansprakelijk: boolean | null
    aansprakelijkeInstelling: string | null
    overdragendeContactpersoon: string | null
    verzorgers: { naam: string, wettelijk: boolean, overleden: boolean | null, overlijdensdatum: string | null }[]
  }
  communicatie: { geheim: number }
  overstapadvies: Record<
    | 'advies' | 'herzienAdvies' | 'motivatieHerzien' | 'wensOuders' | 'wensLeerling' | 'argumentatie'
    | 'contactTelefoon' | 'contactEmail' | 'aandachtspunten', string | null> | null
  schoolloopbaan: { aantal: number, jaargroepen: string[], brins: string[] }
  onderwijsondersteuning: {
    diagnoses: string[][], oppPeriode: string[] | null, aantalHandelingsplannen: number, tlvCategorieen: string[]
    arrangementenCluster12: number, arrangementenPao: number, lwoo: boolean, rvcIndicatie: string | null
  } | null
  verzuim: Record<'dagdelengeoorloofd' | 'dagdelenongeoorloofd' | 'urengeoorloofd' | 'urenongeoorloofd', number | null>
    | null
  toetsresultaten: { codes: string[], afnamedata: string[], vaardigheidsscores: (string | null)[] }
  eindtoets: { deelgenomen: boolean, standaardscore: number | null, datum: string | null, toetsadvies: string | null }
    | null
  cijferlijsten: { cijfers: (string | null)[] }
  vo: { examenuitslag: string | null, competenties: number, stages: number }
  bijlagen: {
    aantal: number
    onleesbaar: number
    lijst: {
      blok: string, bestandsnaam: string, omschrijving: string | null, zipLeesbaar: boolean
      inhoudBytes?: number, inhoudSha256?: string
    }[]
  }
}

const there = officialNames('expected').flatMap((name) => {
  const facts = JSON.parse(official(`expected/${name}`) ?? '{}') as Facts
  const bytes = officialBytes(`examples/${facts.bestand}`)
  if (bytes === null) console.info(`not compared: ${facts.bestand} is not in ${officialDir}/examples (OSO_DIR)`)
  return bytes === null ? [] : [{ naam: facts.bestand, bytes, facts }]
})
if (there.length === 0) console.info(`not compared: there are no official files in ${officialDir} (OSO_DIR)`)

describe('the official files', () => {
  it.skipIf(there.length === 0)('are compared, each with its facts', () => {
    expect(there.every(({ facts }) => facts.leerling.naam !== '')).toBe(true)
  })
})

/** As shown: in one line, composed. */
const line = (text: string | null | undefined): string | null =>
  text?.replace(/\s+/g, ' ').trim().normalize('NFC') ?? null

describe.each(there)('$naam', ({ bytes, facts }) => {
  const dossier = read(bytes)
  const words = woordenVan(dossier)
  const overgenomen = (soort: string) => lijstVan(dossier, 'overgenomen').filter((one) => one['soort'] === soort)
  const rest = (end: string) => dossier.nietOvergenomen.filter(({ pad }) => pad.endsWith(end))

  it('reads what the file says about itself', () => {
    const { meta } = dossier
    expect(meta).toMatchObject({
      profiel: facts.profiel, overdrachtsoort: facts.overdrachtsoort, overstap: facts.overstap,
      deeldossier: facts.deeldossier, dossierdatum: facts.dossierdatum,
      pakket: { naam: facts.pakket[0], versie: facts.pakket[1] },
    })
    const { naam: school, brin, vestiging, soort, type } = facts.school
    expect(meta.school).toEqual({ naam: school, brin, vestiging, soort, type })
    const promised = Object.entries(meta.uitlevering).map(([key, value]) => [`cat_${key}`, value])
    expect(Object.fromEntries(promised)).toEqual(facts.categorieen)
    const withheld = Object.keys(facts.categorieen).filter((key) => facts.categorieen[key] === 'OPT-UIT')
    expect(dossier.nietMeegeleverd.map((key) => `cat_${key}`).toSorted()).toEqual(withheld.toSorted())
  })

  it('reads the leerling without any personal number', () => {
    const deel = (veld: string) => waardeVan(dossier, `leerling.${veld}`)
    expect(['roepnaam', 'tussenvoegsel', 'achternaam'].map(deel).filter((one) => one !== null).join(' '))
      .toBe(facts.leerling.naam)
    expect(deel('geboortedatum')).toBe(facts.leerling.geboortedatum)
    expect(deel('leerlingnummer')).toBe(facts.leerling.leerlingid)
    expect(deel('uitgeschrevenOp')).toBe(facts.leerling.datumUitschrijving)
    expect(waardeVan(dossier, 'overstap.vanSchool')).toBe(facts.school.naam)
    for (const secret of [facts.leerling.pgn, facts.leerling.huisarts]) if (secret) expect(words).not.toContain(secret)
    expect(words).not.toMatch(/9999999999|geheim@geheim/)
  })

  it('proposes the living carers with their authority, and who answers for the leerling', () => {
    const { verzorgers, verzorgersAansprakelijk, aansprakelijkeInstelling } = facts.contactpersonen
    const alive = verzorgers.filter((one) => one.overleden !== true && one.overlijdensdatum === null)
    const found = lijstVan(dossier, 'verzorgers')
    expect(found.filter((one) => one['soort'] !== 'voogdijinstelling').map((one) => [one['naam'], one['gezag']]))
      .toEqual(alive.map(({ naam: wie, wettelijk }) => [wie, wettelijk ? 'ja' : 'nee']))
    expect(found.filter((one) => one['soort'] === 'voogdijinstelling').map((one) => one['naam']))
      .toEqual(verzorgersAansprakelijk !== true && aansprakelijkeInstelling ? [aansprakelijkeInstelling] : [])
    const dead = dossier.nietOvergenomen
      .filter(({ pad, reden }) => reden === 'overleden' && pad.endsWith('/achternaam'))
    expect(dead).toHaveLength(verzorgers.length - alive.length)
    const persoon = facts.contactpersonen.overdragendeContactpersoon
    const known = lijstVan(dossier, 'contacten')
    expect(known.map((one) => [one['naam'], one['telefoon'] ?? null, one['bereikbaar'] ?? null]))
      .toEqual(persoon ? [[persoon, facts.overstapadvies?.contactTelefoon, facts.overstapadvies?.contactEmail]] : [])
    const secret = dossier.nietOvergenomen.filter(({ reden }) => reden === 'geheim')
    expect(secret.length).toBeLessThanOrEqual(facts.communicatie.geheim)
    expect(secret.every(({ waarde }) => waarde === undefined)).toBe(true)
  })

  it('reads the advice as codes, and the reasons', () => {
    const advies = facts.overstapadvies
    const code = advies?.herzienAdvies ?? advies?.advies
    expect(waardeVan(dossier, 'schooladvies.definitief')).toBe(code ? `adviescode ${code}` : null)
    // A code is nobody's own words: the wishes are listed, with the code as it stood.
    const wensen = dossier.nietOvergenomen.filter(({ pad }) => /wens(leerling|ouders)/.test(pad))
    expect(wensen.map(({ waarde }) => waarde).sort())
      .toEqual([advies?.wensLeerling, advies?.wensOuders].filter((one) => typeof one === 'string').sort())
    expect(waardeVan(dossier, 'perspectief.wensLeerling')).toBeNull()
    expect(lijstVan(dossier, 'oudermeningen')).toEqual([])
    const reden = waardeVan(dossier, 'schooladvies.reden') ?? waardeVan(dossier, 'perspectief.reden')
    expect(line(reden === null ? null : String(reden))).toBe(line(advies?.argumentatie))
    const aandacht = advies?.aandachtspunten
    expect(lijstVan(dossier, 'steunvragen').map((one) => line(String(one['vraag']))))
      .toEqual(aandacht ? [line(aandacht)] : [])
    if (advies?.motivatieHerzien) expect(words).toContain(JSON.stringify(line(advies.motivatieHerzien)).slice(1, -1))
  })

  it('shows the inzage of that transfer', () => {
    if (facts.inzage === null) return expect(dossier.eerdereInzage).toBeNull()
    const { inzage, ...others } = facts.inzage
    expect(dossier.eerdereInzage).toEqual(
      { school: facts.school.naam ?? facts.school.brin, ...others, ingezien: inzage },
    )
  })

  it('reads years and support', () => {
    const years = overgenomen('schooljaar').filter((one) => !String(one['wat']).startsWith('Bevorderd'))
    const { aantal, jaargroepen, brins } = facts.schoolloopbaan
    expect(years).toHaveLength(aantal)
    expect(years.map((one) => /jaargroep (\w+)/.exec(String(one['waarde']))?.[1])).toEqual(jaargroepen)
    expect(new Set(years.map((one) => /school (\w{4})/.exec(String(one['wat']))?.[1]))).toEqual(new Set(brins))
    const support = facts.onderwijsondersteuning
    expect(overgenomen('diagnose').map((one) => String(one['waarde']).split(', '))).toEqual(support?.diagnoses ?? [])
    expect(waardeVan(dossier, 'opp.vastgesteldOp')).toBe(support?.oppPeriode?.[0] ?? null)
    expect(overgenomen('handelingsplan')).toHaveLength(support?.aantalHandelingsplannen ?? 0)
    expect(overgenomen('tlv').map((one) => /categorie (\w+)/.exec(String(one['wat']))?.[1]))
      .toEqual(support?.tlvCategorieen ?? [])
    expect(overgenomen('arrangement'))
      .toHaveLength((support?.arrangementenCluster12 ?? 0) + (support?.arrangementenPao ?? 0))
    const lwoo = overgenomen('lwoo').map((one) => String(one['wat']))
    expect(lwoo.some((wat) => wat.startsWith('Leerwegondersteunend'))).toBe(support?.lwoo ?? false)
    if (support?.rvcIndicatie) expect(lwoo.join()).toContain(`indicatie ${support.rvcIndicatie}`)
    const eenheden = [['dagdelenongeoorloofd', 'dagdelen'], ['urenongeoorloofd', 'lesuren']] as const
    expect(lijstVan(dossier, 'verzuim').map((one) => [one['aantal'], one['eenheid']])).toEqual(eenheden
      .map(([feit, eenheid]) => [facts.verzuim?.[feit] ?? 0, eenheid]).filter(([n]) => Number(n) > 0))
    const allowed = [...rest('/dagdelengeoorloofd'), ...rest('/urengeoorloofd')]
    expect(allowed.every(({ waarde }) => waarde === undefined)).toBe(true)
  })

  it('reads results', () => {
    const { codes, afnamedata, vaardigheidsscores } = facts.toetsresultaten
    const old = dossier.nietOvergenomen.filter(({ pad, reden }) => reden === 'oud' && pad.endsWith('/eldtoetscode'))
      .map(({ waarde }) => waarde)
    for (const [i, code] of codes.entries()) {
      if (old.includes(code)) continue
      const found = overgenomen('toets').filter((one) => String(one['wat']).split(' · ').includes(code))
      expect(found.length).toBeGreaterThan(0)
      expect(found.map((one) => one['op'])).toContain(afnamedata[i])
      const score = vaardigheidsscores[i]
      if (score) expect(found.map((one) => one['waarde']).join()).toContain(`vaardigheidsscore ${score}`)
    }
    const cijfers = overgenomen('cijfer').map((one) => String(one['waarde']).split(' ')[0])
    for (const cijfer of facts.cijferlijsten.cijfers) if (cijfer) expect(cijfers).toContain(cijfer.split(' ')[0])
    const [eindtoets] = overgenomen('doorstroomtoets')
    expect(eindtoets?.['op'] ?? null).toBe(facts.eindtoets?.datum ?? null)
    const shown = String(eindtoets?.['waarde'])
    const score = facts.eindtoets?.standaardscore
    if (score != null) expect(shown).toContain(`standaardscore ${score}`)
    if (facts.eindtoets?.toetsadvies) expect(shown).toContain(`advies ${facts.eindtoets.toetsadvies}`)
    const { examenuitslag, competenties, stages } = facts.vo
    if (examenuitslag) expect(overgenomen('examen').map((one) => one['waarde'])).toContain(examenuitslag)
    expect(lijstVan(dossier, 'stages').length + overgenomen('stage').length).toBe(stages)
    const listed = new Set(dossier.nietOvergenomen.map(({ pad }) => /\/competenties(\[\d+\])?(?=\/)/.exec(pad)?.[0]))
    listed.delete(undefined)
    expect(listed.size).toBe(competenties)
  })

  it('opens every attachment that is whole, and names the others', () => {
    expect(dossier.bijlagen.map(({ naam, omschrijving, bij }) => [bij, naam, omschrijving]))
      .toEqual(facts.bijlagen.lijst.map(({ blok, bestandsnaam, omschrijving }) =>
        [blok, bestandsnaam.split(/[/\\]/).at(-1), line(omschrijving)]))
    expect(dossier.bijlagen.filter(({ staat }) => staat === 'onleesbaar')).toHaveLength(facts.bijlagen.onleesbaar)
    for (const [i, { inhoudBytes, inhoudSha256, zipLeesbaar }] of facts.bijlagen.lijst.entries()) {
      const bijlage = dossier.bijlagen[i]
      if (!zipLeesbaar) expect(bijlage).toMatchObject({ staat: 'onleesbaar', bytes: null, inhoud: null })
      else expect(bijlage).toMatchObject({ bytes: inhoudBytes })
      if (bijlage?.inhoud) expect(createHash('sha256').update(bijlage.inhoud).digest('hex')).toBe(inhoudSha256)
    }
  })
})

const minimal = officialNames('minimal')
describe.each(minimal.length > 0 ? minimal : ['none'])('the smallest: %s', (file) => {
  const xml = official(`minimal/${file}`)

  it.skipIf(xml === null)('is read', () => {
    if (xml === null) return
    const dossier = read(xml)
    expect(dossier.meta.profiel).toBe(/minimal-(\w+)\.xml/.exec(file)?.[1])
    expect(waardeVan(dossier, 'leerling.achternaam')).toBe('Voorbeeld')
    expect(dossier.nietMeegeleverd).toHaveLength((xml.match(/OPT-UIT/g) ?? []).length)
  })
})
