// What may be refused in this room; an error names the kind of field, never a value, a key or a name.
import type { Stop } from './stops.ts'

/** Something stands in the way of sealing; each stop says what. */
export type Geblokkeerd = { readonly type: 'domain/geblokkeerd', readonly stops: readonly Stop[] }

export type DomainError =
  | { readonly type: 'domain/onbekend-pad' }
  | { readonly type: 'domain/verkeerde-waarde', readonly veld: string }
  | { readonly type: 'domain/te-lang', readonly veld: string, readonly hoogstens: number }
  | { readonly type: 'domain/te-veel', readonly veld: string, readonly hoogstens: number }
  | { readonly type: 'domain/vol' }
  | { readonly type: 'domain/geen-bericht' }
  | Geblokkeerd
