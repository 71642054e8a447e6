// The payload on its way in and out: deflated when that makes it smaller, inflated only as far as was promised.
import { err, ok, type Result } from '../result.ts'
import { type Bytes, concat, own } from './bytes.ts'
import { maxInflated } from './limits.ts'

export type Packed = { readonly enc: 'raw' | 'deflate-raw'; readonly stored: Bytes }

/** The payload as it will be stored. */
export async function packPayload(payload: Uint8Array): Promise<Packed> {
  if (payload.length === 0) return { enc: 'raw', stored: own(payload) }
  const smaller = await through(new CompressionStream('deflate-raw'), payload, payload.length - 1)
  return smaller ? { enc: 'deflate-raw', stored: smaller } : { enc: 'raw', stored: own(payload) }
}

/**
 * The payload behind what was stored. 'crypto/bomb' when it is, or says it will be, larger than allowed: inflating
 * stops there. 'crypto/payload' when it ends early or is no deflate stream.
 */
export async function unpackPayload(
  enc: Packed['enc'], stored: Uint8Array, ulen: number,
): Promise<Result<Bytes, 'crypto/payload' | 'crypto/bomb'>> {
  if (ulen > maxInflated) return err('crypto/bomb')
  if (enc === 'raw') return stored.length === ulen ? ok(new Uint8Array(stored)) : err('crypto/payload')
  try {
    const payload = await through(new DecompressionStream('deflate-raw'), stored, ulen)
    if (!payload) return err('crypto/bomb')
    return payload.length === ulen ? ok(payload) : err('crypto/payload')
  } catch {
    return err('crypto/payload')
  }
}

// Deflate grows at most some thousand times, so one slice never grows beyond a few MB before we look.
const slice = 8192

// All that comes out of the transform, or null as soon as that is more than `limit`; then nothing more is read.
async function through(
  transform: CompressionStream | DecompressionStream, bytes: Uint8Array, limit: number,
): Promise<Bytes | null> {
  let at = 0
  const source = new ReadableStream<Bytes>({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(own(bytes).subarray(at, at + slice))
      at += slice
    },
  })
  const reader = source.pipeThrough(transform).getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return concat(...parts)
    parts.push(value)
    length += value.length
    if (length > limit) {
      await reader.cancel().catch(() => undefined)
      return null
    }
  }
}
