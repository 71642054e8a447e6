// No screen is forgotten by those who look at all of them: every address, door and room stands in the list.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kamers } from '../../src/ui/screens/dossier/kamers.ts'
import { alleStanden, isAdresVan, schermen } from '../journeys/schermen.ts'

const ui = join(import.meta.dirname, '../../src/ui')
const lees = (file: string): string => readFileSync(join(ui, file), 'utf8')
const adressen = new Set(Object.values(schermen).map(({ adres }) => adres))

describe('the list of screens', () => {
  it('knows every address of the router, and no other', () => {
    const paden = [...lees('routes.ts').matchAll(/path: '([^']+)'/g)].map(([, pad]) => pad ?? '')
    expect(paden.length).toBeGreaterThan(15)
    expect(paden.filter((pad) => !adressen.has(pad))).toEqual([])
    const over = [...adressen].filter((adres) => adres !== null && !paden.includes(adres))
    expect(over).toEqual(['/$overig'])
  })

  it('knows every door of a link', () => {
    const deuren = /const deuren[^=]*= \[([^\]]+)\]/.exec(lees('ingang.ts'))?.[1]?.match(/\w+/g) ?? []
    expect(deuren.length).toBeGreaterThan(2)
    expect(deuren.filter((deur) => !adressen.has(`/${deur}`))).toEqual([])
  })

  it('knows every room of a dossier', () => {
    expect(kamers.map(({ naam }) => `kamer: ${naam}`).filter((naam) => !(naam in schermen))).toEqual([])
  })

  // A screen of its own names the browser's tab; a file that begins to do so is a screen that nobody looks at yet.
  it('knows every file that names a screen', () => {
    const noemt = (map: string): string[] => readdirSync(join(ui, map), { withFileTypes: true }).flatMap((een) => {
      const pad = `${map}/${een.name}`
      if (een.isDirectory()) return noemt(pad)
      const is = een.name.endsWith('.tsx') && /<(PageHead|DossierKop)\b/.test(lees(pad))
      return is ? [pad.replace(/^screens.|.tsx$/g, '')] : []
    })
    const bestanden = new Set(Object.values(schermen).map(({ bestand }) => bestand).filter((een) => een !== null))
    expect(noemt('screens').sort()).toEqual([...bestanden].sort())
  })

  it('tells the addresses apart', () => {
    expect(isAdresVan('dossier', '/leerlingen/abc')).toBe(true)
    expect(isAdresVan('dossier', '/leerlingen/abc/kamers')).toBe(false)
    expect(isAdresVan('kamer: beeld', '/leerlingen/abc/kamers/beeld')).toBe(true)
    expect(isAdresVan('slot', '/wat/dan/ook')).toBe(true)
    expect(new Set(alleStanden()).size).toBe(alleStanden().length)
  })
})
