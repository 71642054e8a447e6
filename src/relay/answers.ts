// How the relay answers: JSON, sealed bytes, or a refusal that says nothing but its name.
import { header } from '../wire/headers.ts'
import { refusals, type Refusal } from '../wire/errors.ts'

/** A refusal; `retryAfter` in seconds. */
export const refuse = (error: Refusal, retryAfter?: number): Response =>
  Response.json({ error }, {
    status: refusals[error],
    headers: { ...noStore, ...(retryAfter === undefined ? {} : { [header.retryAfter]: String(retryAfter) }) },
  })

/** An answer in JSON, never kept by a cache. */
export const tell = (status: 200 | 201, body: object): Response => Response.json(body, { status, headers: noStore })

/** An answer without a body. */
export const done = (status: 200 | 201 | 204): Response => new Response(null, { status, headers: noStore })

/** Sealed bytes, in such a way that no browser shows or keeps them. */
export const sealed = (bytes: Uint8Array): Response => new Response(bytes as Uint8Array<ArrayBuffer>, {
  headers: {
    ...noStore,
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'content-length': String(bytes.length),
  },
})

const noStore = { 'cache-control': 'no-store' }
