// Makes sure that what a command needs is there: the right Node, the packages, a fresh build, a browser.
// Runs before anything is installed, so it uses Node's own modules only. Arguments: build, browser, engines. It speaks on
// stderr, since what a command prints may be read by a program.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, findFirefox, findWebkit } from './find-browser.mjs'
import { appVersion } from './source-hash.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const wanted = process.argv.slice(2)

function stop(sentence, details = '') {
  if (details !== '') console.error(details.trimEnd())
  console.error(sentence)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Estafette heeft Node 20.19 of nieuwer nodig. Hier staat Node ${process.versions.node}. `
      + 'Haal een nieuwe op bij https://nodejs.org en probeer het opnieuw.')
  }
}

/** Runs a program, quietly; gives its whole output and whether it succeeded. */
function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, ...options })
  return { good: done.status === 0, text: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}` }
}

function npm(args) {
  // Under `npm start` npm tells where it is itself; on Windows its command is a script that only a shell can run.
  const self = process.env.npm_execpath
  return self?.endsWith('.js')
    ? run(process.execPath, [self, ...args])
    : run('npm', args, { shell: process.platform === 'win32' })
}

const json = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** Whether npm's own list of what it installed is the lock: then there is nothing to do, whoever installed it. */
function installedAsLocked() {
  const listed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(listed)) return false
  const [there, locked] = [json(listed).packages, json(join(root, 'package-lock.json')).packages]
  return Object.entries(locked).every(([where, pkg]) =>
    where === '' || (there[where]?.version === pkg.version) || (pkg.optional === true && there[where] === undefined))
    && Object.keys(there).every((where) => where in locked)
}

function ensurePackages() {
  const marker = join(root, 'node_modules/.estafette-lock')
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return
  if (!installedAsLocked()) {
    console.error('Estafette haalt op wat het nodig heeft. Dat duurt een halve minuut …')
    // No package of ours needs a script to install itself, so none may run one.
    const done = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
    if (!done.good) {
      stop('Ophalen is niet gelukt. Is er internet, en mag deze computer pakketten van npm ophalen? '
        + 'Er is niets aan je gegevens veranderd.', done.text)
    }
  }
  writeFileSync(marker, hash)
}

function build(testBuild) {
  // Left behind by a build that came to its end.
  const report = join(root, testBuild ? 'dist/test-app.json' : 'dist/app.json')
  if (existsSync(report) && json(report).version === appVersion()) return
  console.error(testBuild ? 'Estafette maakt de oefenbouw …' : 'Estafette wordt gebouwd …')
  const env = { ...process.env, ESTAFETTE_TEST: testBuild ? '1' : '0' }
  const done = run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], { env })
  if (!done.good) stop('Bouwen is niet gelukt. Hierboven staat waarom.', done.text)
}

function isDebianRoot() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return process.platform === 'linux' && /^ID="?debian"?$/m.test(release) && process.getuid?.() === 0
}

function installBrowser() {
  const playwright = () => run(process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'],
    { env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' }, timeout: 600_000 })
  const debian = () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update'], { env })
    return run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  }
  // Debian's own brings the libraries that it needs along.
  return isDebianRoot() ? [debian, playwright] : [playwright]
}

async function ensureBrowser() {
  if (await findBrowser() !== null) return
  if (process.env.BROWSER_PATH) stop(`Op ${process.env.BROWSER_PATH} (BROWSER_PATH) staat geen browser.`)
  console.error('Estafette haalt een browser op om mee te proberen. Dat duurt een paar minuten …')
  let told = ''
  for (const attempt of installBrowser()) {
    told += attempt().text
    if (await findBrowser() !== null) return
  }
  stop('Er is geen Chromium om mee te proberen, en ophalen lukt niet. Installeer Chromium of Chrome, '
    + 'of zet het pad van een browser in BROWSER_PATH, en probeer het opnieuw.', told)
}

/** A second and a third engine where that costs no question; without them what needs them is skipped, and says so. */
function ensureEngines() {
  const there = () => findFirefox() !== null && findWebkit() !== null
  if (there() || !isDebianRoot()) return
  console.error('Estafette haalt Firefox en WebKitGTK op om ook daarin te proberen. Dat duurt een paar minuten …')
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 }
  run('apt-get', ['update'], options)
  for (const names of [['firefox-esr'], ['webkit2gtk-driver', 'xvfb']]) {
    run('apt-get', ['install', '-y', '--no-install-recommends', ...names], options)
  }
  if (!there()) console.error('Dat is niet helemaal gelukt. Wat ontbreekt, wordt straks overgeslagen.')
}

checkNode()
ensurePackages()
if (wanted.includes('build')) build(false)
if (wanted.includes('browser')) await ensureBrowser()
if (wanted.includes('engines')) ensureEngines()
// Whatever plays in a browser may set the civil day, which only a test build can.
if (wanted.includes('build') && wanted.includes('browser')) build(true)
