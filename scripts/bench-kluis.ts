// Fills a vault with many leerlingen: sealed by the app's own vault in Node, and then laid on the tablet's real disk.
import 'fake-indexeddb/auto'
import type { Page } from '@playwright/test'
import { dossierPut } from '../src/app/closed.ts'
import { line } from '../src/app/logboek.ts'
import type { Open } from '../src/app/kern.ts'
import { argonHere } from '../src/crypto/argon-here.ts'
import { b64url, randomBytes } from '../src/crypto/bytes.ts'
import { changesVan, volgendeKlok, type Change, type Genest, type Klok } from '../src/domain/change.ts'
import { applyChanges, leegDossier, type Dossier } from '../src/domain/dossier.ts'
import { databaseName, openDatabase, type Database } from '../src/vault/database.ts'
import { openVault } from '../src/vault/open.ts'
import { commit, makeDek } from '../src/vault/vault.ts'
import { proza } from './bench-woorden.ts'

const tekst = (lengte: number, nr: number) => ({ tekst: proza(lengte, nr) })

/** What a mentor has written by spring: some forty fields, a page and a half of text. */
const inhoud = (nr: number): Genest => ({
  soort: 'eigen',
  leerling: {
    roepnaam: `Proef${nr % 97}`, achternaam: `Verzonnen ${String(nr).padStart(4, '0')}`, 
    klas: `${1 + (nr % 4)}${'abcd'[nr % 4]}`, geboortedatum: `${2008 + (nr % 4)}-0${1 + (nr % 9)}-1${nr % 10}`, extraOndersteuning: 'ja',
  },
  overstap: {
    route: 'pro-entree', vanSchool: 'Meetschool (verzonnen)', naarSchool: 'Mbo Nergenshuizen (verzonnen)',
    bestemming: 'entree',
  },
  prioriteit: { kleur: nr % 5 === 0 ? 'let-op' : 'groen', reden: proza(80, nr) },
  beeld: tekst(400, nr),
  watWerkt: { wel: { a1: tekst(90, nr), a2: tekst(110, nr + 1) }, niet: { a3: tekst(80, nr + 2) } },
  stem: { tekst: proza(300, nr + 3), op: '2026-11-02' },
  perspectief: { doel: 'mbo-2', reden: proza(200, nr + 4), wensLeerling: proza(120, nr + 5) },
  doelen: { b1: tekst(90, nr + 6), b2: tekst(90, nr + 7) },
  stages: { c1: { bedrijf: 'Fietsenmaker Bedacht (verzonnen)', van: '2026-09-01', tot: '2026-11-01', taken: proza(150, nr + 8) } },
  steunvragen: { d1: { vraag: proza(120, nr + 9), raakt: 'leren', dagEen: proza(80, nr + 10) } },
  alsDan: { e1: { signaal: proza(80, nr + 11), watHelpt: proza(90, nr + 12) } },
  acties: { f1: { wat: proza(70, nr + 13), wie: 'mentor', wanneer: '2026-12-01' } },
  contacten: { g1: { naam: 'Mo Bedacht (verzonnen)', rol: 'mentor', telefoon: '0000000000' } },
})

function dossier(id: string, nr: number, wie: string): Dossier {
  let klok: Klok | null = null
  const maak = (pad: string, waarde: Change['waarde']): Change => {
    klok = volgendeKlok(klok, Date.parse('2026-11-20T09:00:00Z') + nr, 'meting')
    return { id: b64url(randomBytes(12)), dossier: id, klok, wie, soort: 'set', pad, waarde: waarde ?? null }
  }
  return applyChanges(leegDossier(id), changesVan(inhoud(nr), maak))
}

/** The last of them, to be sure that all are there. */
export const laatste = (aantal: number): string => `Verzonnen ${String(aantal).padStart(4, '0')}`

/** Lays so many leerlingen in the one vault of this tablet, whose page stands at the lock. */
export async function vulKluis(page: Page, zin: string, aantal: number): Promise<void> {
  const [name = ''] = await page.evaluate(async () => (await indexedDB.databases()).map((each) => each.name ?? ''))
  const id = name.slice(databaseName('').length)
  const begin = await lees(page, name)
  const here = openDatabase(id)
  for (const [table, rows] of Object.entries(begin)) await tafel(here, table).bulkPut(rows)
  const opened = await openVault(id, zin, argonHere)
  if (!opened.ok) throw new Error(opened.error.type)
  const vault = opened.value
  const open = { log: { nr: 1, hash: '' }, profiel: { mid: 'meting' } } as Open
  for (let nr = 1; nr <= aantal; nr += 1) {
    const wie = b64url(randomBytes(16))
    const dek = await makeDek(vault, wie)
    const log = await line(open, { soort: 'dossier-gemaakt', over: wie })
    open.log = log.head
    const put = [dossierPut(dossier(wie, nr, 'meting')), log.put]
    const written = await commit(vault, { put, deks: [dek] })
    if (!written.ok) throw new Error(written.error.type)
  }
  for (const table of ['deks', 'dossiers', 'logboek']) {
    const rows = await tafel(here, table).toArray()
    for (let at = 0; at < rows.length; at += 100) await leg(page, name, table, rows.slice(at, at + 100))
  }
  here.close()
}

type Row = Record<string, unknown>
const tafel = (db: Database, table: string) => db.table<Row, string>(table)

/** All rows on the tablet, by table. */
const lees = (page: Page, name: string): Promise<Record<string, Row[]>> => page.evaluate(async (from) => {
  const ask = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no disk')))
  })
  const db = await ask(indexedDB.open(from))
  const found: Record<string, Record<string, unknown>[]> = {}
  for (const table of db.objectStoreNames) {
    found[table] = await ask(db.transaction(table).objectStore(table).getAll()) as Record<string, unknown>[]
  }
  db.close()
  return found
}, name)

const leg = (page: Page, name: string, table: string, rows: Row[]): Promise<void> => page.evaluate(async (to) => {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(to.name)
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no disk')))
  })
  const writing = db.transaction(to.table, 'readwrite')
  for (const row of to.rows) writing.objectStore(to.table).put(row)
  await new Promise((resolve) => { writing.addEventListener('complete', resolve) })
  db.close()
}, { name, table, rows })
