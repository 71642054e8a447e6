// The papers for the FG: every field once, no field without a ground, and the three cases differ where they must.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { antwoordFg } from '../../scripts/fg-antwoord.ts'
import { gevallen } from '../../scripts/fg-gevallen.ts'
import { bronTekst, papier } from '../../scripts/fg-papier.ts'
import { alleVelden } from '../../src/domain/dictionary.ts'
import { nagekekenOp } from '../../src/domain/law-profile.ts'

const rijenVan = (tekst: string): string[][] => tekst.split('\n').filter((regel) => regel.startsWith('| `'))
  .map((regel) => regel.slice(2, -2).split(' | '))
const per = new Map(gevallen.map((geval) => [geval.id, papier(geval)]))
const van = (id: 'eigen' | 'gedeeld' | 'gast'): string => per.get(id) ?? ''

describe('the papers', () => {
  it.each(gevallen.map(({ id }) => id))('of %s have every field of the dictionary once, with all that is asked of it', (id) => {
    const rijen = rijenVan(van(id))
    expect(rijen.map(([pad]) => pad)).toEqual(alleVelden().map(({ pad }) => `\`${pad}\``))
    for (const rij of rijen) {
      expect(rij).toHaveLength(10)
      expect(rij.filter((cel) => cel.trim() === '')).toEqual([])
      for (const grond of [rij[5], rij[6]]) expect(['wet', 'toestemming', 'gaat niet mee', 'blijft op school']).toContain(grond)
      expect(['ja', 'soms', 'nee']).toContain(rij[4])
    }
    // A name for each: no path stands in for one.
    expect(rijen.filter(([pad, naam]) => pad?.includes(`.${naam ?? ''}\``))).toEqual([])
  })

  it.each(gevallen.map(({ id }) => id))('of %s name source, date and certainty with each sentence of the law', (id) => {
    const tekst = van(id)
    const bronnen = tekst.split('\n').filter((regel) => /Bron: |^\| [a-z-]+ \| (po→vo|vo→mbo)/.test(regel))
    expect(bronnen.length).toBeGreaterThan(10)
    for (const regel of bronnen) expect(regel).toMatch(/nog te toetsen|nagekeken op \d{4}-\d\d-\d\d|eigen werk van de school/)
    const open = tekst.slice(tekst.indexOf('### Nog te toetsen')).split('\n').filter((regel) => regel.startsWith('- '))
    expect(open.length).toBeGreaterThan(8)
    for (const regel of open) expect(regel).toContain('**Nog te toetsen.**')
    for (const deel of ['## 1. Verwerkingsregister', '## 2. Gegevensinventaris', '## 3. Concept-DPIA', '[advies, naam, datum]']) expect(tekst).toContain(deel)
  })

  it('differ where the cases do: who is responsible, who processes, whose vault, how long, which risks', () => {
    const delen = ['### Verwerkers', '### Bewaartermijnen', '### Risico’s', '| opslag', '| verwerkingsverantwoordelijke']
    for (const deel of delen) {
      const stukken = [...per.values()].map((tekst) => tekst.slice(tekst.indexOf(deel) + deel.length).split(deel.startsWith('|') ? '\n' : '\n#')[0] ?? '')
      expect(stukken.every((stuk) => stuk !== '')).toBe(true)
      expect(new Set(stukken).size, deel).toBe(3)
    }
    expect(van('gedeeld')).toContain('verwerkersovereenkomst')
    expect(van('gast')).toContain('twee weken na de bevestiging')
    expect(rijenVan(van('gast')).find(([pad]) => pad === '`aantekeningen[].tekst`')?.[9]).toBe('nee')
    expect(rijenVan(van('gast')).find(([pad]) => pad === '`beeld.tekst`')?.[9]).toBe('als het meegaat')
  })

  it('show an article only where it was seen', () => {
    expect(bronTekst({ wet: 'Een wet', artikel: '4', sinds: '2012', zekerheid: 'S' })).toBe(`Een wet, artikel 4, sinds 2012 (gezien in een bron, nagekeken op ${nagekekenOp})`)
    expect(bronTekst({ wet: 'Een wet', artikel: '4', sinds: '2012', zekerheid: 'E' })).toBe('Een wet, sinds 2012 (nog te toetsen)')
  })
})

describe('the command', () => {
  it('writes three files into a folder, one case to stdout, and says what it did not understand', () => {
    const map = mkdtempSync(join(tmpdir(), 'fg-'))
    try {
      expect(antwoordFg(['--naar', 'uit'], map)).toMatchObject({ fout: '', code: 0 })
      expect(readdirSync(join(map, 'uit')).sort()).toEqual(['fg-eigen.md', 'fg-gast.md', 'fg-gedeeld.md'])
      expect(readFileSync(join(map, 'uit', 'fg-gast.md'), 'utf8')).toBe(van('gast'))
      expect(antwoordFg(['--geval', 'gast'], map)).toEqual({ uit: van('gast'), fout: '', code: 0 })
      expect(antwoordFg(['--help'], map).uit).toContain('npm run fg')
      for (const vraag of [['--geval', 'iets'], ['--naar'], ['wat'], ['--geval', '--naar']]) expect(antwoordFg(vraag, map)).toMatchObject({ uit: '', code: 2 })
      writeFileSync(join(map, 'bestand'), '')
      const vol = antwoordFg(['--naar', 'bestand/onder'], map)
      expect(vol).toMatchObject({ uit: '', code: 1 })
      expect(vol.fout).toContain('kan niet worden geschreven')
    } finally {
      rmSync(map, { recursive: true, force: true })
    }
  })
})
