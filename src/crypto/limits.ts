// The numbers of a bundle; a file beyond one of them is refused, whoever made it. Bytes, unless it says otherwise.

/** As stored in the frame, deflated or not. */
export const maxStored = 25_000_000

/** Once inflated. */
export const maxInflated = 50_000_000

/** The whole age file. */
export const maxFile = 26_000_000

/** The manifest within the frame. */
export const maxManifest = 16_384

/** The header of the age file: 8 post-quantum stanzas take 12 477. */
export const maxHeader = 16_384

/** Devices a bundle is sealed to. */
export const maxRecipients = 8

/** No bundle is smaller than this before sealing. */
export const minPadded = 65_536

/** Clocks of tablets differ; so many milliseconds are forgiven: 48 hours. */
export const clockSlack = 48 * 3_600_000

/** Of keys and signatures: Ed25519 (RFC 8032) and ML-DSA-65 (FIPS 204). */
export const lengths = { edKey: 32, edSig: 64, pqKey: 1952, pqSig: 3309 } as const
