// Reads an OSO dossier 2019.1 into proposals for our dossier and an account of all the rest.
import { err, ok, type Result } from '../../result.ts'
import { openBijlagen, type Bijlagen } from './bijlagen.ts'
import type { Bron, OsoDossier } from './dossier.ts'
import { MAX_BYTES, type OsoError } from './errors.ts'
import { openLedger } from './ledger.ts'
import { NAMESPACE_END, NAMESPACE_START, names, STANDARD_VERSION, YEAR } from './names.ts'
import { readAdvies } from './read-advies.ts'
import { readCijferlijsten, readExamens, readStages } from './read-cijfers.ts'
import { readEindtoets } from './read-eindtoets.ts'
import { readLoopbaan } from './read-loopbaan.ts'
import { absentOf, readInzage, readMeta, schoolNameOf } from './read-meta.ts'
import { readLeerling, readSchool, readVerzorgers } from './read-personen.ts'
import { readSteun, readVerzuim } from './read-steun.ts'
import { readToetsen } from './read-toetsen.ts'
import { childOf, childrenOf, openTree, stepsFrom, type Admit, type Node } from './tree.ts'
import { textOf } from './values.ts'

/** Only digits and points of a version are repeated in an error. */
const versionOf = (text: string): string => /^[0-9][0-9.]{0,9}$/.test(text) ? text : '?'

const admit: Admit = ({ uri, local, regel }) => {
  if (!uri.startsWith(NAMESPACE_START) || !uri.endsWith(NAMESPACE_END)) return { type: 'formats/not-oso' }
  const year = uri.slice(NAMESPACE_START.length, -NAMESPACE_END.length)
  if (year !== YEAR) return { type: 'formats/oso-version', found: versionOf(year), regel }
  return local === names.dossier ? null : { type: 'formats/not-oso' }
}

const versionAt = `/${names.dossier}/${names.metadata}/${names.standaardversie}`

/** The one leerling of the file, or why this is no dossier of 2019.1. A second one would be another child. */
const leerlingOf = (dossier: Node): Result<Node, OsoError> => {
  const version = textOf(stepsFrom(dossier, names.metadata, names.standaardversie))
  if (version === null) return err({ type: 'formats/not-oso' })
  if (version !== STANDARD_VERSION) return err({ type: 'formats/oso-version', found: versionOf(version), pad: versionAt })
  const school = childrenOf(dossier, names.huidigeschool)
  const [leerling, ...others] = school.flatMap((one) => childrenOf(one, names.leerling))
  const whole = school.length === 1 && others.length === 0 && childrenOf(dossier, names.metadata).length === 1
  if (!leerling || !whole || textOf(childOf(leerling, names.achternaam)) === null) {
    return err({ type: 'formats/not-oso' })
  }
  return ok(leerling)
}

export type OsoReader = {
  /** Takes the next bytes, the first time at least the head of the file. False: refused, the rest need not be read. */
  write(bytes: Uint8Array): boolean
  close(): Result<OsoDossier, OsoError>
}

/**
 * Reads one file of at most 50 MB, as its bytes come in. Everything in it is either proposed (`velden`, `meta`,
 * `eerdereInzage`, `bijlagen`) or named in `nietOvergenomen`; nothing is stored. Refused whole when it is not
 * well-formed, has a DOCTYPE, or is no OSO gegevensset 2019.1. Never throws on a file.
 */
export const openOso = (): OsoReader => {
  const bijlagen = openBijlagen()
  const tree = openTree(admit, bijlagen.open)
  let bytes = 0
  return {
    write(part) {
      bytes += part.length
      return bytes <= MAX_BYTES && tree.write(part)
    },
    close() {
      if (bytes > MAX_BYTES) return err({ type: 'formats/too-large' })
      const read = tree.close()
      return read.ok ? readDossier(read.value, bijlagen) : read
    },
  }
}

/** The same for a file that is there as a whole. */
export const readOso = (bytes: Uint8Array): Result<OsoDossier, OsoError> => {
  const reader = openOso()
  reader.write(bytes)
  return reader.close()
}

const readDossier = (dossier: Node, bijlagen: Bijlagen): Result<OsoDossier, OsoError> => {
  const found = leerlingOf(dossier)
  if (!found.ok) return found
  const leerling = found.value

  const who = [names.leerlingid, names.geboortedatum, names.achternaam].map((name) => textOf(childOf(leerling, name)))
  const ledger = openLedger(dossier, JSON.stringify(who))
  const meta = readMeta(dossier, ledger)
  const school = schoolNameOf(meta)
  readLeerling(leerling, ledger)
  readSchool(dossier, meta, ledger)
  readVerzorgers(leerling, ledger)
  readAdvies(leerling, meta, ledger)
  readLoopbaan(leerling, ledger)
  readSteun(leerling, ledger)
  readVerzuim(leerling, meta, ledger)
  readEindtoets(leerling, ledger)
  readExamens(leerling, ledger)
  readStages(leerling, ledger)
  readCijferlijsten(leerling, ledger)
  readToetsen(leerling, meta, ledger)
  const eerdereInzage = readInzage(dossier, school, ledger)

  const bijlagenAt = bijlagen.account(ledger)

  const { velden, items, gelezen, nietOvergenomen, documents } = ledger.close()
  const datum = meta.dossierdatum
  const bron: Bron = datum === null ? { soort: 'oso', school } : { soort: 'oso', school, datum }
  return ok({
    meta, velden, gelezen, nietOvergenomen, eerdereInzage,
    bijlagen: bijlagenAt((document) => documents.get(document) ?? ''),
    bronnen: Object.fromEntries(items.map((item) => [item, bron])),
    nietMeegeleverd: absentOf(dossier, meta, 'OPT-UIT'),
    geenGegevens: absentOf(dossier, meta, 'OPTIONEEL'),
  })
}
