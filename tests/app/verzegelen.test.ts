// Between looking and sealing: whatever changed is named, and then nothing is sealed. And a number in a text, in the log.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { haalNummerWeg, isIetsAnders, zetTerug } from '../../src/app/bsn.ts'
import { record, type Step } from '../../src/app/change.ts'
import { desk, lay, sweep, type Profiel, type Relatie } from '../../src/app/desk.ts'
import { makeDossier, zet } from '../../src/app/dossier.ts'
import { setAtWork } from '../../src/app/kern.ts'
import { regels } from '../../src/app/logboek.ts'
import { bladVanOverdracht, isVerzegeld, ontvangerVan, verzegel, voorbeeld, type Voorbeeld } from '../../src/app/overdracht.ts'
import { geefToestemming, neemTerug, toestemmingenVan } from '../../src/app/toestemming.ts'
import type { Device } from '../../src/crypto/identity.ts'
import { changesVan, type Genest } from '../../src/domain/change.ts'
import { waardeVan } from '../../src/domain/dossier.ts'
import { magMee } from '../../src/domain/overdracht.ts'
import { ok, type Result } from '../../src/result.ts'
import { createVault } from '../../src/vault/open.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { noor, sam } from '../cast.ts'
import { newDevice, quickArgon } from '../crypto/people.ts'
import { dag, fennaInhoud, naarSam, zet as change } from '../domain/maak.ts'
import { freshDisk } from '../vault/storage.ts'

const value = <T>(result: Result<T, { type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}
const wordt = (op: string | undefined): void => { Object.assign(globalThis, { __estafetteDag: op }) }
const steps = (inhoud: unknown): Step[] => changesVan(inhoud as Genest, (pad, waarde) => change(pad, waarde))
  .map(({ pad, waarde }) => ({ soort: 'set' as const, pad, waarde: waarde ?? null }))

const key = 'od-1'
let devices: { noor: Device; sam: Device }
let vault: Vault
let id: string

beforeAll(async () => { devices = { noor: await newDevice(), sam: await newDevice() } })

beforeEach(async () => {
  wordt(dag)
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
    sinds: '2027-01-01T00:00:00.000Z', naam: sam.naam, rol: sam.rol, school: sam.school, brin: sam.brin, sleutels: devices.sam.keys,
    postbus: { url: 'https://x.example/v1/mb/x', write: 'w' },
  }
  lay('relaties', relatie.id, relatie)
  id = value(await makeDossier(steps({ ...fennaInhoud, overdrachten: { [key]: { ontvanger: 'rel-sam' } } })
    .filter(({ pad }) => pad !== 'soort' && pad !== 'verzonnen')))
})

/** The preview as it stands on the screen, after the leerling saw exactly that. */
async function bekeken(): Promise<Voorbeeld> {
  const eerst = await voorbeeld(id, key)
  await record(id, steps({ overdrachten: { [key]: { inzagen: { i1: {
    persoon: 'leerling', aangebodenOp: '2027-05-12T13:15:00.000Z', gezienOp: '2027-05-12T13:15:00.000Z', uitkomst: 'eens',
    voorbeeldHash: eerst?.hash,
  } } } } }))
  const gezien = await voorbeeld(id, key)
  if (gezien === null) throw new Error('no preview')
  return gezien
}

async function blijftHier(gezien: Voorbeeld, wat: string): Promise<void> {
  expect(await verzegel(id, key, gezien)).toEqual({ ok: false, error: { type: 'overdracht/veranderd', wat } })
  expect(isVerzegeld(bladVanOverdracht(id, key))).toBe(false)
  expect(await vault.db.outbox.count()).toBe(0)
  expect(value(await regels(id)).map(({ soort }) => soort)).not.toContain('verzegeld')
}

describe('between looking and sealing', () => {
  it('nothing changed: it is sealed, also on the next day', async () => {
    const gezien = await bekeken()
    wordt('2027-05-21')
    expect(await verzegel(id, key, gezien)).toEqual({ ok: true, value: null })
    expect(await vault.db.outbox.count()).toBe(1)
  })

  it('a toestemming taken back', async () => {
    const ontvanger = ontvangerVan(id, key)?.ontvanger ?? naarSam
    value(await geefToestemming(id, {
      door: 'leerling', items: ['stem'], besluit: 'gegeven', ontvanger, doel: 'Sam leert mij kennen', uitleg: 'Samen gelezen.',
      bewijs: 'samen-op-tablet',
    }))
    const gezien = await bekeken()
    expect(gezien.mee.map(({ item }) => item)).toContain('stem')
    const sleutel = toestemmingenVan(id, key).rijen.find(({ stand }) => stand === 'gegeven')?.sleutel ?? ''
    value(await neemTerug(id, 'stem', [sleutel]))
    await blijftHier(gezien, 'toestemming')
  })

  it('a birthday after which somebody else decides', async () => {
    value(await zet(id, 'leerling.geboortedatum', '2009-05-21'))
    const gezien = await bekeken()
    wordt('2027-05-21')
    await blijftHier(gezien, 'verjaardag')
  })

  it('a new school year', async () => {
    const gezien = await bekeken()
    wordt('2027-08-01')
    await blijftHier(gezien, 'schooljaar')
  })

  it('the dossier', async () => {
    const gezien = await bekeken()
    value(await zet(id, 'beeld.tekst', 'Een ander verhaal.'))
    await blijftHier(gezien, 'inhoud')
  })
})

describe('a number in a text', () => {
  const tekst = 'Kastje 123.456.782 op de gang.'
  const nu = (): unknown => waardeVan(desk.dossiers[id] ?? { schema: 1, id, bladen: {}, lijsten: {} }, 'beeld.tekst')
  const reden = (): string => magMee('beeld', desk.dossiers[id] ?? { schema: 1, id, bladen: {}, lijsten: {} }, naarSam, dag).reden

  it('is taken out, put back, called something else, and stands in no line of the log', async () => {
    value(await zet(id, 'beeld.tekst', tekst))
    expect(reden()).toBe('bsn')
    const gehaald = value(await haalNummerWeg(id, 'beeld'))
    expect(nu()).toBe('Kastje op de gang.')
    expect(reden()).toBe('wettelijk')
    value(await zetTerug(id, gehaald))
    expect(nu()).toBe(tekst)
    value(await isIetsAnders(id, 'beeld'))
    expect(reden()).toBe('wettelijk')
    const log = value(await regels(id)).filter(({ soort }) => soort.startsWith('nummer-'))
    expect(log.map(({ soort }) => soort)).toEqual(['nummer-weg', 'nummer-terug', 'nummer-anders'])
    expect(JSON.stringify(log).replace(/"(op|over|wie|vorige|nr)":("[^"]*"|\d+)/g, '')).not.toMatch(/\d/)
  })

  it('is not put back over what was written since, and there is nothing to take where there is none', async () => {
    value(await zet(id, 'beeld.tekst', tekst))
    const gehaald = value(await haalNummerWeg(id, 'beeld'))
    value(await zet(id, 'beeld.tekst', 'Kastje op de gang, blauw.'))
    expect(await zetTerug(id, gehaald)).toEqual({ ok: false, error: { type: 'app/niet-nu' } })
    expect(nu()).toBe('Kastje op de gang, blauw.')
    for (const doe of [haalNummerWeg, isIetsAnders]) {
      expect(await doe(id, 'beeld')).toEqual({ ok: false, error: { type: 'app/niet-nu' } })
      expect(await doe('niet-hier', 'beeld')).toEqual({ ok: false, error: { type: 'app/niet-nu' } })
    }
  })
})
