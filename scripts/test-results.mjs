// Reads what vitest and Playwright wrote down, and knows which tests may be skipped on this machine, and why.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { findFirefox, findWebkit } from './find-browser.mjs'

const json = (path) => JSON.parse(readFileSync(path, 'utf8'))
const nameOf = (root, file, titles) => [relative(root, file).replaceAll('\\', '/'), ...titles].join(' > ')
const nothing = () => ({ passed: 0, failed: 0, skipped: 0, skips: [] })

// What a machine may lack. A test may be skipped only where the reason named in tests/skips.json is true.
const lacks = {
  'geen-oso': (root) => !existsSync(process.env.OSO_DIR ?? join(root, '../shared/oso')),
  'geen-domein': (root) => !existsSync(process.env.DOMAIN_DIR ?? join(root, '../shared/domain')),
  'geen-xmllint': (root) => !existsSync(join(process.env.OSO_DIR ?? join(root, '../shared/oso'), 'OSO_gegevensset.xsd'))
    || spawnSync('xmllint', ['--version']).status !== 0,
  'geen-python': () => spawnSync('python3', ['--version']).status !== 0,
  'geen-firefox': () => findFirefox() === null,
  'geen-webkit': () => findWebkit() === null,
  // A browser has voices of its own only where the machine speaks: on Linux through speech-dispatcher.
  'geen-stem': () => process.platform === 'linux' && spawnSync('spd-say', ['--version']).status !== 0,
  'windows': () => process.platform === 'win32',
  'root': () => process.getuid?.() === 0,
}

/** The listed skips: `test` is 'file > group > title' or begins so and ends in *; `when` is a key of what may lack. */
const listed = (root) => {
  const path = join(root, 'tests/skips.json')
  return existsSync(path) ? json(path) : []
}

const fits = (pattern, name) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name)
// Of several that fit, the one that is true here gives the reason.
const entryFor = (root, name) => {
  const fitting = listed(root).filter(({ test }) => fits(test, name))
  return fitting.find(({ when }) => lacks[when]?.(root) === true) ?? fitting[0]
}

/** Names of skipped tests that the list does not allow on this machine. */
export function unlisted(root, skips) {
  return skips
    .filter(({ name }) => {
      const entry = entryFor(root, name)
      return entry === undefined || lacks[entry.when]?.(root) !== true
    })
    .map(({ name }) => name)
}

const withReason = (root, name, told) => ({
  name,
  reason: entryFor(root, name)?.reason ?? told ?? 'geen reden genoemd',
})

/** Counts of a vitest run; a file that could not even be read is one failure. */
export function unitResults(root, path) {
  const sum = nothing()
  if (!existsSync(path)) return sum
  for (const file of json(path).testResults) {
    const tests = file.assertionResults
    if (file.status === 'failed' && !tests.some(({ status }) => status === 'failed')) sum.failed += 1
    for (const { status, ancestorTitles, title } of tests) {
      if (status === 'passed' || status === 'failed') sum[status] += 1
      else {
        sum.skipped += 1
        sum.skips.push(withReason(root, nameOf(root, file.name, [...ancestorTitles, title])))
      }
    }
  }
  return sum
}

/** Counts of a Playwright run; errors outside any test are failures too. */
export function journeyResults(root, path) {
  const sum = nothing()
  if (!existsSync(path)) return sum
  const report = json(path)
  const visit = (suite, titles) => {
    for (const spec of suite.specs ?? []) {
      for (const { status, annotations } of spec.tests) {
        if (status === 'expected' || status === 'flaky') sum.passed += 1
        else if (status === 'unexpected') sum.failed += 1
        else {
          sum.skipped += 1
          const told = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
          const file = join(report.config.rootDir, spec.file)
          sum.skips.push(withReason(root, nameOf(root, file, [...titles, spec.title]), told))
        }
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...titles, inner.title])
  }
  for (const suite of report.suites) visit(suite, [])
  if (sum.failed === 0) sum.failed += report.errors?.length ?? 0
  return sum
}
