// Makes the vectors once; refuses to overwrite them. From the top folder:
//   node -e "import('vite').then((v) => v.runnerImport('./tests/crypto/vectors/make.ts'))"
import { existsSync, writeFileSync } from 'node:fs'
import { Decrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { argonHere } from '../../../src/crypto/argon-here.ts'
import { b64url, concat, randomBytes, utf8 } from '../../../src/crypto/bytes.ts'
import { makeCard } from '../../../src/crypto/card.ts'
import { digitGroups } from '../../../src/crypto/digits.ts'
import { loadDevice, loadMid, makeDevice, makeMid, type MidSecrets } from '../../../src/crypto/identity.ts'
import { codeSecret, inviteKeys, newInviteCode, newInviteSecret, sealCard } from '../../../src/crypto/invite.ts'
import { newVaultKey, vaultKeys, wrapWithPassphrase } from '../../../src/crypto/keyring.ts'
import { newDek, sealRecord, wrapDek } from '../../../src/crypto/record.ts'
import { schoolWrap } from '../../../src/crypto/school-wrap.ts'
import { statementHash } from '../../../src/crypto/statement.ts'
import { noor as cast } from '../../cast.ts'
import { cardParts, seal } from '../people.ts'

const here = 'tests/crypto/vectors'
if (existsSync(`${here}/vectors.json`)) throw new Error('the vectors are frozen: a new format gets a new folder')

const textOf = <T extends MidSecrets>(secrets: T) => ({ ...secrets, ed: b64url(secrets.ed), pq: b64url(secrets.pq) })
const lockedText = ({ iv, ct }: { iv: Uint8Array; ct: Uint8Array }) => ({ iv: b64url(iv), ct: b64url(ct) })

const [noorSecrets, samSecrets, midSecrets] = await Promise.all([makeDevice(), makeDevice(), makeMid()])
const [noor, sam, mid] = await Promise.all([loadDevice(noorSecrets), loadDevice(samSecrets), loadMid(midSecrets)])

const payload = utf8(`{"sv":1,"zin":"${Array.from({ length: 40 }, () => cast.zin).join(', ')}"}`)
const sealed = await seal(noor, [sam], payload)
const decrypter = new Decrypter()
decrypter.addIdentity(sam.identity)
const plain = await decrypter.decrypt(sealed.file)

const { statement, fields } = await cardParts(mid, noor)
const card = await makeCard(mid, statement, fields)
const secret = newInviteSecret()
const invite = await inviteKeys(secret)
const code = newInviteCode()
const origin = 'https://estafette.example'

const place = { vaultId: b64url(randomBytes(16)), gen: 1 }
const vk = newVaultKey()
const keys = await vaultKeys(vk)
const dek = await newDek()
const printed = await generateHybridIdentity()
const wraps = [
  await wrapWithPassphrase(vk, cast.zin, place, argonHere),
  await schoolWrap(vk, await identityToRecipient(printed), place),
]
const dekPlace = { vaultId: place.vaultId, dekId: b64url(randomBytes(16)) }
const recordPlace = { ...dekPlace, table: 'dossiers', id: b64url(randomBytes(16)), n: 3, schema: 1 }
const record = utf8('{"zin":"zes boten onder de brug door"}')
const blind = new Uint8Array(await crypto.subtle.sign('HMAC', keys.blind, utf8(sealed.bid)))

writeFileSync(`${here}/bundle.age`, sealed.file)
writeFileSync(`${here}/bundle.plain`, plain)
writeFileSync(`${here}/vectors.json`, `${JSON.stringify({
  about: 'Known answers. Bytes in base64url; all keys are made for this file and used nowhere else.',
  noor: { secrets: textOf(noorSecrets), keys: noor.keys, kid: noor.kid },
  sam: { secrets: textOf(samSecrets), keys: sam.keys, kid: sam.kid },
  mid: { secrets: textOf(midSecrets), keys: mid.keys, mid: mid.mid, digits: await digitGroups(mid.mid) },
  statement: { signed: statement, hash: await statementHash(statement.body) },
  card: { bytes: b64url(card), fields },
  bundle: {
    file: 'bundle.age', plain: 'bundle.plain', manifest: sealed.manifest, chash: sealed.chash, mhash: sealed.mhash,
    frameLength: sealed.frame.length, payload: b64url(payload),
  },
  verdicts: [
    { world: {}, verdict: 'open' },
    { world: { now: '2026-11-20T09:00:00.000Z' }, verdict: 'open' },
    { world: { now: '2026-11-20T08:59:59.999Z' }, verdict: 'crypto/clock' },
    { world: { relayTime: '2027-02-02T09:00:00.001Z' }, verdict: 'crypto/expired' },
    { world: { relayTime: null, now: '2027-02-02T09:00:00.001Z' }, verdict: 'open', warnings: ['held-expired'] },
    { world: { me: [] }, verdict: 'crypto/not-for-me' },
    { world: { me: ['noor'] }, verdict: 'crypto/not-for-me' },
    { world: { contacts: [] }, verdict: 'crypto/sender-unknown' },
    { world: { contacts: ['sam'] }, verdict: 'crypto/sender-unknown' },
    { world: { revoked: '2026-11-25T00:00:00.000Z' }, verdict: 'crypto/sender-revoked' },
    { world: { seen: sealed.mhash }, verdict: 'crypto/duplicate' },
    { world: { seen: sealed.chash }, verdict: 'crypto/replay-conflict' },
    { world: { accept: false }, verdict: 'crypto/content' },
  ],
  invite: {
    secret: b64url(secret), slot: invite.slot, gast: invite.gast,
    a: b64url(await sealCard(invite.key, 'a', concat(card))), code, origin,
    codeSecret: b64url(await codeSecret(code, origin, argonHere)),
  },
  vault: {
    passphrase: cast.zin, vk: b64url(vk), keyring: { id: 'keyring', ...place, wraps }, printed,
    dek: { place: dekPlace, raw: b64url(dek.raw), wrapped: lockedText(await wrapDek(keys.dek, dek.raw, dekPlace)) },
    record: {
      place: recordPlace, plain: b64url(record), sealed: lockedText(await sealRecord(dek.key, recordPlace, record)),
    },
    blind: { of: sealed.bid, is: b64url(blind) },
  },
}, null, 1)}\n`)
