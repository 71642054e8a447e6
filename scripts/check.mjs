// `npm test`: everything that must be right, one after another; stops at the first red. `all` adds what takes longer.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hookInTestBuild, strangers, weigh } from './built.mjs'
import { journeyResults, unitResults, unlisted } from './test-results.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(root, '.cache')
const all = process.argv[2] === 'all'
const modules = (path) => join(root, 'node_modules', path)
const total = { passed: 0, failed: 0, skipped: 0 }
const skipped = []

const node = (args, { env = {}, show = false } = {}) => {
  const done = spawnSync(process.execPath, args, {
    cwd: root, encoding: 'utf8', maxBuffer: 1 << 28,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }), ...env },
    stdio: show ? 'inherit' : 'pipe',
  })
  return { good: done.status === 0, text: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}` }
}
const inOrder = (...runs) => () => {
  for (const run of runs) {
    const done = run()
    if (!done.good) return done
  }
  return { good: true, text: '' }
}
const tsc = (project) => () => node([modules('typescript/bin/tsc'), '-p', project])
const vite = (testBuild) => () =>
  node([modules('vite/bin/vite.js'), 'build'], { env: { ESTAFETTE_TEST: testBuild ? '1' : '0' } })

function counted(results, run) {
  for (const kind of ['passed', 'failed', 'skipped']) total[kind] += results[kind]
  skipped.push(...results.skips)
  const strange = unlisted(root, results.skips)
  const text = strange.map((name) => `Overgeslagen zonder dat het mag (tests/skips.json): ${name}`).join('\n')
  return { good: run.good && strange.length === 0, text: [run.text, text].filter(Boolean).join('\n') }
}

function units() {
  const out = join(cache, 'vitest.json')
  rmSync(out, { force: true })
  const run = node([
    modules('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${out}`,
  ])
  return counted(unitResults(root, out), run)
}

function journeys() {
  const out = join(cache, 'playwright.json')
  rmSync(out, { force: true })
  const run = node([modules('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    { show: true, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: out, ESTAFETTE_ALL: all ? '1' : '0' } })
  return counted(journeyResults(root, out), run)
}

function engines() {
  const out = join(cache, 'engines.json')
  rmSync(out, { force: true })
  const config = 'tests/engines/playwright.config.ts'
  const run = node([modules('@playwright/test/cli.js'), 'test', `--config=${config}`, '--reporter=list,json'],
    { show: true, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: out } })
  return counted(journeyResults(root, out), run)
}

function served() {
  const built = vite(false)()
  if (!built.good) return built
  const weighed = weigh(root)
  for (const { text } of weighed) console.log(`  ${text}`)
  const wrong = [...weighed.filter(({ good }) => !good).map(({ text }) => `Te zwaar. ${text}`), ...strangers(root)]
  return { good: wrong.length === 0, text: wrong.join('\n') }
}

function testBuild() {
  const built = vite(true)()
  if (!built.good || hookInTestBuild(root)) return built
  const text = 'In de oefenbouw is de dag niet te zetten; dan zegt de zoektocht in de echte bouw niets.'
  return { good: false, text }
}

const lint = ['--type-aware', 'src', 'tests', 'scripts']
const steps = [
  { name: 'Typen', run: inOrder(tsc('tsconfig.json'), tsc('src/domain/tsconfig.json'), tsc('tsconfig.worker.json')) },
  { name: 'Slotbestand', run: () => node(['scripts/lockcheck.mjs']) },
  { name: 'Regels voor code', run: () => node([modules('oxlint/bin/oxlint'), ...lint]) },
  { name: 'Huis en kamers (vitest)', run: units },
  { name: 'Bouw', run: served },
  { name: 'Oefenbouw', run: testBuild },
  { name: 'Reizen (Chromium)', run: journeys },
  { name: 'Dezelfde woorden in Firefox en WebKitGTK', run: engines, onlyAll: true, needs: 'tests/engines' },
  {
    name: 'Meting, droog', run: () => node(['dist/scripts/bench.js', '--dry-run']),
    onlyAll: true, needs: 'scripts/bench.ts',
  },
].filter(({ onlyAll, needs }) => !onlyAll || (all && existsSync(join(root, needs))))

mkdirSync(cache, { recursive: true })
for (const { name, run } of steps) {
  const begin = performance.now()
  console.log(`${name} …`)
  const before = total.failed
  const done = run()
  const seconds = ((performance.now() - begin) / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })
  if (done.good) {
    console.log(`${name}: goed · ${seconds} s`)
    continue
  }
  if (done.text.trim() !== '') console.log(done.text.trimEnd())
  console.log(`${name}: niet goed · ${seconds} s`)
  // A red step that counts no tests is one failure, so that the last line never says that nothing failed.
  if (total.failed === before) total.failed += 1
  process.exitCode = 1
  break
}
for (const { name, reason } of skipped) console.log(`Overgeslagen: ${name} (${reason})`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
