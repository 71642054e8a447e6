// Check 1: size, header and kinds of recipient, read by ourselves before age sees the file (https://c2sp.org/age).
import { err, ok, type Result } from '../result.ts'
import { maxFile, maxHeader, maxRecipients } from './limits.ts'

export type HeaderError =
  'crypto/too-large' | 'crypto/not-a-bundle' | 'crypto/header-limit' | 'crypto/not-post-quantum'

const version = 'age-encryption.org/v1'
const mac = /^--- [A-Za-z0-9+/]{43}$/
const opening = /^-> ([!-~]+)(?: [!-~]+)*$/
const body = /^[A-Za-z0-9+/]{0,64}$/
// X-Wing: a share of 1 120 bytes and a file key of 16 with its tag.
const hybridOpening = /^-> mlkem768x25519 [A-Za-z0-9+/]{1494}$/
const hybridBody = /^[A-Za-z0-9+/]{43}$/

/**
 * The number of stanzas (1 to 8) of a file that is small enough, and sealed to post-quantum recipients only.
 * Foreign stanzas cost age seconds, and it would mix them with ours without a word: hence this look beforehand.
 */
export function checkHeader(file: Uint8Array): Result<number, HeaderError> {
  if (file.length > maxFile) return err('crypto/too-large')
  const lines = headerLines(file)
  if (lines.shift() !== version) return err('crypto/not-a-bundle')
  let stanzas = 0
  let hybrid = true
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (mac.test(line)) return verdict(stanzas, hybrid)
    const kind = opening.exec(line)?.[1]
    const bodies = kind === undefined ? null : takeBody(lines)
    if (bodies === null) break
    stanzas += 1
    if (stanzas > maxRecipients) return err('crypto/header-limit')
    if (kind !== 'mlkem768x25519') hybrid = false
    else if (!hybridOpening.test(line) || bodies.length !== 1 || !hybridBody.test(bodies[0] ?? '')) {
      return err('crypto/not-a-bundle')
    }
  }
  // No end in sight within the limit, or a line that is none.
  return err(lines.length === 0 && file.length > maxHeader ? 'crypto/header-limit' : 'crypto/not-a-bundle')
}

const verdict = (stanzas: number, hybrid: boolean): Result<number, HeaderError> => {
  if (stanzas === 0) return err('crypto/header-limit')
  return hybrid ? ok(stanzas) : err('crypto/not-post-quantum')
}

// The lines within the first 16 384 bytes; what comes after the last newline there is no line.
function headerLines(file: Uint8Array): string[] {
  const text = new TextDecoder('latin1').decode(file.subarray(0, maxHeader))
  return text.split('\n').slice(0, -1)
}

// The lines of one stanza's body: full ones of 64 letters, then one shorter; null when it never ends.
function takeBody(lines: string[]): string[] | null {
  const taken: string[] = []
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (!body.test(line)) return null
    taken.push(line)
    if (line.length < 64) return taken
  }
  return null
}
