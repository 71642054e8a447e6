import { describe, expect, it } from 'vitest'
import { figure, median, rounded, versus } from '../../scripts/bench-maat.ts'
import { keren, leesOpties, namen } from '../../scripts/bench-opties.ts'
import { proza, reeks } from '../../scripts/bench-woorden.ts'

describe('the arithmetic of the bench', () => {
  it('takes the middle one, in whatever order they came', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([8, 1, 2, 4])).toBe(3)
    expect(median([7])).toBe(7)
    expect(() => median([])).toThrow(RangeError)
  })

  it('keeps four digits', () => {
    expect([rounded(1234.56), rounded(0.0123456), rounded(3), rounded(0)]).toEqual([1235, 0.01235, 3, 0])
  })

  it('prints the five keys first, and compares medians', () => {
    const line = figure('x', 'ms', [10, 30, 20], { baseline: [4, 5, 6], goal: 25 })
    expect(Object.keys(line).slice(0, 5)).toEqual(['name', 'value', 'unit', 'baseline', 'ratio'])
    expect(line).toEqual({ name: 'x', value: 20, unit: 'ms', baseline: 5, ratio: 4, goal: 25, spread: [10, 30], runs: 3 })
    expect(figure('x', 'kB', [7])).toEqual({ name: 'x', value: 7, unit: 'kB', baseline: null, ratio: null })
    expect(figure('x', 'ms', [7], { baseline: [0] }).ratio).toBeNull()
  })

  it('runs both in turn, and does not count the first round unless it is the only one', async () => {
    const said: string[] = []
    const both = await versus(2, () => said.push('mine'), () => said.push('theirs'))
    expect(said).toEqual(['mine', 'theirs', 'mine', 'theirs', 'mine', 'theirs'])
    expect([both.values.length, both.baseline.length]).toEqual([2, 2])
    expect((await versus(1, () => 0, () => 0)).values).toHaveLength(1)
  })
})

describe('what is asked of the bench', () => {
  it('is everything, unless something was named', () => {
    expect(leesOpties([])).toEqual({ ok: true, value: { only: namen, runs: null, dry: false } })
    expect(leesOpties(['--only', 'argon2id, start-js-gz', '--runs=3', '--dry-run']))
      .toEqual({ ok: true, value: { only: ['start-js-gz', 'argon2id'], runs: 3, dry: true } })
    expect(leesOpties(['--help', '--runs', 'x'])).toEqual({ ok: true, value: null })
  })

  it.each([
    [['--only', 'snelheid'], 'snelheid'], [['--only'], '--only'], [['--only', ','], '--only'], [['--runs', '0'], '1 tot 100'],
    [['--runs', 'veel'], '1 tot 100'], [['--snel'], '--snel'], [['argon2id'], 'hoort nergens bij'],
  ])('refuses %j with a sentence', (args, words) => {
    const read = leesOpties(args)
    expect(read.ok ? '' : read.error).toContain(words)
  })

  it('measures as often as asked, and once when it is dry', () => {
    const opties = { only: namen, runs: null, dry: false }
    expect([keren(opties, 9), keren({ ...opties, runs: 4 }, 9), keren({ ...opties, runs: 4, dry: true }, 9)]).toEqual([9, 4, 1])
  })
})

describe('what dossiers are filled with', () => {
  it('is the same in every run, and as long as asked', () => {
    expect(proza(500, 3)).toBe(proza(500, 3))
    expect(proza(500, 3)).not.toBe(proza(500, 4))
    expect(proza(500).length).toBeGreaterThanOrEqual(500)
    const kans = reeks(1)
    const getallen = Array.from({ length: 100 }, kans)
    expect(new Set(getallen).size).toBe(100)
    expect(getallen.every((een) => een >= 0 && een < 1)).toBe(true)
  })
})
