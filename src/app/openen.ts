// Reading a letter that somebody outside education got as a file: shown, and nothing of it is kept anywhere.
import { fromUtf8 } from '../crypto/bytes.ts'
import { openPhraseFile } from '../crypto/openen.ts'
import type { PhraseFileError } from '../crypto/phrase-file.ts'
import type { Brief } from '../domain/brief.ts'
import { leesBrief } from '../domain/brief-lezen.ts'
import { err, ok, type Result } from '../result.ts'
import { vandaag } from './clock.ts'
import type { OwnError } from './errors.ts'

// Beyond this nobody has to read it all to say that it is none.
const hoogstens = 30_000_000

const names: Readonly<Record<PhraseFileError, OwnError['type']>> = {
  'wrong-phrase': 'openen/code', 'damaged': 'openen/beschadigd', 'bundle': 'openen/pakket',
  'foreign': 'openen/geen-brief', 'too-large': 'openen/te-groot',
}

const no = (type: OwnError['type']): Result<never, OwnError> => err({ type } as OwnError)

/**
 * The letter in this file. Works without a vault and without a network once the page is there. Errors: all of
 * `openen/…`, each with its own sentence; after the day on which the toestemming ends it is not shown any more.
 */
export async function openBrief(file: Blob, code: string): Promise<Result<Brief, OwnError>> {
  if (file.size > hoogstens) return no('openen/te-groot')
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return no('openen/beschadigd')
  const opened = await openPhraseFile({ phrase: code, file: new Uint8Array(bytes) }).catch(() => null)
  if (opened === null) return no('openen/lukt-niet')
  if (!opened.ok) return no(names[opened.error])
  const brief = leesBrief(alsJson(opened.value))
  if (!brief.ok) return no(brief.error === 'nieuwer' ? 'openen/nieuwer' : 'openen/geen-brief')
  return brief.value.tot < vandaag() ? no('openen/verlopen') : ok(brief.value)
}

function alsJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes)) as unknown
  } catch {
    return null
  }
}
