// At the sender: what was taken back is told to who has it, once, and what never left stays here.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { stuurCorrectie, verschillenMet } from '../../src/app/correctie.ts'
import { desk, lay, sweep, type Profiel, type Relatie } from '../../src/app/desk.ts'
import { makeDossier, zet } from '../../src/app/dossier.ts'
import { readInbox } from '../../src/app/inbox.ts'
import { setAtWork } from '../../src/app/kern.ts'
import { meldTeruggenomen } from '../../src/app/meldingen.ts'
import { bladVanOverdracht, ontvangerVan, verzegel, voorbeeld } from '../../src/app/overdracht.ts'
import { count } from '../../src/app/post.ts'
import { eindigEerder, geefToestemming, gevolgVan, neemTerug, toestemmingenVan, zetJaTerug } from '../../src/app/toestemming.ts'
import { nogOpenVan, wisDossier } from '../../src/app/wissen.ts'
import { record, type Step } from '../../src/app/change.ts'
import { fromUtf8, utf8 } from '../../src/crypto/bytes.ts'
import type { Device } from '../../src/crypto/identity.ts'
import { openBundle } from '../../src/crypto/open.ts'
import { changesVan, type Genest } from '../../src/domain/change.ts'
import type { Bericht } from '../../src/domain/message.ts'
import { err, ok, type Result } from '../../src/result.ts'
import type { OutboxRow } from '../../src/vault/database.ts'
import { createVault } from '../../src/vault/open.ts'
import { readOne, type Vault } from '../../src/vault/vault.ts'
import { noor, sam } from '../cast.ts'
import { newDevice, quickArgon, seal, worldOf } from '../crypto/people.ts'
import { fennaInhoud, zet as change } from '../domain/maak.ts'
import { freshDisk } from '../vault/storage.ts'

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

let devices: { noor: Device; sam: Device }
let vault: Vault
let id: string
const key = 'od-1'
const nu = (): string => new Date().toISOString()
const straks = (): string => new Date(Date.now() + 60 * 86_400_000).toISOString()
const stap = (naam: string): Promise<unknown> =>
  record(id, [{ soort: 'set', pad: `overdrachten.${key}.stappen.${naam}.op`, waarde: nu() }])

const steps = (inhoud: unknown): Step[] => changesVan(inhoud as Genest, (pad, waarde) => change(pad, waarde))
  .map(({ pad, waarde }) => ({ soort: 'set' as const, pad, waarde: waarde ?? null }))

beforeAll(async () => { devices = { noor: await newDevice(), sam: await newDevice() } })

beforeEach(async () => {
  freshDisk()
  sweep()
  const wish = { soort: 'mentor' as const, sinds: '', zin: noor.zin, school: null, argon: quickArgon }
  vault = value(await createVault<never>(wish, async () => ok({})))
  setAtWork({
    vault, profiel: { soort: 'mentor', mid: 'mid-noor', kid: devices.noor.kid, ...noor } as unknown as Profiel,
    device: async () => devices.noor, cardBytes: new Uint8Array(1), postbus: { id: 'p', url: 'u', write: 'w', owner: 'o' },
    cijfers: [], klok: null, log: { nr: 0, hash: '' },
  })
  const relatie: Relatie = {
    id: 'rel-sam', mid: 'mid-sam', kid: devices.sam.kid, staat: 'gecontroleerd', richting: 'ik-nodigde', soort: 'onderwijs',
    sinds: nu(), naam: sam.naam, rol: sam.rol, school: sam.school, brin: sam.brin, sleutels: devices.sam.keys,
    postbus: { url: 'https://x.example/v1/mb/x', write: 'w' },
  }
  lay('relaties', relatie.id, relatie)
  id = value(await makeDossier(steps({
    ...fennaInhoud, overstap: { ...fennaInhoud.overstap, aangemeldOp: '2026-01-15' },
    overdrachten: { [key]: { ontvanger: 'rel-sam' } },
  }).filter(({ pad }) => pad !== 'soort' && pad !== 'verzonnen')))
  await zegJa('stem')
})

const zegJa = async (item: string, op?: string, besluit: 'gegeven' | 'geweigerd' = 'gegeven'): Promise<void> => {
  const ontvanger = ontvangerVan(id, key)?.ontvanger
  if (ontvanger === undefined) throw new Error('no receiver')
  value(await geefToestemming(id, {
    door: 'leerling', items: [item], besluit, ontvanger, doel: 'Sam leert mij kennen', uitleg: 'Samen gelezen.',
    bewijs: op === undefined ? 'samen-op-tablet' : 'papier-in-het-LAS', ...(op === undefined ? {} : { op }),
  }))
}
const sleutelVan = (item: string): string =>
  toestemmingenVan(id, key).rijen.find((rij) => rij.item === item && rij.stand === 'gegeven')?.sleutel ?? ''

async function verzegeld(): Promise<string> {
  const voor = await voorbeeld(id, key)
  await record(id, steps({ overdrachten: { [key]: { inzagen: { i1: {
    persoon: 'leerling', aangebodenOp: nu(), gezienOp: nu(), uitkomst: 'eens', voorbeeldHash: voor?.hash,
  } } } } }))
  value(await verzegel(id, key, voor ?? { dag: '', mee: [] }))
  return bladVanOverdracht(id, key)?.bundelId ?? ''
}

const berichten = async (): Promise<OutboxRow[]> =>
  (await vault.db.outbox.toArray()).filter((row) => row.kind === 'message')
const leest = async (row: OutboxRow | undefined): Promise<{ bericht: Bericht; chash: string; mhash: string }> => {
  const opened = await openBundle(new Uint8Array(row?.body ?? []), worldOf([devices.sam], [devices.noor], { now: nu(), relayTime: null }))
  if (!opened.ok) throw new Error(opened.error.type)
  const { payload, chash, mhash } = opened.value
  return { bericht: JSON.parse(fromUtf8(payload)) as Bericht, chash, mhash }
}

describe('taken back after it was fetched', () => {
  it('is told to the receiver, once, and what was sent is not offered again', async () => {
    const bid = await verzegeld()
    await meldTeruggenomen()
    expect(await berichten()).toEqual([])
    await stap('opgehaald')
    value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    await meldTeruggenomen()
    await meldTeruggenomen()
    const rows = await berichten()
    expect(rows).toHaveLength(1)
    expect((await leest(rows[0])).bericht).toMatchObject({ kind: 'toestemming-ingetrokken', ref: bid, items: ['stem'] })
    expect(await vault.db.outbox.get(bid)).toBeUndefined()
    expect(Object.values(desk.meldingen)).toMatchObject([{ bundel: bid, weg: ['stem'], soort: 'toestemming-ingetrokken' }])
    // No way back any more, and a new yes opens nothing at the receiver.
    expect(await zetJaTerug(id, 'stem', ['x'])).toEqual({ ok: false, error: { type: 'app/niet-nu' } })
    await zegJa('stem')
    await meldTeruggenomen()
    expect(await berichten()).toHaveLength(1)
  })

  it('leaves a yes for somebody else his own: that one can be put back', async () => {
    await verzegeld()
    await stap('opgehaald')
    const els = { soort: 'onderwijs', naam: 'Els Voorbeeldsma', school: 'Elders', brin: '99ZC' } as const
    value(await geefToestemming(id, { door: 'leerling', items: ['stem'], besluit: 'gegeven', ontvanger: els, doel: 'Kennis',
      uitleg: 'x', bewijs: 'papier-in-het-LAS' }))
    const rij = toestemmingenVan(id, key).rijen.find(({ besluit }) => besluit?.ontvanger === 'Elders, Els Voorbeeldsma')
    const terug = value(await neemTerug(id, 'stem', [rij?.sleutel ?? '']))
    expect((await zetJaTerug(id, 'stem', terug)).ok).toBe(true)
    // What was shared on it is not put back that way.
    const gedeeld = value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    expect(await zetJaTerug(id, 'stem', gedeeld)).toEqual(err({ type: 'app/niet-nu' }))
  })

  it('is told for a no after a yes as well, and not to who got something else', async () => {
    const bid = await verzegeld()
    await stap('gelezen')
    await zegJa('bereik')
    value(await neemTerug(id, 'bereik', [sleutelVan('bereik')]))
    await meldTeruggenomen()
    expect(await berichten()).toEqual([])
    const ontvanger = ontvangerVan(id, key)?.ontvanger
    if (ontvanger === undefined) throw new Error('no receiver')
    value(await geefToestemming(id, { door: 'leerling', items: ['stem'], besluit: 'geweigerd', ontvanger,
      doel: 'Sam leert mij kennen', uitleg: 'x', bewijs: 'samen-op-tablet' }))
    await meldTeruggenomen()
    expect((await leest((await berichten())[0])).bericht).toMatchObject({ ref: bid, items: ['stem'] })
  })

  it('is heard when the other app says so in a signed answer about exactly this', async () => {
    await verzegeld()
    await stap('opgehaald')
    value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    await meldTeruggenomen()
    const [row] = await berichten()
    const { chash, mhash } = await leest(row)
    const antwoord = async (over: object): Promise<void> => {
      const sealed = await seal(devices.sam, [devices.noor], utf8(JSON.stringify({
        kind: 'opgehaald', sv: 1, ref: row?.bid, chash, mhash, at: nu(), ...over,
      })), { typ: 'message', created: nu(), exp: straks(), ref: row?.bid ?? '' })
      await vault.db.inbox.put({ id: sealed.bid, bid: sealed.bid, body: new Uint8Array(sealed.file), fetched: nu(), state: 'nieuw', reason: null })
      await readInbox()
    }
    await antwoord({ mhash: 'A'.repeat(43) })
    expect(desk.meldingen[row?.bid ?? '']?.opgehaaldOp).toBeUndefined()
    expect((await vault.db.inbox.toArray()).map(({ reason }) => reason)).toEqual(['overdracht/bewijs-past-niet'])
    await antwoord({})
    expect(desk.meldingen[row?.bid ?? '']?.opgehaaldOp).toBeDefined()
  })

  it('of a bundle that was sealed before it was kept what it held, everything taken back is told', async () => {
    const bid = await verzegeld()
    await stap('opgehaald')
    const oud = { ...desk.verstuurd[bid] }
    delete oud.items
    delete oud.ontvanger
    lay('verstuurd', bid, oud as NonNullable<(typeof desk.verstuurd)[string]>)
    expect(gevolgVan(id, 'stem')).toMatchObject([{ onbekend: true }])
    value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    await meldTeruggenomen()
    expect((await leest((await berichten())[0])).bericht).toMatchObject({ ref: bid, items: ['stem'] })
    expect(await verschillenMet(id, key)).toBeNull()
  })
})

describe('erasing its dossier', () => {
  it('waits also while the notice was not even sealed, unless nobody can hear it any more', async () => {
    await verzegeld()
    await stap('opgehaald')
    value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    expect(await wisDossier(id, 'anders')).toEqual(err({ type: 'wissen/post-wacht' }))
    expect(gevolgVan(id, 'stem')).toMatchObject([{ bereikbaar: true }])
    lay('relaties', 'rel-sam', { ...desk.relaties['rel-sam'], mid: 'mid-anders' } as Relatie)
    expect(gevolgVan(id, 'stem')).toMatchObject([{ bereikbaar: false }])
    value(await wisDossier(id, 'anders'))
  })

  it('waits until the notice left, and lets go of whatever still comes in about it', async () => {
    const bid = await verzegeld()
    expect(await wisDossier(id, 'anders')).toEqual(err({ type: 'wissen/post-wacht' }))
    await stap('opgehaald')
    value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    await meldTeruggenomen()
    const [row] = await berichten()
    const melding = row?.bid ?? ''
    await count()
    expect(nogOpenVan(id)).toMatchObject({ wacht: 'bericht', onbevestigd: true })
    expect(await wisDossier(id, 'anders')).toEqual(err({ type: 'wissen/post-wacht' }))
    await vault.db.outbox.update(melding, { state: 'op-server' })
    await count()
    value(await wisDossier(id, 'anders'))
    expect((await vault.db.gewist.toArray()).map((een) => een.id).sort()).toEqual([id, bid, melding].sort())
    expect(desk.verstuurd).toEqual({})
    expect(desk.meldingen).toEqual({})
    // The notice itself may still have to be brought again: it stays, sealed for the other.
    expect((await berichten()).map((een) => een.bid)).toEqual([melding])
    for (const ref of [bid, melding]) {
      const sealed = await seal(devices.sam, [devices.noor], utf8(JSON.stringify({ kind: 'gelezen', sv: 1, ref, at: nu() })),
        { typ: 'message', created: nu(), exp: straks(), ref })
      await vault.db.inbox.put({ id: sealed.bid, bid: sealed.bid, body: new Uint8Array(sealed.file), fetched: nu(), state: 'nieuw', reason: null })
    }
    await readInbox()
    expect((await vault.db.inbox.toArray()).map(({ state, reason }) => [state, reason])).toEqual([['opruimen', null], ['opruimen', null]])
  })
})

describe('taken back before it was fetched', () => {
  it('keeps a bundle that never left here for good, and nobody has to hear of it', async () => {
    const bid = await verzegeld()
    value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    await meldTeruggenomen()
    expect(await vault.db.outbox.toArray()).toEqual([])
    expect(bladVanOverdracht(id, key)?.stappen?.['ingetrokken']?.reden).toBe('op-verzoek')
    expect(await readOne(vault, 'berichten', `verzonden-${bid}`)).toMatchObject({ ok: true })
  })

  it('before the seal can be put back, and is in no bundle', async () => {
    const sleutels = value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    expect((await voorbeeld(id, key))?.mee.map(({ item }) => item)).not.toContain('stem')
    value(await zetJaTerug(id, 'stem', sleutels))
    expect((await voorbeeld(id, key))?.mee.map(({ item }) => item)).toContain('stem')
    expect(await neemTerug(id, 'stem', ['vreemd'])).toEqual(err({ type: 'app/niet-nu' }))
  })
})

describe('a paper and its days', () => {
  it('that says yes does not beat a no of the same day, and one that says no beats a yes', async () => {
    const op = '2026-05-12'
    const aanTafel = (besluit: string): Step[] => Object.entries({
      door: 'leerling', besluit, 'items.bereik': true, ontvanger: `${sam.school}, ${sam.naam}`, doel: 'Kennis',
      gegevenOp: `${op}T${besluit === 'gegeven' ? '15' : '08'}:10:00.000Z`,
    }).map(([veld, waarde]) => ({ soort: 'set', pad: `toestemmingen.t1.${veld}`, waarde }))
    const stand = () => toestemmingenVan(id, key).rijen.find(({ item }) => item === 'bereik')?.stand
    value(await record(id, aanTafel('geweigerd')))
    await zegJa('bereik', op)
    expect(stand()).toBe('geweigerd')
    value(await record(id, aanTafel('gegeven')))
    expect(stand()).toBe('gegeven')
    await zegJa('bereik', op, 'geweigerd')
    expect(stand()).toBe('geweigerd')
  })

  it('counts from the day on the paper, ends when agreed, and can be made to end earlier only', async () => {
    value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    await zegJa('bereik', '2026-05-12')
    const rij = toestemmingenVan(id, key).rijen.find(({ item }) => item === 'bereik')
    expect(rij?.besluit).toMatchObject({
      gegevenOp: '2026-05-12T00:00:00.000Z', geldigTot: '2027-05-12', bewijs: 'papier-in-het-LAS',
    })
    expect(await eindigEerder(id, rij?.sleutel ?? '', '2027-06-01')).toEqual(err({ type: 'app/niet-nu' }))
    // A day of which the year is still being typed, or one before the yes itself.
    for (const dag of ['0002-06-01', '2026-05-11']) {
      expect(await eindigEerder(id, rij?.sleutel ?? '', dag)).toEqual(err({ type: 'app/niet-nu' }))
    }
    expect((await eindigEerder(id, rij?.sleutel ?? '', '2026-06-01')).ok).toBe(true)
    expect(toestemmingenVan(id, key).rijen.find(({ item }) => item === 'bereik')?.stand).toBe('verlopen')
    // A paper of before it was taken back does not give it back.
    await zegJa('stem', '2026-05-12')
    expect(toestemmingenVan(id, key).rijen.find(({ item }) => item === 'stem')?.stand).toBe('ingetrokken')
  })

  it('takes one item out of a yes about several, and leaves the others', async () => {
    value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    await record(id, steps({ bereik: { telefoon: '000-0000102' }, toestemmingen: { samen: {
      door: 'leerling', besluit: 'gegeven', items: { stem: true, bereik: true }, ontvanger: `${sam.school}, ${sam.naam}`,
      doel: 'Kennismaken', gegevenOp: nu(),
    } } }))
    value(await neemTerug(id, 'stem', ['samen']))
    const mee = (await voorbeeld(id, key))?.mee.map(({ item }) => item)
    expect(mee).toContain('bereik')
    expect(mee).not.toContain('stem')
  })
})

describe('a correction', () => {
  it('holds what differs and nothing that was taken back, and is refused once it is otherwise than shown', async () => {
    const bid = await verzegeld()
    await stap('gelezen')
    expect(await verschillenMet(id, key)).toEqual([])
    value(await zet(id, 'beeld.tekst', 'Fenna begint rustig.'))
    value(await neemTerug(id, 'stem', [sleutelVan('stem')]))
    const verschil = await verschillenMet(id, key) ?? []
    expect(verschil.map(({ item, waarom }) => [item, waarom])).toEqual([['beeld', 'anders']])
    value(await zet(id, 'beeld.tekst', 'Fenna begint heel rustig.'))
    expect(await stuurCorrectie(id, key, verschil, 'klopte-niet')).toEqual(err({ type: 'overdracht/veranderd' }))
    value(await stuurCorrectie(id, key, await verschillenMet(id, key) ?? [], 'klopte-niet'))
    const { bericht } = await leest((await berichten())[0])
    expect(bericht).toMatchObject({
      kind: 'correctie', ref: bid, nr: 1, gewist: [], vervangen: [{ item: 'beeld', velden: { 'beeld.tekst': 'Fenna begint heel rustig.' } }],
    })
    expect(await verschillenMet(id, key)).toEqual([])
    expect(bladVanOverdracht(id, key)?.stappen?.['gecorrigeerd']?.op).toBeDefined()
    expect(await stuurCorrectie(id, key, [], 'klopte-niet')).toEqual(err({ type: 'app/niet-nu' }))
  })

  it('is not sent before it was fetched: then the handover can be taken back whole', async () => {
    await verzegeld()
    value(await zet(id, 'beeld.tekst', 'Fenna begint rustig.'))
    expect(await stuurCorrectie(id, key, await verschillenMet(id, key) ?? [], 'klopte-niet')).toEqual(err({ type: 'app/niet-nu' }))
  })
})
