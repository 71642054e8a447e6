// The built app as files: compressed in memory, checked for a newer file at each request, never outside its folder.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Hono } from 'hono'
import { refuse } from '../answers.ts'
import type { House } from '../house.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pfb': 'application/octet-stream',
}
const packed = new Set(['.png', '.ico', '.webp', '.woff2'])

type Kept = { stamp: string; plain: Buffer; zipped: Buffer | null; etag: string; type: string }

/** Serves the app; an unknown path with an extension is 404, any other path is the app's own page. */
export const staticRoutes = (app: Hono, { appDir }: House): void => {
  const root = resolve(appDir)
  const kept = new Map<string, Kept>()

  const load = async (path: string): Promise<Kept | null> => {
    const file = resolve(join(root, path))
    const type = types[extname(file)]
    if (type === undefined || !file.startsWith(root + sep) || path.includes('/.')) return null
    const info = await stat(file).catch(() => null)
    if (!info?.isFile()) return null
    const stamp = `${info.mtimeMs} ${info.size}`
    const known = kept.get(file)
    if (known?.stamp === stamp) return known
    const plain = await readFile(file)
    const fresh = {
      stamp, plain, type,
      zipped: packed.has(extname(file)) ? null : await promisify(gzip)(plain, { level: 9 }),
      etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    }
    kept.set(file, fresh)
    return fresh
  }

  app.get('*', async ({ req: { raw } }) => {
    const path = pathOf(raw)
    if (path === null || path === '/v1' || path.startsWith('/v1/')) return refuse('relay/not-here')
    const asked = path === '/' ? null : await load(path)
    if (!asked && extname(path) !== '') return refuse('relay/not-here')
    const file = asked ?? await load('/index.html')
    if (!file) return notBuilt()
    const headers = {
      'content-type': file.type,
      'cache-control': asked && path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'etag': file.etag,
      'vary': 'accept-encoding',
      // Who looks for Estafette may find the welcome; a link that was given to somebody is nobody else's to find.
      ...(path === '/' || extname(path) !== '' ? {} : { 'x-robots-tag': 'noindex, nofollow' }),
    }
    if (raw.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers })
    const zip = file.zipped && /\bgzip\b/.test(raw.headers.get('accept-encoding') ?? '')
    const body = zip && file.zipped ? file.zipped : file.plain
    return new Response(body as Uint8Array<ArrayBuffer>, {
      headers: { ...headers, 'content-length': String(body.length), ...(zip ? { 'content-encoding': 'gzip' } : {}) },
    })
  })
}

const pathOf = (request: Request): string | null => {
  try {
    const path = decodeURIComponent(new URL(request.url).pathname)
    return /[\\\0]/.test(path) ? null : path
  } catch {
    return null
  }
}

const notBuilt = (): Response => new Response('De app is nog niet gebouwd: npm run build', {
  status: 503, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
})
