// Inzage outside and at the table, in a real vault: with a disk that fails at every place the gate never opens too early.
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { desk, lay, sweep, type Profiel, type Relatie } from '../../src/app/desk.ts'
import { eigenOver, schrijfEigen } from '../../src/app/eigen-woorden.ts'
import { beslisCorrectie, biedAan, biedOpPapier, legAntwoordVast } from '../../src/app/inzage.ts'
import { setAtWork } from '../../src/app/kern.ts'
import { readHead, regels } from '../../src/app/logboek.ts'
import { voorbeeld } from '../../src/app/overdracht.ts'
import { beginSamenKijken, eerderGezien, geefInzage, klaarMetKijken, watGaat, wilEerstPraten } from '../../src/app/samen-kijken.ts'
import { vandaag } from '../../src/app/clock.ts'
import { waits } from '../../src/app/pending.ts'
import { argonHere } from '../../src/crypto/argon-here.ts'
import { applyChanges, leegDossier, lees } from '../../src/domain/dossier.ts'
import { changesVan, type Genest } from '../../src/domain/change.ts'
import { plusDagen } from '../../src/domain/time.ts'
import { ok, type Result } from '../../src/result.ts'
import { createVault } from '../../src/vault/open.ts'
import { commit, makeDek, type Vault } from '../../src/vault/vault.ts'
import { noor, sam } from '../cast.ts'
import { fennaInhoud, zet } from '../domain/maak.ts'
import { faultAt, freshDisk } from '../vault/storage.ts'

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}
let id = ''
let teller = 0
const key = 'od-1'
const inhoud = () => lees(desk.dossiers[id] ?? leegDossier(id))
const inzagen = () => Object.entries(inhoud().overdrachten?.[key]?.inzagen ?? {})
const redenen = async (): Promise<string[]> => ((await voorbeeld(id, key))?.stops ?? []).map(({ reden }) => reden)
const gaan = async (): Promise<string[]> => ((await voorbeeld(id, key))?.mee ?? []).map(({ item }) => item)

let vault: Vault
beforeAll(async () => {
  // The post and the talk listen to a page that is not here.
  for (const naam of ['addEventListener', 'removeEventListener']) vi.stubGlobal(naam, () => undefined)
  freshDisk()
  const wish = { soort: 'mentor' as const, sinds: '', zin: noor.zin, school: null, argon: argonHere }
  vault = value(await createVault<never>(wish, async () => ok({})))
})

/** With every key of the vault, as after unlocking. */
async function ontgrendeld(): Promise<void> {
  const profiel = { soort: 'mentor', mid: 'mid-noor', kid: 'kid-noor-0001', naam: noor.naam, rol: noor.rol, school: noor.school } as Profiel
  const none = { device: null, cardBytes: null, postbus: null, cijfers: [], klok: null }
  setAtWork({ vault, profiel, ...none, log: value(await readHead(vault)) })
}
const logboek = async (): Promise<string[]> => {
  await ontgrendeld()
  return value(await regels(id)).map(({ soort }) => soort)
}

/** Another dossier, alone on the desk of the same vault. */
async function opnieuw(): Promise<void> {
  sweep()
  id = `d-${teller += 1}`
  await ontgrendeld()
  value(await commit(vault, { deks: [await makeDek(vault, id)] }))
  const geboren = plusDagen(vandaag(), -366 * 16 - 20)
  const zonder = {
    ...fennaInhoud, leerling: { ...fennaInhoud.leerling, geboortedatum: geboren },
    overstap: { ...fennaInhoud.overstap, aangemeldOp: plusDagen(vandaag(), -30) },
    overdrachten: { [key]: { ontvanger: 'r-sam' } },
  }
  lay('dossiers', id, applyChanges(leegDossier(id), changesVan(zonder as unknown as Genest, (pad, waarde) => zet(pad, waarde))))
  lay('relaties', 'r-sam', { id: 'r-sam', soort: 'onderwijs', staat: 'gecontroleerd', naam: sam.naam, rol: sam.rol, school: sam.school, brin: sam.brin } as Relatie)
}
beforeEach(opnieuw)

const aanTafel = async (): Promise<void> => { value(await beginSamenKijken(id, key)) }

describe('at the table', () => {
  it('keeps one text for each item, of one kind at a time, and logs what was said, not how it was typed', async () => {
    await aanTafel()
    for (const tekst of ['Ik', 'Ik ben', 'Ik ben niet stil.']) value(await schrijfEigen('leerling', 'beeld', 'zienswijze', tekst))
    expect(Object.values(inhoud().zienswijzen ?? {})).toMatchObject([{ van: 'leerling', over: 'beeld', tekst: 'Ik ben niet stil.' }])
    value(await schrijfEigen('leerling', 'beeld', 'correctie', 'Ik ben niet stil.'))
    expect(inhoud().zienswijzen).toBeUndefined()
    expect(eigenOver(id, 'leerling', 'beeld')).toMatchObject({ soort: 'correctie', tekst: 'Ik ben niet stil.' })
    value(await schrijfEigen('leerling', null, 'zienswijze', 'En dit over alles.'))
    expect(eigenOver(id, 'leerling', null)).toMatchObject({ soort: 'zienswijze', tekst: 'En dit over alles.' })
    expect(eigenOver(id, 'vz-moeder', 'beeld')).toBeNull()
    value(await schrijfEigen('leerling', 'beeld', 'correctie', '  '))
    expect(eigenOver(id, 'leerling', 'beeld')).toBeNull()
    expect(await logboek()).toEqual(['zienswijze', 'correctie', 'zienswijze'])
  })

  it('leaves what stood there when the disk is full', async () => {
    await aanTafel()
    value(await schrijfEigen('leerling', 'beeld', 'zienswijze', 'Eerst dit.'))
    for (let k = 1; ; k += 1) {
      const heel = faultAt(vault.db, k)
      const uitkomst = await schrijfEigen('leerling', 'beeld', 'correctie', 'Daarna dat.')
      heel()
      if (uitkomst.ok) break
      expect(eigenOver(id, 'leerling', 'beeld')).toMatchObject({ soort: 'zienswijze', tekst: 'Eerst dit.' })
      expect(k).toBeLessThan(40)
    }
    expect(eigenOver(id, 'leerling', 'beeld')).toMatchObject({ soort: 'correctie', tekst: 'Daarna dat.' })
  })

  it('says what is new since one looked, and only keeps the marks of the last look', async () => {
    await aanTafel()
    const gaat = async () => { const nu = await watGaat(); if (nu === null) throw new Error('nothing'); return nu }
    expect(eerderGezien('leerling', await gaat())).toBeNull()
    value(await geefInzage('leerling', null))
    expect(inzagen()[0]?.[1].uitkomst).toBeUndefined()
    expect(eerderGezien('leerling', await gaat())).toMatchObject({ anders: false, verschil: { nieuw: [], veranderd: [], weg: [] } })
    value(await schrijfEigen('vz-moeder', 'beeld', 'zienswijze', 'Thuis niet.'))
    const eerder = eerderGezien('leerling', await gaat())
    expect(eerder?.anders).toBe(true)
    expect(eerder?.verschil?.nieuw).toHaveLength(1)
    expect(await redenen()).toEqual(['veranderd'])
    value(await geefInzage('leerling', 'eens'))
    expect(await redenen()).toEqual([])
    expect(inzagen()).toHaveLength(1)
  })
})

describe('at the end of the talk', () => {
  it('waits for who wants to talk first: no offer of before is without an answer any more', async () => {
    const lang = plusDagen(vandaag(), -20)
    value(await biedAan(id, key, 'leerling', { hoe: 'uitgenodigd', op: lang }))
    value(await biedAan(id, key, 'leerling', { hoe: 'uitgenodigd', op: plusDagen(lang, 1), reden: 'Was ziek.' }))
    expect(await redenen()).toEqual([])
    await aanTafel()
    value(await wilEerstPraten('leerling'))
    expect(await redenen()).toEqual(['inzage'])
    expect(await wilEerstPraten('vz-moeder')).toEqual(ok(null))
    await ontgrendeld()
    // What comes after is a first offer again, with its own days.
    value(await biedAan(id, key, 'leerling', { hoe: 'uitgenodigd', reden: 'Kwam niet terug.' }))
    expect(await redenen()).toEqual(['inzage'])
    await aanTafel()
    value(await geefInzage('leerling', 'eens'))
    expect(await redenen()).toEqual([])
  })

  it('writes what could not be written before, and then locks', async () => {
    await aanTafel()
    vi.stubGlobal('location', { reload: () => undefined })
    const uitkomsten: boolean[] = []
    waits(async () => { uitkomsten.push((await schrijfEigen('leerling', null, 'zienswijze', 'Zo zie ik het.')).ok) })
    await klaarMetKijken()
    expect(uitkomsten).toEqual([true])
    expect(desk.dossiers).toEqual({})
  })
})

describe('what is called wrong', () => {
  const gevraagd = async (): Promise<string> => {
    await aanTafel()
    value(await schrijfEigen('leerling', 'beeld', 'correctie', 'Ik kijk eerst rond.'))
    value(await geefInzage('leerling', 'oneens'))
    return Object.keys(inhoud().correcties ?? {})[0] ?? ''
  }

  it('holds the handover until it is settled, and never travels itself', async () => {
    const sleutel = await gevraagd()
    expect(await redenen()).toEqual(['correctie'])
    expect((await gaan()).join()).not.toContain('correcties')
    value(await beslisCorrectie(id, key, sleutel, { besluit: 'aangepast' }))
    // Who asked sees what became of it, also when the same words still stand there.
    expect(await redenen()).toEqual(['veranderd'])
    const gaat = await watGaat()
    expect(gaat === null ? null : eerderGezien('leerling', gaat)?.verschil).toEqual({ nieuw: [], veranderd: ['beeld'], weg: [] })
    value(await geefInzage('leerling', null))
    expect(await redenen()).toEqual([])
    expect(await beslisCorrectie(id, key, sleutel, { besluit: 'aangepast' })).toEqual({ ok: false, error: { type: 'app/niet-nu' } })
  })

  it('travels as the words of who asked when it stays as it is, without another look', async () => {
    const sleutel = await gevraagd()
    value(await beslisCorrectie(id, key, sleutel, { besluit: 'blijft', reden: 'Zo zagen we het.' }))
    expect(inhoud().zienswijzen?.[sleutel]).toMatchObject({ van: 'leerling', over: 'beeld', tekst: 'Ik kijk eerst rond.' })
    expect(await redenen()).toEqual([])
    expect(await gaan()).toContain(`zienswijzen~${sleutel}`)
  })

  it('never goes without those words, wherever the disk fails', async () => {
    for (let k = 1; ; k += 1) {
      await opnieuw()
      const sleutel = await gevraagd()
      const heel = faultAt(vault.db, k)
      const uitkomst = await beslisCorrectie(id, key, sleutel, { besluit: 'blijft', reden: 'Zo zagen we het.' })
      heel()
      const [stops, mee] = [await redenen(), await gaan()]
      if (stops.length === 0) expect(mee).toContain(`zienswijzen~${sleutel}`)
      if (uitkomst.ok) break
      expect(stops).not.toEqual([])
      expect(k).toBeLessThan(60)
    }
  }, 60_000)
})

describe('a sheet on paper', () => {
  const blad = async (): Promise<string> => {
    const hash = (await voorbeeld(id, key))?.hash ?? ''
    value(await biedOpPapier(id, key, 'leerling', { hoe: 'geprint', hash }))
    return inzagen().find(([, each]) => each.hoe === 'geprint')?.[0] ?? ''
  }

  it('keeps what was printed, once a day, and says so in the log', async () => {
    const sleutel = await blad()
    await blad()
    expect(inzagen()).toHaveLength(1)
    expect(inzagen()[0]?.[1]).toMatchObject({ hoe: 'geprint', voorbeeldHash: (await voorbeeld(id, key))?.hash })
    expect(await logboek()).toEqual(['inzage-aangeboden', 'afgedrukt', 'afgedrukt'])
    expect(await redenen()).toEqual(['inzage'])
    expect(await biedOpPapier(id, key, 'leerling', { hoe: 'geprint', hash: 'a'.repeat(64) }))
      .toEqual({ ok: false, error: { type: 'overdracht/veranderd' } })
    value(await legAntwoordVast(id, key, sleutel, { op: vandaag(), uitkomst: null, tekst: '' }))
    expect(await redenen()).toEqual([])
    expect(await legAntwoordVast(id, key, sleutel, { op: vandaag(), uitkomst: 'eens', tekst: '' }))
      .toEqual({ ok: false, error: { type: 'app/niet-nu' } })
  })

  it('takes over own words with the answer, and never opens the gate without them', async () => {
    for (let k = 1; ; k += 1) {
      await opnieuw()
      const sleutel = await blad()
      const antwoord = { op: vandaag(), uitkomst: 'oneens' as const, tekst: 'Liever in de bediening.' }
      const heel = faultAt(vault.db, k)
      const uitkomst = await legAntwoordVast(id, key, sleutel, antwoord)
      heel()
      if (!uitkomst.ok) {
        expect(await redenen()).toContain('inzage')
        value(await legAntwoordVast(id, key, sleutel, antwoord))
      }
      expect(await redenen()).toEqual([])
      expect(Object.values(inhoud().zienswijzen ?? {})).toHaveLength(1)
      expect((await gaan()).filter((item) => item.startsWith('zienswijzen~'))).toHaveLength(1)
      if (uitkomst.ok) break
      expect(k).toBeLessThan(60)
    }
  }, 60_000)

  it('counts from the day on which it was offered, and a second offer needs its reason', async () => {
    value(await biedAan(id, key, 'leerling', { hoe: 'uitgenodigd', op: plusDagen(vandaag(), -8) }))
    expect(await redenen()).toEqual([])
    await opnieuw()
    value(await biedAan(id, key, 'leerling', { hoe: 'uitgenodigd' }))
    value(await biedAan(id, key, 'leerling', { hoe: 'uitgenodigd' }))
    expect(await redenen()).toEqual(['inzage'])
    value(await biedAan(id, key, 'leerling', { hoe: 'uitgenodigd', reden: 'Was ziek.' }))
    expect(await redenen()).toEqual([])
  })
})
