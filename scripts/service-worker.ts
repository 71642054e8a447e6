// Builds the service worker after the app: lists what was built, with its hash, and puts the list into src/sw.ts.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** `hash` is of what was built: the worker keeps nothing else under that address. */
export type Precached = { readonly url: string; readonly revision: string | null; readonly hash: string }
export type Weighed = { readonly url: string; readonly bytes: number; readonly gzip: number }

// The worker itself, maps, what only an installer or a reader of licences wants, and the version that must stay fresh.
const leftOut = (url: string): boolean =>
  /\.(map|txt)$/.test(url) || ['sw.js', 'version.json'].includes(url) || /^icons\/(?!icon\.svg)/.test(url)

// Not part of the first load; fetched once that is there, when the line is quiet: pages that are seldom asked for
// (`zelden`), other languages (`talen`), the reader of OSO files, letters without which a text is as easy to read. Kept only from the first time
// that it is used: the second copy of Argon2id, for the rare page that gets no worker; the page for somebody who got a
// file and has no vault (`openen`); the reader of pdf pages (`pdf`), which outweighs all the rest.
const isLate = (url: string): boolean => isSoon(url) || /^assets\/(argon-here|openen|pdf)[-.]/.test(url)
const isSoon = (url: string): boolean =>
  /^assets\/(zelden-|talen-|oso\.worker)|^fonts\/(literata-stem|atkinson-next-ext)\.woff2$/.test(url)

/** Addresses of what is kept, below the app's folder, with forward slashes on every system. */
function kept(appDir: string): string[] {
  return readdirSync(appDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(appDir.length + 1).replaceAll('\\', '/'))
    .filter((url) => !leftOut(url))
    .sort()
}

/** Of those, what an offline start needs. */
const listed = (appDir: string): string[] => kept(appDir).filter((url) => !isLate(url))

const hashOf = (appDir: string, url: string): string =>
  createHash('sha256').update(readFileSync(join(appDir, url))).digest('hex').slice(0, 16)

/** Files below assets/ carry their version in the name; all others get their hash as revision too. */
function precacheList(appDir: string): Precached[] {
  return listed(appDir).map((url) => {
    const hash = hashOf(appDir, url)
    return { url: `/${url}`, revision: url.startsWith('assets/') ? null : hash, hash }
  })
}

/** What the worker keeps later, by address: the hash of what was built, and whether it is fetched without being asked. */
const lateList = (appDir: string): Record<string, { hash: string; soon: boolean }> =>
  Object.fromEntries(kept(appDir).filter(isLate)
    .map((url) => [`/${url}`, { hash: hashOf(appDir, url), soon: isSoon(url) }]))

/** Nothing that is there from the start may need at once what is not: then it would not start without a network. */
function holdsTogether(appDir: string): void {
  for (const url of listed(appDir).filter((each) => each.endsWith('.js'))) {
    const needs = readFileSync(join(appDir, url), 'utf8').matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)
    for (const [, name] of needs) if (isLate(`assets/${name}`)) throw new Error(`${url} needs ${name}, which is fetched later`)
  }
}

/** Writes sw.js into the built app; gives the size of everything that it keeps. */
export async function buildServiceWorker(root: string, appDir: string): Promise<Weighed[]> {
  holdsTogether(appDir)
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      'self.__WB_MANIFEST': JSON.stringify(precacheList(appDir)),
      'self.__LATER': JSON.stringify(lateList(appDir)),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: appDir,
      emptyOutDir: false,
      sourcemap: false,
      rolldownOptions: {
        input: join(root, 'src/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
  return listed(appDir).map((url) => {
    const bytes = readFileSync(join(appDir, url))
    // Fonts and pictures are compressed already; a server sends them as they are.
    const gzip = /\.(woff2|png)$/.test(url) ? bytes.length : gzipSync(bytes, { level: 9 }).length
    return { url: `/${url}`, bytes: bytes.length, gzip }
  })
}
