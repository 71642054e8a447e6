import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUp, startRelay, tempDir, type Relay } from './relay.ts'

const temp = tempDir()
const app = join(temp.dir, 'app')
let relay: Relay
beforeAll(async () => {
  mkdirSync(join(app, 'assets'), { recursive: true })
  const files: Record<string, string> = {
    'index.html': '<!doctype html><title>Estafette</title>', 'sw.js': '// sw 1', 'assets/main-abc.js': 'x'.repeat(5000),
    'assets/main-abc.js.map': '{}', 'manifest.webmanifest': '{}', 'icon.svg': '<svg/>', '.env': 'secret',
    'assets/font.woff2': 'f'.repeat(100),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(app, name), text)
  writeFileSync(join(temp.dir, 'outside.js'), 'secret')
  relay = await startRelay({ appDir: app })
})
afterAll(async () => {
  await relay.end()
  temp.drop()
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(relay.address + path, { headers })

describe('the app as files', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/inrichten', 'text/html; charset=utf-8', 'no-cache'],
    ['/leerlingen/k3f9/overdracht?x=1', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
    ['/icon.svg', 'image/svg+xml', 'no-cache'],
    ['/assets/main-abc.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/font.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ])('serves %s', async (path, type, cache) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')])
      .toEqual([200, type, cache])
    await answer.arrayBuffer()
  })

  it('lets a search engine find the welcome, and no address that was given to somebody', async () => {
    const heard = async (path: string) => (await get(path)).headers.get('x-robots-tag')
    expect(await heard('/')).toBeNull()
    for (const path of ['/begin', '/uitnodiging', '/leerlingen/k3f9']) expect(await heard(path)).toBe('noindex, nofollow')
  })

  it.each([
    '/unknown.js', '/assets/unknown-abc.js', '/assets/main-abc.js.map', '/.env.js', '/v1/x.js', '/%5c..%5coutside.js',
    '/..%2foutside.js', '/%2e%2e/outside.js', '/assets/..%2f..%2foutside.js', '/index.html%00.js', '/%zz.js', '/v1',
  ])('does not serve %s', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('secret')
  })

  it('does not leave its folder for a path that was not cleaned by the client', async () => {
    for (const path of ['/../outside.js', '/assets/../../outside.js', '//outside.js']) {
      expect(await raw(path)).not.toContain('secret')
    }
    expect(await (await get('/.env')).text()).not.toContain('secret')
  })

  it('compresses text, not what is packed already', async () => {
    const zipped = await get('/assets/main-abc.js', { 'accept-encoding': 'gzip' })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(Number(zipped.headers.get('content-length'))).toBeLessThan(200)
    expect(await zipped.text()).toBe('x'.repeat(5000))
    const plain = await get('/assets/main-abc.js', { 'accept-encoding': 'identity' })
    expect([plain.headers.get('content-encoding'), (await plain.text()).length]).toEqual([null, 5000])
    expect((await get('/assets/font.woff2', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull()
  })

  it('tells that nothing changed, and serves a new file at once when it did', async () => {
    const first = await get('/sw.js')
    const etag = first.headers.get('etag') ?? ''
    expect((await get('/sw.js', { 'if-none-match': etag })).status).toBe(304)
    writeFileSync(join(app, 'sw.js'), '// sw 2, longer')
    const second = await get('/sw.js', { 'if-none-match': etag })
    expect([second.status, await second.text()]).toEqual([200, '// sw 2, longer'])
  })

  it('answers HEAD, and no other method', async () => {
    const head = await fetch(`${relay.address}/sw.js`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await fetch(`${relay.address}/sw.js`, { method: 'POST' })).status).toBe(404)
  })

  it('says so when the app was not built', async () => {
    const bare = await startRelay()
    expect((await fetch(bare.address)).status).toBe(503)
    rmSync(join(bare.dir, 'app'), { recursive: true, force: true })
    await bare.end()
  })
})

describe('the headers that guard', () => {
  const csp = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; "
    + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
    + "form-action 'none'; frame-ancestors 'none'"

  it.each(['/', '/sw.js', '/unknown.js', '/v1/status', '/v1/unknown', '/health'])('stand on %s', async (path) => {
    const { headers } = await get(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': csp, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
      'estafette-relay': '1',
    })
    expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=(), geolocation=()')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('leave out what a browser over plain http only complains about', async () => {
    const opener = async (origin: string) => {
      const under = await startRelay({ origin, appDir: app })
      const { headers } = await fetch(under.address)
      await setUp(under)
      await under.end()
      return headers.get('cross-origin-opener-policy')
    }
    expect([await opener('http://estafette.voorbeeld'), await opener('https://estafette.voorbeeld')])
      .toEqual([null, 'same-origin'])
  })

  it('ask for https only behind a trusted proxy that speaks it', async () => {
    const https = { 'x-forwarded-proto': 'https' }
    expect((await get('/', https)).headers.get('strict-transport-security')).toBeNull()
    const behind = await startRelay({ trustProxy: true, appDir: app })
    const hsts = async (headers: Record<string, string>) =>
      (await fetch(behind.address, { headers })).headers.get('strict-transport-security')
    expect([await hsts(https), await hsts({})]).toEqual(['max-age=31536000', null])
    await setUp(behind)
    await behind.end()
  })
})

const raw = (path: string): Promise<string> => new Promise((resolve, reject) => {
  const url = new URL(relay.address)
  const socket = connect(Number(url.port), url.hostname, () => {
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`)
  })
  let text = ''
  socket.on('data', (chunk) => { text += chunk.toString() })
  socket.once('end', () => resolve(text))
  socket.once('error', reject)
})
