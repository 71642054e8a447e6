// The attachments: each is opened as soon as its element closes, and either kept as bytes or named with why not.
import { bytesFromBase64 } from './base64.ts'
import type { BijlageReden, OsoBijlage } from './dossier.ts'
import { mayNeverStand } from './forbidden.ts'
import type { Ledger } from './ledger.ts'
import { names } from './names.ts'
import { soortVan } from './soort.ts'
import { childOf, type Node } from './tree.ts'
import { textOf } from './values.ts'
import { contentOf, extensionOf, memberOf } from './zip.ts'

/** Of one attachment, of those that are kept together, and how many those may be. */
const MAX_CONTENT = 10_000_000
const MAX_TOGETHER = 25_000_000
const MAX_KEPT = 20
/** Base64 with line ends of what can still be small enough; above this it is not looked at. */
const MAX_TEXT = 15_000_000
const MAX_NAME = 120

type Opened = Pick<OsoBijlage, 'staat' | 'mediatype' | 'bytes' | 'inhoud'>
type Found = Opened & { readonly bij: string, readonly naam: string }

const closed = (staat: OsoBijlage['staat'], bytes: number | null = null): Opened =>
  ({ staat, mediatype: null, bytes, inhoud: null })

export type Bijlagen = {
  /** Opens the attachment at the end of this way, unless it lies where nothing may be kept. */
  open(way: readonly Node[]): void
  /** Says of each attachment to the ledger what became of it; gives what to show once the paths are known. */
  account(ledger: Ledger): (padOf: (document: Node) => string) => OsoBijlage[]
}

export const openBijlagen = (): Bijlagen => {
  const found = new Map<Node, Found>()
  let kept = 0
  let together = 0

  const unpack = (document: Node, name: string): Opened => {
    if (kept >= MAX_KEPT) return closed('te-veel')
    const text = childOf(document, names.bestandsinhoud)?.text ?? ''
    if (text.length > MAX_TEXT) return closed('te-groot')
    const zip = bytesFromBase64(text)
    const member = zip && memberOf(zip)
    if (!member) return closed('onleesbaar')
    if (member.size > MAX_CONTENT) return closed('te-groot', member.size)
    const inhoud = contentOf(member)
    if (!inhoud) return closed('onleesbaar')
    const soort = soortVan(inhoud, [extensionOf(name), member.extension])
    if (soort === 'soort' || soort === 'onleesbaar') return closed(soort, inhoud.length)
    if (together + inhoud.length > MAX_TOGETHER) return closed('te-veel', inhoud.length)
    kept += 1
    together += inhoud.length
    return { staat: 'leesbaar', mediatype: soort, bytes: inhoud.length, inhoud }
  }

  return {
    open(way) {
      const document = way.at(-1)
      if (!document || mayNeverStand(way)) return
      const naam = lastPartOf(textOf(childOf(document, names.bestandsnaam)) ?? '')
      const bij = way.slice(0, -1).findLast(({ known }) => known)?.name ?? names.dossier
      found.set(document, { ...unpack(document, naam), bij, naam })
    },
    account(ledger) {
      const shown = [...found].filter(([document]) => !ledger.isLeft(document))
      const told = shown.map(([document, one]) => [document, tellOf(document, one, ledger)] as const)
      return (padOf) => told.map(([document, one]) => ({ pad: padOf(document), ...one }))
    },
  }
}

const tellOf = (document: Node, found: Found, ledger: Ledger): Omit<OsoBijlage, 'pad'> => {
  const nameNode = childOf(document, names.bestandsnaam)
  const about = childOf(document, names.omschrijving)
  const omschrijving = textOf(about)
  const mayShow = (text: string | null): text is string => text !== null && !ledger.mayNotStand(text)
  if (found.staat === 'leesbaar') {
    if (mayShow(textOf(nameNode))) ledger.take(nameNode)
    if (mayShow(omschrijving)) ledger.take(about)
    ledger.take(childOf(document, names.bestandsinhoud))
  } else {
    const reden: BijlageReden = `bijlage-${found.staat}`
    ledger.leave(document, reden)
  }
  return {
    ...found,
    naam: mayShow(found.naam) ? found.naam : withExtension('bijlage', found.naam),
    omschrijving: mayShow(omschrijving) ? omschrijving : null,
  }
}

/** Control characters, and those that turn the direction of reading so that 'fdp.exe' looks like 'exe.pdf'. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** What stands after the last slash or backslash; 'bijlage' when nothing is left. */
const lastPartOf = (name: string): string => {
  const part = (name.split(/[/\\]/).at(-1) ?? '').replace(unseen, '').trim()
  if (part === '' || /^\.+$/.test(part)) return 'bijlage'
  return part.length <= MAX_NAME ? part : withExtension(part.slice(0, MAX_NAME - 10), part)
}

const withExtension = (name: string, from: string): string => {
  const extension = extensionOf(from)
  return extension === '' ? name : `${name}.${extension}`
}
