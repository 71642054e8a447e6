// The relay as it is served: built, in a process of its own, stopped hard and gently.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../src/wire/hash.ts'
import {
  auth, bring, letter, listOf, newCap, newId, openBox, openSlot, ownerOf, post, tempDir, urlOf, type Box,
} from './relay.ts'

const outDir = resolve('node_modules/.cache/relay-test')
const program = join(outDir, 'relay.js')
const temp = tempDir()
const children = new Set<ChildProcess>()

beforeAll(() => build({
  configFile: false, logLevel: 'error',
  build: {
    ssr: 'src/relay/main.ts', outDir, emptyOutDir: true, target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'relay.js' } },
  },
}), 120_000)
afterEach(() => { for (const child of children) child.kill('SIGKILL') })
afterAll(temp.drop)

const run = (env: Record<string, string>) => {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: temp.dir, ...env }, stdio: 'pipe', cwd: temp.dir,
  })
  children.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => { said.out += chunk.toString() })
  child.stderr.on('data', (chunk: Buffer) => { said.err += chunk.toString() })
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => {
    children.delete(child)
    done(code)
  }))
  return { child, said, ended }
}

const up = async (env: Record<string, string> = {}) => {
  const { child, said, ended } = run(env)
  for (let i = 0; i < 400 && !/http:\S+\n/.test(said.out) && child.exitCode === null; i += 1) await pause(25)
  const address = /klaar op (http:\S+)/.exec(said.out)?.[1] ?? ''
  const stop = (signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT') => {
    child.kill(signal)
    return ended
  }
  return { address, said, stop, ended, clock: { now: Date.now() } }
}

const pause = (ms: number) => new Promise((done) => { setTimeout(done, ms) })

/** Bytes that are not yet in the file itself. */
const walOf = (dir: string): number =>
  statSync(join(dir, 'relay.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0

const practiceBox = async (relay: { address: string }): Promise<Box> => {
  const { code } = await (await post(relay, '/v1/practice', {})).json() as { code: string }
  return openBox(relay, code)
}

describe('the relay as a process', () => {
  it('has every envelope after a kill -9 right after its 201', async () => {
    let relay = await up()
    const box = await practiceBox(relay)
    const brought = []
    for (let i = 0; i < 5; i += 1) {
      const it = letter(relay, 200_000)
      const answer = await bring(relay, box, it)
      const ended = relay.stop('SIGKILL')
      expect(answer.status).toBe(201)
      brought.push(it)
      await ended
      relay = await up()
      expect((await listOf(relay, box)).items.map((row) => row.bid)).toEqual(brought.map((b) => b.bid))
    }
    for (const it of brought) {
      const got = await fetch(urlOf(relay, box, it.bid), { headers: auth(box.owner) })
      expect(Buffer.from(await got.arrayBuffer()).equals(it.body)).toBe(true)
      expect((await bring(relay, box, it)).status).toBe(200)
    }
    expect(await relay.stop('SIGTERM')).toBe(0)
  })

  it('has nothing half after a kill -9 in the middle of sending', async () => {
    let relay = await up()
    const box = await practiceBox(relay)
    for (let i = 0; i < 4; i += 1) {
      const it = letter(relay, 3_000_000)
      const sending = bring(relay, box, it).then((answer) => answer.status, () => 0)
      await pause(5 + i * 20)
      await relay.stop('SIGKILL')
      const status = await sending
      relay = await up()
      const got = await fetch(urlOf(relay, box, it.bid), { headers: auth(box.owner) })
      if (status === 201) expect(got.status).toBe(200)
      if (got.status === 200) {
        expect(Buffer.from(await got.arrayBuffer()).equals(it.body)).toBe(true)
      }
      expect([200, 201]).toContain((await bring(relay, box, it)).status)
    }
    expect((await listOf(relay, box)).items).toHaveLength(4)
    await relay.stop('SIGKILL')
  })

  it('keeps slots and their cards over a restart', async () => {
    let relay = await up()
    const box = await practiceBox(relay)
    const { slot, gast } = await openSlot(relay, box)
    const card = { method: 'PUT', headers: { 'content-type': 'application/octet-stream' } }
    await fetch(`${relay.address}/v1/slots/${slot}/b`, { ...card, body: 'kaart b' })
    await relay.stop('SIGKILL')
    relay = await up()
    const got = await fetch(`${relay.address}/v1/slots/${slot}/b`, { headers: ownerOf(box) })
    expect(await got.text()).toBe('kaart b')
    await openBox(relay, gast)
    await relay.stop('SIGTERM')
  })

  it('stops gently for SIGTERM and SIGINT, and lets the request under way end', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const relay = await up()
      const box = await practiceBox(relay)
      const sending = bring(relay, box, letter(relay, 8_000_000))
      await pause(15)
      const ended = relay.stop(signal)
      const status = await sending.then((answer) => answer.status, () => 0)
      expect(await ended).toBe(0)
      const next = await up()
      expect((await listOf(next, box)).items).toHaveLength(status === 201 ? 1 : 0)
      await next.stop('SIGTERM')
      expect(walOf(temp.dir)).toBe(0)
    }
  })

  it('says in one Dutch sentence that a port is taken, and leaves the running relay its link', async () => {
    const relay = await up()
    const port = new URL(relay.address).port
    const second = run({ PORT: port })
    expect(await second.ended).toBe(1)
    expect(second.said.out).toBe('')
    expect(second.said.err).toMatch(new RegExp(`^Poort ${port} is al in gebruik: .*PORT=\\d+\\.\\n$`))
    const code = /#(\S+)/.exec(relay.said.out)?.[1]
    const school = { naam: 'Praktijkschool De Linde (verzonnen)', brin: '99ZA' }
    expect((await post(relay, '/v1/setup', { code, admin: await hashOf(newCap()), school })).status).toBe(201)
    await relay.stop('SIGTERM')
    const again = await up()
    expect(again.said.out).not.toContain('inrichten')
    await again.stop('SIGTERM')
  })

  it.each([
    [{ PORT: 'vier' }, /^PORT moet een getal/],
    [{ PORT: '70000' }, /^PORT moet een getal/],
    [{ HOST: '203.0.113.7' }, /^Het adres 203\.0\.113\.7 hoort niet/],
    [{ HOST: 'a b' }, /^HOST moet/],
    [{ ORIGIN: 'estafette' }, /^ORIGIN moet/],
    [{ DATA_DIR: '/dev/null/x' }, /^De gegevensmap kan niet/],
  ])('says what is wrong with %j', async (env, sentence) => {
    const { ended, said } = run(env as Record<string, string>)
    expect(await ended).toBe(1)
    expect(said.err).toMatch(sentence)
    expect(said.err.trim().split('\n')).toHaveLength(1)
    expect(said.out).toBe('')
  })

  it('writes its address and link, and nothing of what passes through', async () => {
    const data = tempDir()
    const relay = await up({ DATA_DIR: data.dir })
    const started = relay.said.out
    expect(started).toMatch(/^Estafette staat klaar op http:\/\/127\.0\.0\.1:\d+\n/)
    expect(started).toMatch(/\n {2}http:\/\/127\.0\.0\.1:\d+\/inrichten#[A-Za-z0-9_-]{22}\n$/)
    const box = await practiceBox(relay)
    const it = letter(relay)
    const canary = 'kanarie-fenna-van-voorbeeldsma'
    await bring(relay, box, { ...it, body: new TextEncoder().encode(canary) })
    await fetch(urlOf(relay, box, it.bid), { headers: auth(box.owner) })
    await fetch(`${relay.address}/${canary}?${canary}`)
    await fetch(`${relay.address}/v1/${canary}`)
    await fetch(`${relay.address}/v1/slots/${canary}/a`, { method: 'PUT', body: canary })
    await post(relay, '/v1/setup', { code: canary, admin: canary }, { 'x-forwarded-for': canary, 'user-agent': canary })
    await post(relay, '/v1/mailboxes', { right: newId(), write: await hashOf('x'), owner: await hashOf('y') })
    await fetch(urlOf(relay, box, it.bid), {
      method: 'PUT', body: new Uint8Array(3_000_000), headers: auth(box.write), signal: AbortSignal.timeout(20),
    }).catch(() => null)
    await fetch(`${relay.address}/v1/mb/${box.mailbox}/${'%'.repeat(3)}`).catch(() => null)
    await pause(700)
    await relay.stop('SIGTERM')
    expect(relay.said).toEqual({ out: started, err: '' })
    const store = readFileSync(join(data.dir, 'relay.sqlite')).toString('latin1')
    expect(store).toContain(box.mailbox)
    for (const secret of [box.owner, box.write, it.withdraw, /#(\S+)/.exec(started)?.[1] ?? '']) {
      expect(store).not.toContain(secret)
    }
    expect(walOf(data.dir)).toBe(0)
    data.drop()
  })
})
