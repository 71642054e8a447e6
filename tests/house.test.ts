// The doors of the house: who may know whom, told in sentences. The list itself is in doors.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rooms, violations } from './doors.ts'

const root = join(import.meta.dirname, '..')
const ours = new Set(['node_modules', 'dist', '.git', '.cache', 'test-results', 'playwright-report', 'data'])

const files = (dir: string, below = ''): string[] =>
  readdirSync(join(dir, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (below === '' && ours.has(entry.name)) return []
    return entry.isDirectory() ? files(dir, path) : [path]
  })
const src = files(join(root, 'src')).filter((file) => !/(\.md|\/tsconfig\.json)$/.test(file))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const isWords = (file: string): boolean => /\.(json|css|md)$|\.nl\.ts$/.test(file)

describe('the house', () => {
  it('keeps its doors', () => {
    expect(violations(new Map(src.map((file) => [file, read(`src/${file}`)])))).toEqual([])
  })

  it('has no file too long to read', () => {
    const long = src.filter((file) => !isWords(file) && read(`src/${file}`).split('\n').length > 301)
    expect(long.map((file) => `${file} has more than 300 lines: look for its second noun`)).toEqual([])
  })

  it('ends every text file with a newline', () => {
    const isText = /(\.(ts|tsx|mts|mjs|json|css|html|md|svg|webmanifest|xml|txt|yml)|(^|\/)(\.[a-z]+|LICENSE|run))$/
    const open = files(root).filter((file) => isText.test(file) && read(file) !== '' && !read(file).endsWith('\n'))
    expect(open).toEqual([])
  })
})

describe('the keeper of the doors', () => {
  const judged = (file: string, source: string): string[] => violations(new Map([[file, source]]))

  it.each([
    ['a plain import', 'domain/x.ts', "import { a } from '../vault/a.ts'", 'domain has no door to vault (domain/x.ts)'],
    ['a type', 'post/x.ts', "import type { A } from '../domain/a.ts'", 'post has no door to domain (post/x.ts)'],
    ['a type in place', 'post/x.ts', "type A = import('../domain/a.ts').A", 'post has no door to domain (post/x.ts)'],
    ['a dynamic import', 'post/x.ts', "const a = await import('../vault/a.ts')",
      'post has no door to vault (post/x.ts)'],
    ['a re-export', 'relay/x.ts', "export { a } from '../domain/a.ts'", 'relay has no door to domain (relay/x.ts)'],
    ['a re-export of all', 'ui/x.ts', "export * from '../crypto/a.ts'", 'ui has no door to crypto (ui/x.ts)'],
    ['a bare import', 'ui/x.ts', "import '../vault/a.ts'", 'ui has no door to vault (ui/x.ts)'],
    ['a worker', 'ui/x.ts', "new Worker(new URL('../crypto/a.worker.ts', import.meta.url), { type: 'module' })",
      'ui has no door to crypto (ui/x.ts)'],
    ['a package', 'ui/x.ts', "import Dexie from 'dexie'", 'ui has no door to dexie (ui/x.ts)'],
    ['a package of Node', 'app/x.ts', "import { readFileSync } from 'node:fs'",
      'app has no door to node:fs (app/x.ts)'],
    ['a package whose name begins alike', 'domain/x.ts', "import z from 'zodiac'",
      'domain has no door to zodiac (domain/x.ts)'],
    ['require', 'domain/x.ts', "const a = require('dexie')", 'domain has no door to dexie (domain/x.ts)'],
    ['a room in the doorstep', 'sw.ts', "import { a } from './wire/a.ts'", 'sw.ts has no door to wire (sw.ts)'],
    ['the relay in the front door', 'main.tsx', "import { a } from './relay/a.ts'",
      'main.tsx has no door to relay (main.tsx)'],
    ['a way out of the house', 'wire/x.ts', "import { a } from '../../tests/cast.ts'",
      'wire/x.ts leaves the house: ../../tests/cast.ts'],
    ['an import without a name', 'app/x.ts', 'const a = (name: string) => import(name)',
      'app/x.ts imports something whose name is not written out'],
    ['a glob', 'ui/x.ts', "const all = import.meta.glob('./*.ts')",
      'ui/x.ts imports something whose name is not written out'],
    ['an unknown room', 'utils/x.ts', 'export const a = 1', 'utils is no room of this house (utils/x.ts)'],
    ['a file beside the rooms', 'helpers.ts', 'export const a = 1', 'helpers.ts has no place here'],
    ['the clock in domain', 'domain/x.ts', 'const a = Date.now()',
      'domain/x.ts asks what time it is; in domain time is an argument'],
    ['today in domain', 'domain/x.ts', 'const a = new Date()',
      'domain/x.ts asks what time it is; in domain time is an argument'],
    ['dice in crypto', 'crypto/x.ts', 'const a = Math.random()',
      'crypto/x.ts throws dice; in crypto chance is an argument or comes from crypto'],
    ['fetch', 'app/x.ts', "const a = fetch('/v1')",
      'app/x.ts goes onto the network; only post/relay-client.ts and sw.ts may'],
    ['a socket', 'post/x.ts', "const a = new WebSocket('ws://x')",
      'post/x.ts goes onto the network; only post/relay-client.ts and sw.ts may'],
    ['a style in a template', 'ui/X.tsx', 'const A = () => <p style="margin:0">a</p>',
      'ui/X.tsx has a style or markup in its template that the content security policy refuses'],
    ['markup as text', 'ui/X.tsx', "const A = () => <p innerHTML={'a'} />",
      'ui/X.tsx has a style or markup in its template that the content security policy refuses'],
    ['drawing outside ui', 'app/X.tsx', 'const A = () => <p>a</p>', 'app/X.tsx draws; only ui may'],
  ])('refuses %s', (_what, file, source, sentence) => {
    expect(judged(file, source)).toEqual([sentence])
  })

  it.each([
    ['domain/x.ts', "import { ok } from '../result.ts'\nimport { z } from 'zod/mini'\nconst a = new Date(0)"],
    ['domain/x.ts', "// import '../vault/a.ts'\nconst a = \"import '../vault/a.ts'; fetch('x')\""],
    ['relay/x.ts', "import { serve } from '@hono/node-server'\nimport { a } from 'node:http'\nserve({ fetch: app.fetch })"],
    ['post/relay-client.ts', "const a = fetch('/v1')"],
    ['ui/X.tsx', "const A = (p: { at: number }) => <p style={{ '--at': String(p.at) }}>a</p>"],
    ['sw.ts', "import { precacheAndRoute } from 'workbox-precaching'"],
  ])('lets %s pass', (file, source) => {
    expect(judged(file, source)).toEqual([])
  })

  it('knows rooms only that have a place in the list', () => {
    for (const room of Object.values(rooms)) for (const other of room.rooms) expect(Object.keys(rooms)).toContain(other)
  })
})
