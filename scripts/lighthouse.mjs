// `npm run lighthouse`: how Google's Lighthouse judges the welcome page on a telephone. On demand: it weighs 199 MB,
// so it is fetched by npx and stands in no lock.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// The last one that runs on Node 20; a newer one may judge otherwise.
const tool = 'lighthouse@12.8.2'
const goals = { 'performance': 95, 'accessibility': 100, 'best-practices': 100, 'seo': 100 }

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Starts the relay on a free port; gives its address once it answers. */
function startRelay(dataDir) {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, APP_DIR: join(root, 'dist/app') }
  const relay = spawn(process.execPath, [join(root, 'dist/relay.js')], { env, cwd: root })
  const address = new Promise((resolve, reject) => {
    let said = ''
    const hear = (text) => {
      said += text.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (found) resolve(found)
    }
    relay.stdout.on('data', hear)
    relay.stderr.on('data', hear)
    relay.once('exit', (code) => reject(new Error(`the relay stopped with ${code}: ${said}`)))
  })
  return { relay, address }
}

/** What takes points away, dearest first, as lines. */
function costs(report) {
  return Object.entries(report.categories).flatMap(([id, { auditRefs }]) => auditRefs
    .map(({ id: audit, weight }) => ({ weight, ...report.audits[audit] }))
    .filter(({ score, weight }) => score !== null && score < 1 && weight > 0)
    .sort((a, b) => b.weight * (1 - b.score) - a.weight * (1 - a.score))
    .map(({ title, displayValue, score }) => `  ${id}: ${title}${displayValue ? `, ${displayValue}` : ''} (${Math.round(score * 100)})`))
}

const browser = await findBrowser()
if (browser === null) stop('Er is geen Chromium. Zet het pad van een browser in BROWSER_PATH en probeer het opnieuw.')
if (!existsSync(join(root, 'dist/app.json'))) stop('Estafette is nog niet gebouwd. Doe eerst: npm run build')
const place = mkdtempSync(join(tmpdir(), 'estafette-lighthouse-'))
const { relay, address } = startRelay(join(place, 'data'))
try {
  const url = await address
  const out = join(place, 'lighthouse.json')
  console.error(`Lighthouse kijkt naar ${url} …`)
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ')
  const done = spawnSync('npx', [
    '--yes', tool, url, '--quiet', '--output=json', `--output-path=${out}`, `--chrome-flags=${flags}`,
    `--only-categories=${Object.keys(goals).join(',')}`,
  ], { encoding: 'utf8', env: { ...process.env, CHROME_PATH: browser }, shell: process.platform === 'win32' })
  if (!existsSync(out)) throw new Error(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`)
  const report = JSON.parse(readFileSync(out, 'utf8'))
  for (const [id, goal] of Object.entries(goals)) {
    const score = Math.round((report.categories[id]?.score ?? 0) * 100)
    if (score < goal) process.exitCode = 1
    console.log(`${id}: ${score} (doel ${goal})`)
  }
  for (const line of costs(report)) console.log(line)
} catch (reason) {
  console.error(`Lighthouse kwam niet tot een oordeel: ${reason instanceof Error ? reason.message : String(reason)}`)
  process.exitCode = 1
} finally {
  relay.removeAllListeners('exit')
  relay.kill()
  await new Promise((gone) => { relay.once('exit', gone) })
  rmSync(place, { recursive: true, force: true })
}
