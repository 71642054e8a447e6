// Files in the shape of an OSO dossier 2019.1, grown out of one of our own invented ones to the size that is asked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { proza, reeks } from './bench-woorden.ts'

const toets = (nr: number): string => `<toets>
          <toetsidentificatie>
            <eldtoetscode>VBT-MEET-${nr}</eldtoetscode>
            <leergebied>begrijpend lezen</leergebied>
            <toetsnaam>Voorbeeldtoets ${nr} (verzonnen)</toetsnaam>
          </toetsidentificatie>
          <afname>
            <afnamedatum>20${String(10 + (nr % 16))}-0${1 + (nr % 9)}-1${nr % 10}</afnamedatum>
            <jaargroep>${1 + (nr % 8)}</jaargroep>
          </afname>
          <resultaat>
            <toetsscore>
              <aantalopgaven>${20 + (nr % 30)}</aantalopgaven>
              <aantalgoed>${10 + (nr % 10)}</aantalgoed>
              <vaardigheidsscore>${40 + (nr % 60)}.5</vaardigheidsscore>
            </toetsscore>
            <referentiescore>
              <codereferentiescore>IV</codereferentiescore>
              <codevergelijkingsgroep>Landelijk</codevergelijkingsgroep>
              <waarde>IV</waarde>
              <kwalificatie>zwak</kwalificatie>
            </referentiescore>
          </resultaat>
          <opmerking>${proza(80, nr)}</opmerking>
        </toets>
        `

const bijlage = (nr: number, bytes: number): string => {
  const kans = reeks(nr)
  const inhoud = new Uint8Array(bytes).map(() => Math.floor(kans() * 256))
  const zip = zipSync({ [`bijlage-${nr}.pdf`]: inhoud }, { level: 0 })
  return `<document>
          <bestandsnaam>bijlage-${nr}.pdf</bestandsnaam>
          <omschrijving>Bijlage ${nr} (verzonnen)</omschrijving>
          <bestandsinhoud>${Buffer.from(zip).toString('base64')}</bestandsinhoud>
        </document>
        `
}

function grow(root: string, before: string, length: number, part: (nr: number) => string): Uint8Array {
  const text = readFileSync(join(root, 'tests/formats/voorbeelden/pim-12-povo.xml'), 'utf8')
  const at = text.indexOf(before)
  if (at < 0) throw new Error(`no ${before} in our own example`)
  const parts: string[] = []
  for (let there = text.length, nr = 1; there < length; nr += 1) {
    const next = part(nr)
    if (there + next.length > length) break
    parts.push(next)
    there += next.length
  }
  return new TextEncoder().encode(text.slice(0, at) + parts.join('') + text.slice(at))
}

/** As big and as branched as a full dossier: tests with scores and remarks, up to `length` bytes. */
export const vol = (root: string, length: number): Uint8Array => grow(root, '</toetslijst>', length, toets)

/** Few elements, and attachments of `each` bytes in a ZIP, up to `length` bytes of file. */
export const metBijlagen = (root: string, length: number, each: number): Uint8Array =>
  grow(root, '</overigdocumentlijst>', length, (nr) => bijlage(nr, each))
