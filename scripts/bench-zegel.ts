// Sealing and opening a bundle, and the key out of a passphrase: the app's own functions in Node, against bare ones.
import { argon2id } from '@noble/hashes/argon2.js'
import { argonFloor } from '../src/crypto/argon.ts'
import { argonHere } from '../src/crypto/argon-here.ts'
import { aesKey, lock, unlock } from '../src/crypto/aead.ts'
import { randomBytes, utf8 } from '../src/crypto/bytes.ts'
import { loadDevice, makeDevice } from '../src/crypto/identity.ts'
import { openBundle } from '../src/crypto/open.ts'
import { sealBundle } from '../src/crypto/seal.ts'
import { figure, versus, type Figure } from './bench-maat.ts'
import { keren, type Opties } from './bench-opties.ts'
import { proza } from './bench-woorden.ts'

const size = 150_000
const hour = 3_600_000

/** seal-150k and open-150k: a payload of 150 kB to one device; the baseline is AES-GCM of the same bytes. */
export async function zegel(opties: Opties): Promise<Figure[]> {
  const [from, to] = await Promise.all([makeDevice(), makeDevice()].map(async (made) => loadDevice(await made)))
  if (from === undefined || to === undefined) throw new Error('no devices')
  const payload = utf8(JSON.stringify({ tekst: proza(size) }).slice(0, size))
  const moment = (ms: number): string => new Date(Date.now() + ms).toISOString()
  const seal = async () => {
    const made = await sealBundle({
      typ: 'handover', from, to: [{ kid: to.kid, enc: to.keys.enc }], payload,
      created: moment(0), exp: moment(hour), ref: null, sv: 1,
    })
    if (!made.ok) throw new Error(made.error.type)
    return made.value.file
  }
  const file = await seal()
  const open = async () => {
    const opened = await openBundle(file, {
      me: [to], findSender: async () => ({ keys: from.keys, revoked: null }), seen: async () => null,
      now: moment(0), relayTime: null, accept: () => true,
    })
    if (!opened.ok) throw new Error(opened.error.type)
  }
  const key = await aesKey(randomBytes(32))
  const locked = await lock(key, payload, utf8('bench'))
  const sealed = await versus(keren(opties, 15), seal, () => lock(key, payload, utf8('bench')))
  const opened = await versus(keren(opties, 15), open, () => unlock(key, locked, utf8('bench')))
  const about = { where: 'node', against: 'AES-256-GCM' }
  return [
    figure('seal-150k', 'ms', sealed.values, { baseline: sealed.baseline, ...about }),
    figure('open-150k', 'ms', opened.values, { baseline: opened.baseline, ...about }),
  ]
}

/** argon2id with the least parameters of a vault; the baseline is the same in JavaScript. */
export async function argon(opties: Opties): Promise<Figure[]> {
  const [pass, salt] = [utf8('zeven groene fietsen zingen'), randomBytes(16)]
  const { m, t, p } = argonFloor
  let mine = new Uint8Array()
  let theirs = new Uint8Array()
  const { values, baseline } = await versus(
    keren(opties, 5),
    async () => { mine = new Uint8Array(await argonHere(pass, salt, argonFloor)) },
    () => { theirs = new Uint8Array(argon2id(pass, salt, { m, t, p, dkLen: 32 })) },
  )
  if (Buffer.compare(mine, theirs) !== 0) throw new Error('both ways must give the same key')
  return [figure('argon2id', 'ms', values, { baseline, where: 'node', against: '@noble/hashes', kib: m, passes: t })]
}
