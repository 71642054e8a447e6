// Looks at what was built, as it will be served: its weight against the budgets, and what may never be in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const kB = (bytes) => `${(bytes / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} kB`
const hook = '__estafetteDag'

const files = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
const holds = (dir, word) =>
  files(dir).filter((file) => !file.endsWith('.map') && readFileSync(file, 'latin1').includes(word))

/** The budgets of JS (gzip) and of everything that is kept for offline use, with what they are now. */
export function weigh(root) {
  const { entries, precache } = JSON.parse(readFileSync(join(root, 'dist/app.json'), 'utf8'))
  const heaviest = (pattern) => Math.max(...entries.filter(({ name }) => pattern.test(name)).map(({ gzip }) => gzip))
  // What makes a key of a phrase runs apart, but nothing opens without it.
  const argon = precache.find(({ url }) => url.includes('/argon.worker-'))
  if (argon === undefined) throw new Error('the worker that makes a key of a phrase is not in the build')
  return [
    { what: 'JS tot welkom of slot', now: heaviest(/^(entry$|welkom\/|slot\/)/i), most: 100_000 },
    { what: 'JS tot Vandaag', now: heaviest(/^(entry$|vandaag\/)/i) + argon.gzip, most: 180_000 },
    { what: 'bewaard voor zonder netwerk', now: precache.reduce((sum, { gzip }) => sum + gzip, 0), most: 400_000 },
  ].map((one) => ({ ...one, good: one.now <= one.most, text: `${one.what}: ${kB(one.now)} van ${kB(one.most)}` }))
}

/** Sentences about what may not be in the served app; none when all is well. */
export function strangers(root) {
  const app = join(root, 'dist/app')
  const page = readFileSync(join(app, 'index.html'), 'utf8')
  const found = []
  if (holds(app, hook).length > 0) found.push(`De geserveerde bouw kent ${hook}: de dag mag daar niet te zetten zijn.`)
  if (files(app).some((file) => file.endsWith('.map'))) found.push('Er liggen source maps in de geserveerde bouw.')
  if (/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/.test(page)) {
    found.push('index.html heeft script of stijl in de pagina zelf; de CSP weigert dat.')
  }
  if (!readFileSync(join(app, 'sw.js'), 'utf8').includes('/index.html')) found.push('sw.js bewaart index.html niet.')
  return found
}

/** The control: the same look finds the hook in the test build, so that finding nothing elsewhere means something. */
export function hookInTestBuild(root) {
  return existsSync(join(root, 'dist/test-app')) && holds(join(root, 'dist/test-app'), hook).length > 0
}
