// Every failure that a screen may have to put into words, as one union; ui/errors.nl.ts has a sentence for each.
import type { OpenReason } from '../crypto/open.ts'
import type { SealError } from '../crypto/seal.ts'
import type { DomainError } from '../domain/errors.ts'
import type { Wat } from '../domain/veranderd.ts'
import type { OsoError } from '../formats/oso/errors.ts'
import type { PostError } from '../post/relay-client.ts'
import type { VaultError } from '../vault/errors.ts'

export type OwnError =
  | { type: 'app/niet-gevonden' }
  | { type: 'app/niet-nu' }
  | { type: 'contact/geen-uitnodiging' }
  | { type: 'contact/verlopen' }
  | { type: 'contact/past-niet' }
  | { type: 'contact/jezelf' }
  | { type: 'contact/al-bekend' }
  | { type: 'contact/cijfers-kloppen-niet' }
  | { type: 'contact/andere-relay' }
  | { type: 'overdracht/veranderd'; wat?: Wat }
  | { type: 'overdracht/geen-ontvanger' }
  | { type: 'overdracht/te-groot' }
  | { type: 'overdracht/bewijs-past-niet' }
  | { type: 'wissen/post-wacht' }
  | { type: 'overdracht/bijlage-past-niet' }
  | { type: 'bijlage/onleesbaar' }
  | { type: 'bijlage/nog-halen' }
  | { type: 'bijlage/pdf-slot' }
  | { type: 'bijlage/geen-beeld' }
  | { type: 'bijlage/te-groot' }
  | { type: 'bijlage/blad-te-groot' }
  | { type: 'bijlage/past-niet' }
  | { type: 'openen/code' }
  | { type: 'openen/beschadigd' }
  | { type: 'openen/geen-brief' }
  | { type: 'openen/pakket' }
  | { type: 'openen/te-groot' }
  | { type: 'openen/nieuwer' }
  | { type: 'openen/verlopen' }
  | { type: 'openen/lukt-niet' }
  | { type: 'beheer/geen-sleutel' }
  | { type: 'beheer/code' }

/** Why a bundle could not be opened; shown beside what was set apart. */
type CryptoReason = OpenReason | SealError['type']
export type CryptoError = { readonly [R in CryptoReason]: { readonly type: R } }[CryptoReason]

export type AppError = CryptoError | DomainError | OsoError | PostError | VaultError | OwnError
