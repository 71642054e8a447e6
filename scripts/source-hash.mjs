// One hash over everything that a build is made of; the version carries it, and a start builds only when it changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const made = [
  'src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json',
]

const files = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).sort().flatMap((name) => files(join(path, name)))
    : [path]

/** Hex SHA-256 over names and bytes, the same on every system. */
export function sourceHash() {
  const hash = createHash('sha256')
  for (const path of made.map((name) => join(root, name)).filter(existsSync).flatMap(files)) {
    hash.update(relative(root, path).split(sep).join('/')).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** Version of package.json and the first eight digits of the hash: '0.1.0+1f3a9c2e'. */
export function appVersion() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return `${version}+${sourceHash().slice(0, 8)}`
}
