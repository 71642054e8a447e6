// What has to hold below the screens, inside an engine: the frozen vectors, and a vault that is there the next time.
import { decryptAge } from '../../../src/crypto/age-file.ts'
import { argonInWorker } from '../../../src/crypto/argon.ts'
import { b64url, fromB64url } from '../../../src/crypto/bytes.ts'
import { type Device, loadDevice } from '../../../src/crypto/identity.ts'
import { readKeyring, unwrapWithPassphrase } from '../../../src/crypto/keyring.ts'
import { openBundle } from '../../../src/crypto/open.ts'
import { ok } from '../../../src/result.ts'
import { readMarkers } from '../../../src/vault/markers.ts'
import { createVault, openVault } from '../../../src/vault/open.ts'
import { ownDek, readOne } from '../../../src/vault/vault.ts'
import { noor as noorRol } from '../../cast.ts'
import { worldOf } from '../../crypto/people.ts'
import known from '../../crypto/vectors/vectors.json'

// The frozen file, put in by the build; see vectoren.smoke.ts.
declare const __PAKKET__: string

const bytes = (text: string): Uint8Array<ArrayBuffer> => fromB64url(text) ?? new Uint8Array()
const load = (one: typeof known.noor): Promise<Device> =>
  loadDevice({ ...one.secrets, ed: bytes(one.secrets.ed), pq: bytes(one.secrets.pq) })
const gelijk = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Each frozen answer by name, and whether this engine gives the same. */
async function vectoren(): Promise<Record<string, boolean>> {
  const [noor, sam] = [await load(known.noor), await load(known.sam)]
  const file = bytes(__PAKKET__)
  const plain = await decryptAge(known.sam.secrets.enc, file)
  const opened = await openBundle(file, worldOf([sam], [noor]))
  const forged = await openBundle(file.map((byte, at) => (at === file.length - 1 ? byte ^ 1 : byte)), worldOf([sam], [noor]))
  const ring = readKeyring(known.vault.keyring)
  const pass = ring.ok ? ring.value.wraps[0] : undefined
  const vk = ring.ok && pass
    ? await unwrapWithPassphrase(pass, known.vault.passphrase, ring.value, argonInWorker())
    : null
  return {
    'Ed25519 en ML-DSA-65: sleutels': gelijk(noor.keys, known.noor.keys) && noor.kid === known.noor.kid,
    'X-Wing (ML-KEM-768): het pakket gaat open': plain.ok && plain.value.length > known.bundle.frameLength,
    'twaalf controles: open, en precies deze inhoud': opened.ok && b64url(opened.value.payload) === known.bundle.payload,
    'een omgedraaide bit: dicht': !forged.ok,
    'Argon2id in een worker: 64 MiB, drie rondes': vk !== null && b64url(vk) === known.vault.vk,
  }
}

/** Makes a vault the first time; opens it when it is there, with its own phrase and not with another. */
async function kluis(): Promise<string> {
  const [er] = readMarkers()
  const argon = argonInWorker()
  if (er !== undefined) {
    const fout = await openVault(er.id, `${noorRol.zin}.`, argon)
    const vault = await openVault(er.id, noorRol.zin, argon)
    if (fout.ok || !vault.ok) return 'ging niet open zoals het moet'
    const profiel = await readOne(vault.value, 'eigen', 'profiel')
    return profiel.ok && gelijk(profiel.value?.value, { naam: noorRol.naam }) ? 'geopend' : 'leeg'
  }
  const wens = { soort: 'mentor', sinds: new Date().toISOString(), zin: noorRol.zin, school: null, argon } as const
  const put = [{ table: 'eigen', id: 'profiel', dek: ownDek, value: { naam: noorRol.naam } } as const]
  const vault = await createVault<never>(wens, () => Promise.resolve(ok({ put: [...put] })))
  return vault.ok ? 'gemaakt' : vault.error.type
}

Object.assign(globalThis, { proef: { vectoren, kluis } })
// Where nobody drives the browser, the page speaks for itself.
if (location.hash === '#kluis') {
  kluis().then((uit) => console.log(`PROEF ${uit}`), (fout: unknown) => console.log(`PROEF ${String(fout)}`))
}
// What the security policy refuses, so that hearing nothing means something.
if (location.hash === '#elders') fetch('http://elders.invalid/').catch(() => undefined)
