// Where each route lies, and how the address of a mailbox is written and read.
import type { Side } from './ids.ts'

export const paths = {
  health: '/health',
  status: '/v1/status',
  setup: '/v1/setup',
  practice: '/v1/practice',
  schools: '/v1/schools',
  invites: '/v1/invites',
  mailboxes: '/v1/mailboxes',
  slots: '/v1/slots',
  forward: '/v1/forward',
  mailbox: (id: string): string => `/v1/mb/${id}`,
  envelope: (mailbox: string, bid: string): string => `/v1/mb/${mailbox}/${bid}`,
  card: (slot: string, side: Side): string => `/v1/slots/${slot}/${side}`,
} as const

/** The full address of a mailbox, as it stands on a card. `origin` without a slash at its end. */
export const mailboxUrl = (origin: string, mailbox: string): string => `${origin}${paths.mailbox(mailbox)}`

/**
 * The parts of the address of a mailbox. Null when it is no address of a mailbox, or carries a user name, a query
 * or a fragment. Plain http is read too: whether it may be used is the caller's question.
 */
export const readMailboxUrl = (url: string): { origin: string; mailbox: string } | null => {
  const parts = /^(https?:\/\/[^/?#@\s]+)\/v1\/mb\/([A-Za-z0-9_-]{22})$/.exec(url)
  if (!parts || !URL.canParse(url)) return null
  return { origin: new URL(url).origin, mailbox: parts[2] ?? '' }
}
