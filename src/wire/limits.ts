// The numbers both sides keep to; the relay refuses beyond them, the tablet does not even try.
const hour = 3_600_000
const day = 24 * hour

/** Sizes in bytes, times in milliseconds. The reasons stand in the design's list of numbers. */
export const limits = {
  /** One sealed file; a payload of 25 MB with its age header and padding fits. */
  file: 26_000_000,
  /** A sealed card of first contact: two post-quantum key sets and their signatures are about 20 kB. */
  card: 65_536,
  /** A JSON body of a request. */
  json: 16_384,
  mailboxFiles: 200,
  mailboxBytes: 500_000_000,
  writesPerHour: 60,
  mailboxesPerDay: 20,
  slotsPerDay: 20,
  /** A bundle lives 70 days, over the summer; four days more for a tablet with a wrong clock. */
  longestLife: 74 * day,
  /** After its last day a file stays two days, so that a clock at the other side may be wrong. */
  graceAfterExpiry: 2 * day,
  tombstone: 60 * day,
  slotLife: 14 * day,
  inviteLife: 14 * day,
  /** How many envelopes one listing shows; ask again with `next` for the following. */
  page: 100,
} as const

export type Limits = { readonly [K in keyof typeof limits]: number }
