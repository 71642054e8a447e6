import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { maakMap } from '../../scripts/demo-map.ts'
import { leesOpties } from '../../scripts/demo-opties.ts'

let place = ''
beforeEach(() => { place = mkdtempSync(join(tmpdir(), 'estafette-demo-')) })
afterEach(() => rmSync(place, { recursive: true, force: true }))

describe('what is asked of the demo', () => {
  it('reads its three options, with paths seen from where it was asked', () => {
    writeFileSync(join(place, 'a.xml'), '<a/>')
    expect(leesOpties(['--out', 'uit', '--oso=a.xml', '--op', '2016-04-02'], place))
      .toEqual({ ok: true, value: { out: join(place, 'uit'), oso: join(place, 'a.xml'), op: '2016-04-02' } })
    expect(leesOpties(['--out', 'uit'], place)).toMatchObject({ value: { oso: null, op: null } })
    expect(leesOpties(['--out', 'uit', '--help'], place)).toEqual({ ok: true, value: null })
  })

  it.each([
    [[], '--out'],
    [['--out'], '--out'],
    [['--out', 'a', '--out', 'b'], 'twee keer'],
    [['--out', 'a', '--snel'], '--snel'],
    [['--out', 'a', 'b'], 'hoort nergens bij'],
    [['--out', 'a', '--op', '2-4-2016'], 'geen datum'],
    [['--out', 'a', '--op', '2016-02-30'], 'geen datum'],
    [['--out', 'a', '--oso', 'weg.xml'], 'geen bestand'],
  ])('refuses %j with a sentence', (args, words) => {
    const read = leesOpties(args, place)
    expect(read.ok ? '' : read.error).toContain(words)
  })
})

describe('the folder of the demo', () => {
  it('is made, and emptied of an earlier demo', () => {
    const map = join(place, 'nieuw/diep')
    expect(maakMap(map).ok).toBe(true)
    mkdirSync(join(map, 'profiel-noor'))
    writeFileSync(join(map, '01-noor-begint.png'), '')
    expect(maakMap(map).ok).toBe(true)
    expect(readdirSync(map)).toEqual(['demo.txt'])
  })

  it('is refused when something lies in it that no demo made', () => {
    writeFileSync(join(place, 'cijfers.xlsx'), '')
    expect(maakMap(place).ok).toBe(false)
    const map = join(place, 'demo')
    maakMap(map)
    writeFileSync(join(map, 'eigen.png'), '')
    expect(maakMap(map).ok).toBe(false)
    expect(existsSync(join(map, 'eigen.png'))).toBe(true)
  })

  it('is refused when only its files look like a demo', () => {
    writeFileSync(join(place, '01-vakantie.png'), '')
    expect(maakMap(place).ok).toBe(false)
  })
})
