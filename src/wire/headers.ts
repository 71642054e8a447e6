// The names of the headers that carry what is about the bytes, and how a digest is written in one.
export const header = {
  authorization: 'authorization',
  digest: 'content-digest',
  expires: 'estafette-expires',
  mailbox: 'estafette-mailbox',
  /** On every answer of a relay: what comes without it is a login page or a proxy, not our relay. */
  relay: 'estafette-relay',
  retryAfter: 'retry-after',
  to: 'estafette-to',
  withdraw: 'estafette-withdraw',
} as const

/** `Authorization` for a capability or an admin key, both opaque text. */
export const bearer = (capability: string): string => `Bearer ${capability}`

/** The capability in an `Authorization` header, or null when there is none of our form. */
export const readBearer = (value: string | null | undefined): string | null =>
  /^Bearer ([A-Za-z0-9_-]{20,128})$/.exec(value ?? '')?.[1] ?? null

/** `Content-Digest` (RFC 9530) of a SHA-256 in base64. */
export const digestHeader = (base64: string): string => `sha-256=:${base64}:`

/** The SHA-256 in base64 of a `Content-Digest` header, or null when it holds none. */
export const readDigest = (value: string | null | undefined): string | null =>
  /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(value ?? '')?.[1] ?? null
