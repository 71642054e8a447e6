// The routes of sealed files: put by who may write, listed and fetched by the owner, taken away by owner or sender.
import type { Hono } from 'hono'
import { EnvelopeSchema, envelopeFrom } from '../../wire/envelope.ts'
import type { Refusal } from '../../wire/errors.ts'
import { fileDigest } from '../../wire/hash.ts'
import { IdSchema } from '../../wire/ids.ts'
import { paths } from '../../wire/paths.ts'
import { err, ok, type Result } from '../../result.ts'
import { done, refuse, sealed, tell } from '../answers.ts'
import { readBytes } from '../body.ts'
import { sameHash, shownBy } from '../gate.ts'
import type { House } from '../house.ts'
import type { Pace } from '../pace.ts'
import type { MailboxRow } from '../store.ts'

const hourInSeconds = 3600

/** Hangs the routes about envelopes on the relay. A GET takes nothing away, however often. */
export const envelopeRoutes = (app: Hono, house: House, pace: Pace): void => {
  const { limits, now, store } = house

  app.put('/v1/mb/:mailbox/:bid', async ({ req }) => {
    const at = await placeOf(house, req.raw, req.param('mailbox'), req.param('bid'))
    if (!at.ok) return refuse(at.error)
    const { bid, box, shown } = at.value
    if (!sameHash(box.write, shown)) return refuse('relay/not-allowed')
    const about = EnvelopeSchema.safeParse(envelopeFrom(req.raw.headers))
    if (!about.success) return refuse('relay/bad-request')
    const expires = Date.parse(about.data.expires)
    if (!(expires > now() - limits.graceAfterExpiry && expires < now() + limits.longestLife)) {
      return refuse('relay/expires')
    }
    const turn = now()
    const wait = await store.trace(box.id, bid) ? 0 : pace.take(box.write, turn)
    if (wait > 0) return refuse('relay/busy', wait)
    const put = await keep(req.raw, { box, bid, expires, digest: about.data.digest, withdraw: about.data.withdraw })
    if (put.ok && put.value === 'stored') return tell(201, { digest: about.data.digest })
    pace.giveBack(box.write, turn)
    if (!put.ok) return refuse(put.error)
    if (put.value === 'gone') return refuse('relay/gone')
    if (put.value === 'other') return refuse('relay/conflict')
    if (put.value === 'full') return refuse('relay/full', hourInSeconds)
    return tell(200, { digest: about.data.digest })
  })

  // The body is read to its end also when the file lies here already: a browser that is cut off while it sends
  // never sees the answer, and would begin again for ever.
  const keep = async (
    request: Request, e: { box: MailboxRow; bid: string; expires: number; digest: string; withdraw: string },
  ) => {
    const body = await readBytes(request, limits.file)
    if (!body.ok) return body
    if (await fileDigest(body.value) !== e.digest) return err('relay/digest' as const)
    return ok(await store.putEnvelope({
      mailbox: e.box.id, bid: e.bid, digest: e.digest, withdraw: e.withdraw, expires: e.expires, body: body.value,
      mostFiles: limits.mailboxFiles, mostBytes: limits.mailboxBytes,
    }))
  }

  app.get('/v1/mb/:mailbox', async ({ req }) => {
    const at = await placeOf(house, req.raw, req.param('mailbox'), null)
    if (!at.ok) return refuse(at.error)
    const { box, shown } = at.value
    if (!sameHash(box.owner, shown)) return refuse('relay/not-allowed')
    const after = req.query('after') ?? '0'
    if (!/^\d{1,15}$/.test(after)) return refuse('relay/bad-request')
    const rows = await store.list(box.id, Number(after), limits.page)
    return tell(200, {
      items: rows.map(({ bid, size, seq, expires }) =>
        ({ bid, size, cursor: seq, expires: new Date(expires).toISOString() })),
      next: rows.at(-1)?.seq ?? Number(after),
    })
  })

  app.get('/v1/mb/:mailbox/:bid', async ({ req }) => {
    const at = await placeOf(house, req.raw, req.param('mailbox'), req.param('bid'))
    if (!at.ok) return refuse(at.error)
    const { bid, box, shown } = at.value
    const mine = sameHash(box.owner, shown)
    const trace = await store.trace(box.id, bid)
    const mayLook = mine || (req.method === 'HEAD' && (!trace || sameHash(trace.withdraw, shown)))
    if (!mayLook) return refuse('relay/not-allowed')
    if (!trace) return refuse('relay/not-here')
    if (trace.state === 'gone') return refuse('relay/gone')
    if (req.method === 'HEAD') return done(200)
    const file = await store.file(box.id, bid)
    return file ? sealed(file.body) : refuse('relay/gone')
  })

  app.delete('/v1/mb/:mailbox/:bid', async ({ req }) => {
    const at = await placeOf(house, req.raw, req.param('mailbox'), req.param('bid'))
    if (!at.ok) return refuse(at.error)
    const { bid, box, shown } = at.value
    const mine = sameHash(box.owner, shown)
    const trace = await store.trace(box.id, bid)
    if (!mine && !trace) return refuse('relay/not-here')
    if (!mine && trace && !sameHash(trace.withdraw, shown)) return refuse('relay/not-allowed')
    await store.dropEnvelope(box.id, bid, now())
    return done(204)
  })

  // The route exists so that its form is fixed; without a list of relays we trust it passes nothing on.
  app.post(paths.forward, () => refuse('relay/forward-not-allowed'))
}

type Place = { box: MailboxRow; bid: string; shown: string }

const placeOf = async ({ store }: House, request: Request, mailbox: string, bid: string | null):
Promise<Result<Place, Refusal>> => {
  const named = IdSchema.safeParse(mailbox).success && (bid === null || IdSchema.safeParse(bid).success)
  const box = named ? await store.mailbox(mailbox) : null
  if (!box) return err('relay/not-here')
  const shown = await shownBy(request)
  return shown === null ? err('relay/not-allowed') : ok({ box, bid: bid ?? '', shown })
}
