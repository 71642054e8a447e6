// One question to the relay and its answer: time limits, the marks of a true relay, and refusals as values.
import { bearer, header } from '../wire/headers.ts'
import { limits } from '../wire/limits.ts'
import type { Schema } from '../wire/schema.ts'
import { err, ok, type Result } from '../result.ts'
import type { PostError } from './errors.ts'

/** What brings a request over the net; `fetch` in the app, the relay itself in a test without a net. */
export type Send = (url: string, init: RequestInit) => Promise<Response>

export type Question = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  readonly path: string
  readonly capability?: string
  readonly headers?: Record<string, string>
  readonly json?: unknown
  readonly bytes?: Uint8Array
  /** Bytes expected back at most; it also stretches the time limit. */
  readonly room?: number
  /** Refusals that are an answer to this question, and so no error. */
  readonly also?: readonly number[]
}

export type Answer = {
  readonly status: number
  /** The clock of the relay as UTC instant, null when it did not tell. */
  readonly relayTime: string | null
  readonly bytes: Uint8Array
}

export type Ask = (question: Question) => Promise<Result<Answer, PostError>>

/** Milliseconds we wait: half a minute, and more for what is large, down to 25 kB a second. */
const patience = (bytes: number): number => 30_000 + Math.ceil(bytes / 25)

/** Makes the one door to the relay at `origin`. A cut line, a time-out or an answer of another machine is offline. */
export const askOf = (origin: string, send: Send): Ask => async (q) => {
  const room = q.room ?? limits.json * 16
  try {
    const response = await send(origin + q.path, {
      method: q.method,
      headers: headersOf(q),
      body: q.json === undefined ? (q.bytes as Uint8Array<ArrayBuffer> | undefined) ?? null : JSON.stringify(q.json),
      signal: AbortSignal.timeout(patience((q.bytes?.length ?? 0) + (q.room ?? 0))),
      cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer',
    })
    if (!response.headers.has(header.relay)) return err({ type: 'post/offline' })
    const { status } = response
    if (status >= 300 && !q.also?.includes(status)) {
      await response.body?.cancel()
      return err(refusal(status, response.headers))
    }
    const bytes = await readAtMost(response, room)
    if (!bytes) return err({ type: 'post/too-large', status })
    return ok({ status, relayTime: timeOf(response.headers), bytes })
  } catch (reason) {
    if (reason instanceof TypeError || reason instanceof DOMException) return err({ type: 'post/offline' })
    throw reason
  }
}

/** Reads an answer with its schema and adds `relayTime`; what does not fit is `post/unexpected`. */
export const readAs = <T extends object>(schema: Schema<T>, asked: Result<Answer, PostError>):
Result<T & { relayTime: string | null }, PostError> => {
  if (!asked.ok) return asked
  const { bytes, relayTime, status } = asked.value
  const read = schema.safeParse(jsonOf(bytes))
  if (!read.success) return err({ type: 'post/unexpected', status })
  return ok({ ...read.data, relayTime })
}

const headersOf = (q: Question): Record<string, string> => ({
  ...(q.capability === undefined ? {} : { [header.authorization]: bearer(q.capability) }),
  ...(q.json === undefined ? {} : { 'content-type': 'application/json' }),
  ...(q.bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
  ...q.headers,
})

const refusal = (status: number, headers: Headers): PostError => {
  const retryAfter = Number(headers.get(header.retryAfter) ?? Number.NaN)
  if (status === 429 || (status === 503 && Number.isFinite(retryAfter))) {
    return { type: 'post/busy', status, retryAfter: Number.isFinite(retryAfter) ? Math.max(0, retryAfter) : 60 }
  }
  if (status === 409) return { type: 'post/conflict', status }
  if (status === 410) return { type: 'post/gone', status }
  if (status === 413) return { type: 'post/too-large', status }
  if (status === 507) return { type: 'post/full', status }
  return { type: status >= 400 && status < 500 ? 'post/refused' : 'post/unexpected', status }
}

const timeOf = (headers: Headers): string | null => {
  const at = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const readAtMost = async (response: Response, room: number): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > room) {
      await reader.cancel()
      return null
    }
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
