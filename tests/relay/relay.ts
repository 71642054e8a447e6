// A relay for a test: on a real port, with a moving clock and an invented school; and the few calls all tests make.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileDigest, hashOf } from '../../src/wire/hash.ts'
import { digestHeader } from '../../src/wire/headers.ts'
import type { School } from '../../src/wire/ids.ts'
import { start, type Extra } from '../../src/relay/start.ts'
import type { Settings } from '../../src/relay/settings.ts'
import { noor } from '../cast.ts'

export const newCap = (): string => randomBytes(32).toString('base64url')
export const newId = (): string => randomBytes(16).toString('base64url')
export const linde: School = { naam: noor.school, brin: noor.brin }
export const brug: School = { naam: 'ROC De Brug (verzonnen)', brin: '99ZB' }
export const day = 86_400_000

export type Box = { mailbox: string; write: string; owner: string }

export const tempDir = (): { dir: string; drop: () => void } => {
  const dir = mkdtempSync(join(tmpdir(), 'estafette-relay-'))
  return { dir, drop: () => rmSync(dir, { recursive: true, force: true }) }
}

/** A running relay; `clock.now` is its time and may be moved. */
export const startRelay = async (settings: Partial<Settings> = {}, extra: Extra = {}): Promise<Relay> => {
  const { dir, drop } = tempDir()
  const clock = { now: Date.parse('2026-11-22T09:00:00.000Z') }
  const open = async (): Promise<Relay> => {
    const started = await start({
      port: 0, host: '127.0.0.1', dataDir: dir, appDir: join(dir, 'app'), trustProxy: false, origin: null, ...settings,
    }, { now: () => clock.now, ...extra })
    if (!started.ok) throw new Error(started.error)
    const { address, setupLink, stop } = started.value
    return {
      address, clock, dir, setupLink, code: setupLink?.split('#')[1] ?? '',
      end: async (): Promise<void> => {
        await stop()
        drop()
      },
      /** Stops it and starts another one over the same data. */
      again: async (): Promise<Relay> => {
        await stop()
        return open()
      },
    }
  }
  return open()
}

export type Relay = {
  address: string; clock: { now: number }; dir: string; setupLink: string | null; code: string
  end: () => Promise<void>; again: () => Promise<Relay>
}

/** A JSON request. */
export const post = (relay: { address: string }, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(relay.address + path, {
    method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers },
  })

export const auth = (capability: string) => ({ authorization: `Bearer ${capability}` })

/** Sets up a school with the link that was printed; gives its admin key. */
export const setUp = async (
  relay: Relay, school: School & { sleutel?: string } = linde, code = relay.code,
): Promise<string> => {
  const admin = newCap()
  const answer = await post(relay, '/v1/setup', { code, admin: await hashOf(admin), school })
  if (answer.status !== 201) throw new Error(`set-up: ${answer.status}`)
  return admin
}

/** The code of a new invitation for a mentor. */
export const inviteMentor = async (relay: Relay, admin: string): Promise<string> => {
  const code = newId()
  const exp = new Date(relay.clock.now + day).toISOString()
  const answer = await post(relay, '/v1/invites', { code: await hashOf(code), kind: 'mentor', exp }, auth(admin))
  if (answer.status !== 201) throw new Error(`invite: ${answer.status}`)
  return code
}

/** A mailbox made with a one-time right. */
export const openBox = async (relay: { address: string }, right: string): Promise<Box> => {
  const [write, owner] = [newCap(), newCap()]
  const answer = await post(relay, '/v1/mailboxes', { right, write: await hashOf(write), owner: await hashOf(owner) })
  if (answer.status !== 201) throw new Error(`mailbox: ${answer.status}`)
  const { mailbox } = await answer.json() as { mailbox: string }
  return { mailbox, write, owner }
}

/** A slot with its gast right, made by the owner of a mailbox. */
export const openSlot = async (relay: { address: string }, box: Box) => {
  const [slot, gast] = [newId(), newId()]
  const answer = await post(relay, '/v1/slots', { slot, gast: await hashOf(gast) }, ownerOf(box))
  if (answer.status !== 201) throw new Error(`slot: ${answer.status}`)
  return { slot, gast }
}

export const ownerOf = (box: Box) => ({ ...auth(box.owner), 'estafette-mailbox': box.mailbox })

export type Letter = { bid: string; body: Uint8Array; withdraw: string; expires: string }

export const letter = (relay: { clock: { now: number } }, size = 100): Letter => ({
  bid: newId(), body: new Uint8Array(randomBytes(size)), withdraw: newCap(),
  expires: new Date(relay.clock.now + 70 * day).toISOString(),
})

/** Brings a letter; `change` replaces or removes (undefined) headers. */
export const bring = async (
  relay: { address: string }, box: Box, it: Letter, change: Record<string, string | undefined> = {},
) => {
  const headers = Object.entries({
    ...auth(box.write),
    'content-type': 'application/octet-stream',
    'content-digest': digestHeader(await fileDigest(it.body)),
    'estafette-expires': it.expires,
    'estafette-withdraw': await hashOf(it.withdraw),
    ...change,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return fetch(urlOf(relay, box, it.bid), {
    method: 'PUT', headers: Object.fromEntries(headers), body: it.body as Uint8Array<ArrayBuffer>,
  })
}

export const urlOf = (relay: { address: string }, box: Box, bid: string): string =>
  `${relay.address}/v1/mb/${box.mailbox}/${bid}`

export const listOf = async (relay: { address: string }, box: Box, after = 0) => {
  const answer = await fetch(`${relay.address}/v1/mb/${box.mailbox}?after=${after}`, { headers: auth(box.owner) })
  return await answer.json() as { items: { bid: string; size: number; cursor: number }[]; next: number }
}

/** Status and `error` of an answer, in one word to compare. */
export const said = async (answer: Response): Promise<string> => {
  const body = await answer.json().catch(() => ({})) as { error?: string }
  return `${answer.status} ${body.error ?? ''}`.trim()
}
