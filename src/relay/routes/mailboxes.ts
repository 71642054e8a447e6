// The route that makes a mailbox, for who brings a one-time right.
import type { Hono } from 'hono'
import { hashOf } from '../../wire/hash.ts'
import { MailboxSchema } from '../../wire/mailbox.ts'
import { paths } from '../../wire/paths.ts'
import { refuse, tell } from '../answers.ts'
import { readJson } from '../body.ts'
import type { House } from '../house.ts'

const day = 86_400_000

/** Hangs the route on the relay. A used, an expired and an unknown right are refused alike. */
export const mailboxRoutes = (app: Hono, { limits, newId, now, store }: House): void => {
  app.post(paths.mailboxes, async ({ req: { raw } }) => {
    const body = await readJson(raw, MailboxSchema, limits.json)
    if (!body.ok) return refuse(body.error)
    const { owner, right, write } = body.value
    if (owner === write) return refuse('relay/bad-request')
    const opened = await store.openMailbox({
      right: await hashOf(right), id: newId(), write, owner, at: now(),
      mostSince: now() - day, most: limits.mailboxesPerDay,
    })
    if (opened.state === 'no-right') return refuse('relay/right')
    if (opened.state === 'busy') return refuse('relay/busy', day / 1000)
    const { brin, kind, mailbox, naam, sleutel } = opened
    const status = opened.state === 'made' ? 201 : 200
    if (kind === 'gast') return tell(status, { mailbox })
    return tell(status, { mailbox, school: { naam, brin, ...(sleutel === '' ? {} : { sleutel }) } })
  })
}
