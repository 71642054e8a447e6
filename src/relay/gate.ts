// Who may: compares what is shown with what the store keeps, hash with hash, in constant time.
import { timingSafeEqual } from 'node:crypto'
import { hashOf } from '../wire/hash.ts'
import { header, readBearer } from '../wire/headers.ts'
import { IdSchema } from '../wire/ids.ts'
import type { House } from './house.ts'
import type { MailboxRow, SchoolRow } from './store.ts'

/** The hash of the capability a request shows, null when it shows none. */
export const shownBy = async (request: Request): Promise<string | null> => {
  const capability = readBearer(request.headers.get(header.authorization))
  return capability === null ? null : hashOf(capability)
}

/** Whether two hashes are the same; takes as long when they are not. */
export const sameHash = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** The school whose admin key a request shows, or null. */
export const adminOf = async ({ store }: House, request: Request): Promise<SchoolRow | null> => {
  const shown = await shownBy(request)
  const school = shown === null ? null : await store.schoolOf(shown)
  return school && shown !== null && sameHash(school.admin, shown) ? school : null
}

/** The mailbox that a request names in a header and whose owner capability it shows, or null. */
export const ownerOf = async ({ store }: House, request: Request): Promise<MailboxRow | null> => {
  const shown = await shownBy(request)
  const id = IdSchema.safeParse(request.headers.get(header.mailbox))
  if (shown === null || !id.success) return null
  const box = await store.mailbox(id.data)
  return box && sameHash(box.owner, shown) ? box : null
}
