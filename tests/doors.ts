// Reads a source file as the house test sees it: which other files and packages it names, and what it may not do.
import { dirname, posix } from 'node:path'
import { parseAst } from 'vite'

export type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[] }

/** The rule of the doors. A package goes in with its reason only; a room with a decision in src/ARCHITECTURE.md. */
export const rooms: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ['zod'] },
  checklists: { rooms: [], packages: [] },
  crypto: { rooms: [], packages: ['age-encryption', '@noble/post-quantum', 'hash-wasm', 'canonicalize'] },
  wire: { rooms: [], packages: ['zod'] },
  formats: { rooms: ['domain'], packages: ['saxes', 'fflate', 'pdfjs-dist'] },
  vault: { rooms: ['domain', 'crypto', 'wire'], packages: ['dexie'] },
  post: { rooms: ['wire'], packages: [] },
  app: { rooms: ['domain', 'checklists', 'crypto', 'wire', 'formats', 'vault', 'post'], packages: ['solid-js'] },
  ui: {
    rooms: ['domain', 'app'],
    packages: ['solid-js', '@tanstack/solid-router', 'lucide-solid', '@solid-primitives/i18n'],
  },
  relay: { rooms: ['wire'], packages: ['hono', '@hono/node-server', 'kysely', 'libsql', 'node:'] },
}

/** The files beside the rooms: the front door, the doorstep, and what every room may use. */
export const frontFiles: Readonly<Record<string, Room>> = {
  'main.tsx': {
    rooms: Object.keys(rooms).filter((room) => room !== 'relay'),
    packages: ['solid-js', 'zod'],
  },
  'sw.ts': { rooms: [], packages: ['workbox-precaching', 'workbox-routing'] },
  'result.ts': { rooms: [], packages: [] },
  'build.d.ts': { rooms: [], packages: [] },
}

type Node = { readonly type: string; readonly [key: string]: unknown }
type Look = { imports: string[]; unnamed: boolean; calls: Set<string>; styles: boolean; markup: boolean }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
const node = (value: unknown): Node | null => (isNode(value) ? value : null)
const text = (value: unknown): string | null => {
  const literal = node(value)
  return literal?.type === 'Literal' && typeof literal['value'] === 'string' ? literal['value'] : null
}
const nameOf = (value: unknown): string => {
  const named = node(value)
  if (named?.type === 'MemberExpression') return `${nameOf(named['object'])}.${nameOf(named['property'])}`
  if (named?.type === 'MetaProperty') return `${nameOf(named['meta'])}.${nameOf(named['property'])}`
  return named !== null && typeof named['name'] === 'string' ? named['name'] : ''
}
const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value)

function lookAt(source: string, file: string): Look {
  const look: Look = { imports: [], unnamed: false, calls: new Set(), styles: false, markup: false }
  const named = (name: string | null): void => {
    if (name === null) look.unnamed = true
    else look.imports.push(name)
  }
  const seen: Record<string, (at: Node, args: readonly unknown[]) => void> = {
    ImportDeclaration: (at) => named(text(at['source'])),
    ExportAllDeclaration: (at) => named(text(at['source'])),
    ExportNamedDeclaration: (at) => { if (at['source'] !== null) named(text(at['source'])) },
    ImportExpression: (at) => named(text(at['source'])),
    TSImportType: (at) => named(text(at['source'])),
    TSExternalModuleReference: (at) => named(text(at['expression'])),
    CallExpression: (at, args) => {
      const name = nameOf(at['callee'])
      if (name === 'require') named(text(args[0]))
      if (name.startsWith('import.meta.glob')) look.unnamed = true
      look.calls.add(`${name}()`)
    },
    NewExpression: (at, args) => {
      const name = nameOf(at['callee'])
      if (name === 'URL' && nameOf(args[1]) === 'import.meta.url') named(text(args[0]))
      look.calls.add(`new ${name}(${args.length === 0 ? '' : '…'})`)
    },
    JSXElement: () => { look.markup = true },
    JSXFragment: () => { look.markup = true },
    JSXAttribute: (at) => {
      const name = nameOf(at['name'])
      if ((name === 'style' && text(at['value']) !== null) || name === 'innerHTML') look.styles = true
    },
  }
  const walk = (value: unknown): void => {
    if (isArray(value)) value.forEach(walk)
    else if (isNode(value)) {
      seen[value.type]?.(value, isArray(value['arguments']) ? value['arguments'] : [])
      for (const inner of Object.values(value)) if (typeof inner === 'object') walk(inner)
    }
  }
  walk(parseAst(source, { lang: file.endsWith('.d.ts') ? 'dts' : file.endsWith('.tsx') ? 'tsx' : 'ts' }).body)
  return look
}

const isPackage = (list: readonly string[], name: string): boolean =>
  list.some((one) => name === one || name.startsWith(one.endsWith(':') ? one : `${one}/`))
const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file)

function doorsOf(file: string, name: string, here: Room): string[] {
  const who = roomOf(file)
  if (!name.startsWith('.')) return isPackage(here.packages, name) ? [] : [`${who} has no door to ${name} (${file})`]
  const target = posix.join(posix.dirname(file), name.replace(/\?.*$/, ''))
  if (target.startsWith('..')) return [`${file} leaves the house: ${name}`]
  const room = roomOf(target)
  const open = room === who || room === 'result.ts' || here.rooms.includes(room)
  return open ? [] : [`${who} has no door to ${room} (${file})`]
}

const fetchers = ['fetch', 'globalThis.fetch', 'window.fetch', 'self.fetch', 'navigator.sendBeacon']
const mayFetch = ['post/relay-client.ts', 'sw.ts']

function habits(file: string, look: Look): string[] {
  const room = roomOf(file)
  const found: string[] = []
  if (look.unnamed) found.push(`${file} imports something whose name is not written out`)
  if (room === 'domain' && (look.calls.has('Date.now()') || look.calls.has('new Date()') || look.calls.has('Date()'))) {
    found.push(`${file} asks what time it is; in domain time is an argument`)
  }
  if ((room === 'domain' || room === 'crypto') && look.calls.has('Math.random()')) {
    found.push(`${file} throws dice; in ${room} chance is an argument or comes from crypto`)
  }
  const sockets = ['new XMLHttpRequest()', 'new WebSocket(…)', 'new EventSource(…)']
  if (!mayFetch.includes(file) && (fetchers.some((name) => look.calls.has(`${name}()`))
    || sockets.some((name) => look.calls.has(name)))) {
    found.push(`${file} goes onto the network; only ${mayFetch.join(' and ')} may`)
  }
  if (look.styles) found.push(`${file} has a style or markup in its template that the content security policy refuses`)
  if (look.markup && room !== 'ui' && file !== 'main.tsx') found.push(`${file} draws; only ui may`)
  return found
}

/** Sentences about a house of files (path below src → text); none when every door and habit is kept. */
export function violations(house: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  for (const [file, source] of house) {
    const here = file.includes('/') ? rooms[roomOf(file)] : frontFiles[file]
    if (here === undefined) {
      const room = `${dirname(file)} is no room of this house (${file})`
      found.push(file.includes('/') ? room : `${file} has no place here`)
      continue
    }
    if (!/\.tsx?$/.test(file)) continue
    const look = lookAt(source, file)
    for (const name of look.imports) found.push(...doorsOf(file, name, here))
    found.push(...habits(file, look))
  }
  return found
}
