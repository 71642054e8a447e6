// What the relay asks of a store; each method is one transaction, durable on disk when its promise resolves.
import type { School, Side } from '../wire/ids.ts'

/** A one-time right, kept by the hash of its code. `school` is whose it is; empty for set-up and practice. */
export type Right = {
  readonly hash: string
  readonly id: string
  readonly kind: 'setup' | 'school' | 'mentor' | 'gast'
  readonly school: string
  readonly naam: string
  readonly brin: string
  readonly slot: string | null
  /** Milliseconds since 1970; from then on it is worth nothing. */
  readonly exp: number
}

export type Invite = Pick<Right, 'id' | 'naam' | 'brin' | 'exp'> & { readonly used: boolean }
export type SchoolRow = School & { readonly id: string; readonly admin: string }
export type MailboxRow = {
  readonly id: string
  readonly kind: 'mentor' | 'gast'
  readonly school: string
  readonly write: string
  readonly owner: string
}

/** `gone`: was here, was taken away; its digest and withdraw hash are all that is left. */
export type Trace = { readonly state: 'here' | 'gone'; readonly digest: string; readonly withdraw: string }
export type Listed = { readonly bid: string; readonly size: number; readonly seq: number; readonly expires: number }
export type SlotRow = { readonly mailbox: string; readonly exp: number; readonly dead: boolean }

export type NewEnvelope = {
  readonly mailbox: string
  readonly bid: string
  readonly digest: string
  readonly withdraw: string
  readonly expires: number
  readonly body: Buffer
  readonly mostFiles: number
  readonly mostBytes: number
}

/** Times in milliseconds since 1970, hashes in lowercase hex. Values: number, string, bigint, Buffer, null only. */
export interface Store {
  readonly kind: 'sqlite'

  /** Puts this set-up code in the place of any earlier one that was not used. */
  renewSetup(right: Right): Promise<void>
  hasSchool(): Promise<boolean>
  /**
   * Uses a right of kind setup or school. The same code with the same admin again: the same school. `sleutel` is the
   * school's public recipient, empty when it has none.
   */
  openSchool(i: { code: string; admin: string; id: string; school: School; sleutel: string; at: number }): Promise<
    { state: 'made' | 'same'; school: string } |
    { state: 'no-right' } | { state: 'other-school' } | { state: 'taken' }>
  /** Null when no school has this admin hash. */
  schoolOf(admin: string): Promise<SchoolRow | null>
  /** Keeps a right. The same again gives the id of the first; `taken`: another right has this hash. */
  grant(right: Right): Promise<{ state: 'made' | 'same' | 'taken'; id: string }>
  invites(school: string, kind: Right['kind']): Promise<Invite[]>

  /**
   * Uses a right of kind mentor or gast. The same right with the same hashes again: the same mailbox. `busy`: the
   * school of the right made `most` mailboxes after `mostSince`; practice, which has no school, is not counted.
   */
  openMailbox(i: {
    right: string; id: string; write: string; owner: string; at: number; mostSince: number; most: number
  }): Promise<
    { state: 'made' | 'same'; mailbox: string; kind: MailboxRow['kind']; naam: string; brin: string; sleutel: string } |
    { state: 'no-right' } | { state: 'busy' }>
  mailbox(id: string): Promise<MailboxRow | null>

  /** `same`, `other`: that bid lies there already, with this or another digest. Nothing is overwritten. */
  putEnvelope(e: NewEnvelope): Promise<'stored' | 'same' | 'other' | 'gone' | 'full'>
  /** Null when this bid never lay here, or so long ago that nothing is left of it. */
  trace(mailbox: string, bid: string): Promise<Trace | null>
  list(mailbox: string, after: number, most: number): Promise<Listed[]>
  file(mailbox: string, bid: string): Promise<{ body: Uint8Array; digest: string } | null>
  /** Takes the bytes away and leaves a tombstone; nothing happens when they are not there. */
  dropEnvelope(mailbox: string, bid: string, at: number): Promise<void>

  /** Makes a slot and its gast right together. */
  openSlot(i: { slot: string; mailbox: string; right: Right; at: number; mostSince: number; most: number }): Promise<
    { state: 'made' | 'same'; exp: number } | { state: 'taken' } | { state: 'busy' }>
  /** Null when there is no such slot; a dead one is still known for a while. */
  slot(id: string, at: number): Promise<SlotRow | null>
  putCard(slot: string, side: Side, card: Buffer): Promise<'stored' | 'same' | 'other' | 'gone'>
  /** `empty`: nothing lies there yet. `gone`: it did. */
  card(slot: string, side: Side): Promise<Uint8Array | 'empty' | 'gone'>
  /** Takes a card away; side a kills the slot and its unused gast right. */
  dropCard(slot: string, side: Side): Promise<void>

  /** Forgets what is past its time; gives the number of envelopes that went. */
  prune(i: { at: number; grace: number; tombstone: number }): Promise<number>
  close(): Promise<void>
}
