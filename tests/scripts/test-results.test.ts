import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { journeyResults, unitResults, unlisted } from '../../scripts/test-results.mjs'

let place = ''
let root = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'estafette-results-'))
  root = join(place, 'project')
  mkdirSync(join(root, 'tests'), { recursive: true })
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const write = (name: string, value: unknown): string => {
  const path = join(root, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}
const test = (status: string, title: string) => ({ status, ancestorTitles: ['seal'], title })

describe('counting a vitest run', () => {
  it('counts tests, and names what was skipped', () => {
    const path = write('v.json', {
      testResults: [{ name: join(root, 'tests/a.test.ts'), status: 'failed', assertionResults: [
        test('passed', 'opens'), test('failed', 'closes'), test('pending', 'waits'), test('todo', 'dreams'),
      ] }],
    })
    expect(unitResults(root, path)).toMatchObject({ passed: 1, failed: 1, skipped: 2 })
    expect(unitResults(root, path).skips[0]?.name).toBe('tests/a.test.ts > seal > waits')
  })

  it('counts a file that could not be read as a failure', () => {
    const path = write('v.json', { testResults: [{ name: 'a', status: 'failed', assertionResults: [] }] })
    expect(unitResults(root, path)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('counting a Playwright run', () => {
  it('counts tests in nested groups, and errors outside them', () => {
    const spec = (title: string, status: string, description?: string) =>
      ({ title, file: 'journeys/a.journey.ts', tests: [{ status, annotations: [{ type: 'skip', description }] }] })
    const report = {
      config: { rootDir: join(root, 'tests') },
      suites: [{ title: 'a', specs: [spec('een', 'expected')], suites: [
        { title: 'groep', specs: [spec('twee', 'unexpected'), spec('drie', 'skipped', 'geen kabel')] },
      ] }],
    }
    const counted = journeyResults(root, write('p.json', report))
    expect(counted).toMatchObject({ passed: 1, failed: 1, skipped: 1 })
    expect(counted.skips).toEqual([{ name: 'tests/journeys/a.journey.ts > groep > drie', reason: 'geen kabel' }])
    const broken = write('q.json', { config: { rootDir: root }, suites: [], errors: [{}] })
    expect(journeyResults(root, broken)).toMatchObject({ failed: 1 })
  })
})

describe('skips', () => {
  const skip = (name: string) => ({ name, reason: '' })

  it('refuses a skip that is not on the list', () => {
    expect(unlisted(root, [skip('tests/a.test.ts > x')])).toEqual(['tests/a.test.ts > x'])
  })

  it('allows a listed skip only where its reason is true', () => {
    const here = process.platform === 'win32'
    write('tests/skips.json', [
      { test: 'tests/a.test.ts > *', when: 'geen-oso', reason: 'no examples' },
      { test: 'tests/b.test.ts > x', when: 'windows', reason: 'no signals' },
      { test: 'tests/c.test.ts > x', when: 'zomaar', reason: '' },
    ])
    // The folder of examples is not beside this invented root.
    delete process.env['OSO_DIR']
    expect(unlisted(root, [skip('tests/a.test.ts > leest > x')])).toEqual([])
    expect(unlisted(root, [skip('tests/b.test.ts > x')])).toEqual(here ? [] : ['tests/b.test.ts > x'])
    expect(unlisted(root, [skip('tests/c.test.ts > x')])).toEqual(['tests/c.test.ts > x'])
  })

  it('looks at every entry that fits, not at the first alone', () => {
    write('tests/skips.json', [
      { test: 'tests/a.test.ts*', when: 'zomaar', reason: 'never' },
      { test: 'tests/a.test.ts*', when: 'geen-oso', reason: 'no examples' },
    ])
    delete process.env['OSO_DIR']
    expect(unlisted(root, [skip('tests/a.test.ts > x')])).toEqual([])
  })
})
