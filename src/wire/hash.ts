// The one way in which a code, a capability and a file are hashed between tablet and relay.
const digestOf = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))

/** Lowercase hex of SHA-256 over the UTF-8 of a code or capability; what the relay keeps instead of it. */
export const hashOf = async (text: string): Promise<string> =>
  [...(await digestOf(new TextEncoder().encode(text)))].map((b) => b.toString(16).padStart(2, '0')).join('')

/** Base64 of SHA-256 over a file, as `Content-Digest` wants it. */
export const fileDigest = async (file: Uint8Array): Promise<string> =>
  btoa(String.fromCharCode(...(await digestOf(file))))
