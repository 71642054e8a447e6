// Reads what comes in, no further than agreed: by its announced length, and again while it streams.
import type { Refusal } from '../wire/errors.ts'
import type { Schema } from '../wire/schema.ts'
import { err, ok, type Result } from '../result.ts'

/** The bytes of a request, at most `most`. An empty, broken or wrongly announced body is a bad request. */
export const readBytes = async (request: Request, most: number): Promise<Result<Buffer, Refusal>> => {
  if (kindOf(request) !== 'application/octet-stream') return err('relay/wrong-type')
  return readWhole(request, most)
}

/** The body of a request through its schema; nothing of what was wrong is told. */
export const readJson = async <T>(request: Request, schema: Schema<T>, most: number):
Promise<Result<T, Refusal>> => {
  if (kindOf(request) !== 'application/json') return err('relay/wrong-type')
  const whole = await readWhole(request, most)
  if (!whole.ok) return whole
  const read = schema.safeParse(parse(whole.value))
  return read.success ? ok(read.data) : err('relay/bad-request')
}

const readWhole = async (request: Request, most: number): Promise<Result<Buffer, Refusal>> => {
  if (Number(request.headers.get('content-length') ?? 0) > most) return err('relay/too-large')
  const parts: Uint8Array[] = []
  let length = 0
  try {
    const reader = request.body?.getReader()
    while (reader) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > most) return err('relay/too-large')
      parts.push(value)
    }
  } catch {
    return err('relay/bad-request')
  }
  return length === 0 ? err('relay/bad-request') : ok(Buffer.concat(parts, length))
}

const kindOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
