// Our own OSO-shaped files for journeys: with attachments, with another value, or far too much of everything.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { base64, pdf, zip } from '../formats/oso/zips.ts'

const map = resolve(import.meta.dirname, '../formats/voorbeelden')

export const pad = (naam: string): string => resolve(map, `${naam}.xml`)
export const inhoud = (naam: string): string => readFileSync(pad(naam), 'utf8')

/** A picture of one red dot, which a browser can draw. */
const stip = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64',
)

const document = (naam: string, omschrijving: string, bytes: Uint8Array | string): string => `<document>
  <bestandsnaam>${naam}</bestandsnaam>${omschrijving === '' ? '' : `<omschrijving>${omschrijving}</omschrijving>`}
  <bestandsinhoud>${typeof bytes === 'string' && naam.startsWith('kapot')
    ? bytes : base64(zip([{ naam, inhoud: bytes }]))}</bestandsinhoud>
</document>`

export type Soort = 'plan' | 'foto' | 'brief' | 'kapot'
const soorten: Record<Soort, string> = {
  plan: document('fenna-van-voorbeeldsma.pdf', 'Plan voor het laatste jaar', pdf),
  foto: document('foto.png', '', stip),
  // As an older program writes it: windows-1252.
  brief: document('brief.txt', 'Brief van de mentor', Buffer.from('Beste collega, één café: dit staat in de bijlage.', 'latin1')),
  kapot: document('kapot.pdf', 'Dit ging mis', 'geen base64!'),
}

/** The file with these attachments, among the other documents. */
export const metBijlagen = (xml: string, ...welke: Soort[]): string => xml
  .replace(/<overigdocumentlijst>.*?<\/overigdocumentlijst>/s, '')
  .replace(/(?=<verzorger>)/, `<overigdocumentlijst>${welke.map((een) => soorten[een]).join('')}</overigdocumentlijst>`)

/** The file with one letter among its documents, in these words. */
export const metBrief = (xml: string, naam: string, tekst: string): string => xml
  .replace(/<overigdocumentlijst>.*?<\/overigdocumentlijst>/s, '')
  .replace(/(?=<verzorger>)/, `<overigdocumentlijst>${document('brief.txt', naam, tekst)}</overigdocumentlijst>`)

/** The file with so many megabytes of elements that nobody knows. */
export const metVulling = (xml: string, mb: number): string => {
  const rij = `<opmerking>${'vulling '.repeat(12)}</opmerking>\n`
  return xml.replace(/(?=<verzorger>)/, rij.repeat(Math.ceil((mb * 1_048_576) / rij.length)))
}
