// Why a file is refused as OSO dossier; an error never carries a word out of the file but its version.

/**
 * `unreadable`: the device does not hand over the bytes. `regel` is the line of the first fault, `pad` the path of the
 * element that holds it. `found` is the year of the namespace or the standaardversie, '?' when it does not look like a
 * version. `stopped`: the user ended the
 * reading. `worker`: the reader could not start, or broke.
 */
export type OsoError =
  | { readonly type: 'formats/unreadable' }
  | { readonly type: 'formats/too-large' }
  | { readonly type: 'formats/encoding', readonly regel: number }
  | { readonly type: 'formats/not-xml', readonly regel: number }
  | { readonly type: 'formats/doctype', readonly regel: number }
  | { readonly type: 'formats/not-oso' }
  | { readonly type: 'formats/oso-version', readonly found: string, readonly regel?: number, readonly pad?: string }
  | { readonly type: 'formats/stopped' }
  | { readonly type: 'formats/worker' }

/** What is read at most. */
export const MAX_BYTES = 50 * 1024 * 1024
