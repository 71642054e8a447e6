// What the relay needs to keep an envelope for good: the program itself over loopback, through the app's own mailman.
import { createHash, randomBytes } from 'node:crypto'
import { Huis } from '../tests/journeys/huis.ts'
import { relayClient, type RelayClient } from '../src/post/relay-client.ts'
import { hashOf } from '../src/wire/hash.ts'
import { mailboxUrl, paths } from '../src/wire/paths.ts'
import { figure, rounded, timed, type Figure } from './bench-maat.ts'
import { keren, type Opties } from './bench-opties.ts'

const size = 65_536
/** A mailbox takes sixty envelopes in an hour, so every series gets one of its own. */
const most = 50
const lanes = 8

type Box = { url: string; write: string }

async function newBox(client: RelayClient, origin: string, link: string): Promise<Box> {
  const [write, owner] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
  const right = link.split('#')[1] ?? ''
  const made = await client.makeMailbox({ right, write: await hashOf(write), owner: await hashOf(owner) })
  if (!made.ok) throw new Error(made.error.type)
  return { url: mailboxUrl(origin, made.value.mailbox), write }
}

/** One envelope of 64 kB, as many as asked: each is other bytes, since the relay knows what it already has. */
const envelopes = (box: Box, n: number) => Array.from({ length: n }, () => ({
  ...box, bid: randomBytes(16).toString('base64url'), body: new Uint8Array(randomBytes(size)),
  withdrawHash: createHash('sha256').update(randomBytes(16)).digest('hex'),
  expires: new Date(Date.now() + 86_400_000).toISOString(),
}))

/** relay-post-64k: one after another; the baseline is a bare hello of the same server, in turn with them. */
export async function relay(opties: Opties): Promise<Figure[]> {
  const huis = await Huis.open()
  try {
    const client = relayClient(huis.adres)
    const { mentorLink } = await huis.school({ school: 'Meetschool (verzonnen)', brin: '99ZZ' })
    const put = async (envelope: ReturnType<typeof envelopes>[number]): Promise<void> => {
      const done = await client.put(envelope)
      if (!done.ok) throw new Error(done.error.type)
    }
    const hello = async (): Promise<void> => { await (await fetch(huis.adres + paths.health)).arrayBuffer() }
    const box = () => mentorLink().then((link) => newBox(client, huis.adres, link))
    const [warm, ...row] = envelopes(await box(), Math.min(keren(opties, most), most) + 1)
    if (warm !== undefined) await put(warm)
    await hello()
    const values: number[] = []
    const baseline: number[] = []
    for (const envelope of row) {
      values.push(await timed(() => put(envelope)))
      baseline.push(await timed(hello))
    }
    const many = envelopes(await box(), opties.dry ? lanes : most)
    const waiting = [...many]
    const all = await timed(() => Promise.all(Array.from({ length: lanes }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await put(next)
    })))
    return [figure('relay-post-64k', 'ms', values, {
      baseline, against: 'GET /health', lanes, perSecondInLanes: rounded(many.length / (all / 1000)),
    })]
  } finally {
    await huis.sluit()
  }
}
