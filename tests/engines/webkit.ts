// WebKitGTK: the engine of an iPad as far as Linux has it, over plain W3C WebDriver.
import type { ChildProcess } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { binnen, type Driver, even, geduld, scherm } from './driver.ts'
import { start, stop } from './processen.ts'
import { geenKlacht, gevondenOf, verborgenScherm } from './webkit-los.ts'

type Antwoord = { value: unknown }

/** A stranger in between: it hears every address that is not of this machine, and gives none of them. */
async function tolk(gevraagd: string[]): Promise<Server> {
  const server = createServer((vraag, antwoord) => {
    gevraagd.push(vraag.url ?? '')
    antwoord.writeHead(502).end()
  })
  server.on('connect', (vraag, lijn) => {
    gevraagd.push(`https://${vraag.url ?? ''}`)
    lijn.destroy()
  })
  await new Promise<void>((klaar) => { server.listen(0, '127.0.0.1', klaar) })
  return server
}

async function vrijePoort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((klaar) => { server.listen(0, '127.0.0.1', klaar) })
  const { port } = server.address() as AddressInfo
  await new Promise<void>((klaar) => { server.close(() => klaar()) })
  return port
}

/**
 * Listens from here on, once in each page; gives what it heard. Travels as text. What a page says at its very start only
 * `zonderStuur` hears.
 */
function luister(): string[] {
  type Oor = { gehoord?: string[] }
  const oor = globalThis as Oor
  if (oor.gehoord !== undefined) return oor.gehoord
  const gehoord: string[] = []
  oor.gehoord = gehoord
  addEventListener('error', (event) => { gehoord.push(`error: ${event.message}`) })
  addEventListener('unhandledrejection', (event) => { gehoord.push(`unhandled: ${String(event.reason)}`) })
  const zegt = console.error.bind(console)
  console.error = (...woorden: unknown[]) => {
    gehoord.push(woorden.map(String).join(' '))
    zegt(...woorden)
  }
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    gehoord.push(`${violatedDirective} refused ${blockedURI}`)
  })
  return gehoord
}

/** Starts the engine on a screen of its own that nobody sees. Now and then it does not find its driver: once more. */
export async function webkit(): Promise<Driver> {
  return eenKeer().catch(eenKeer)
}

async function eenKeer(): Promise<Driver> {
  const gevonden = gevondenOf()
  const klachten: string[] = []
  const elders: string[] = []
  const programmas: ChildProcess[] = []
  const proxy = await tolk(elders)
  const sluitAlles = async (): Promise<void> => {
    for (const programma of programmas.reverse()) await stop(programma)
    proxy.closeAllConnections()
    proxy.close()
  }
  try {
    const env = await verborgenScherm(gevonden.xvfb, programmas)
    const poort = await vrijePoort()
    programmas.push(start(gevonden.driver, [`--port=${poort}`], env, () => undefined))
    const roep = async (wijze: string, pad: string, lichaam?: object, ms = geduld + 10_000): Promise<unknown> => {
      const antwoord = await fetch(`http://127.0.0.1:${poort}${pad}`, {
        method: wijze, signal: AbortSignal.timeout(ms),
        ...(lichaam === undefined ? {} : { body: JSON.stringify(lichaam) }),
        headers: { 'content-type': 'application/json' },
      })
      const { value } = await antwoord.json() as Antwoord
      if (antwoord.ok) return value
      const { error, message } = value as { error: string; message: string }
      throw new Error(`WebKitGTK, ${wijze} ${pad.replace(/^\/session\/[^/]*/, '')}: ${error}: ${message}`)
    }
    for (let keer = 0; ; keer += 1) {
      const er = await roep('GET', '/status').then(() => true, () => false)
      if (er) break
      if (keer > 100) throw new Error('WebKitWebDriver did not start')
      await even(100)
    }
    const { sessionId } = await roep('POST', '/session', { capabilities: { alwaysMatch: {
      proxy: { proxyType: 'manual', httpProxy: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
        sslProxy: `127.0.0.1:${(proxy.address() as AddressInfo).port}`, noProxy: ['127.0.0.1'] },
      timeouts: { script: geduld, pageLoad: geduld, implicit: 0 },
      'webkitgtk:browserOptions': {
        binary: gevonden.browser, args: ['--automation'],
      },
    } } }, 20_000) as { sessionId: string }
    const sessie = `/session/${sessionId}`
    const vraagt = async (functie: string, met: unknown): Promise<unknown> => {
      const script = `const klaar = arguments[arguments.length - 1]
        Promise.resolve().then(() => (${functie})(arguments[0]))
          .then((goed) => klaar({ goed }), (fout) => klaar({ fout: String(fout) }))`
      const uit = await roep('POST', `${sessie}/execute/async`, { script, args: [met ?? null] }) as
        { goed?: unknown; fout?: string }
      if (uit.fout !== undefined) throw new Error(uit.fout)
      return uit.goed
    }
    // The window has a bar of its own, which the page does not see.
    await roep('POST', `${sessie}/window/rect`, { x: 0, y: 0, width: scherm.breed, height: scherm.hoog })
    const [breed, hoog] = await vraagt('() => [innerWidth, innerHeight]', null) as [number, number]
    await roep('POST', `${sessie}/window/rect`,
      { x: 0, y: 0, width: 2 * scherm.breed - breed, height: 2 * scherm.hoog - hoog })
    const hoort = async (): Promise<void> => {
      const haal = `() => { const tot = (${luister.toString()})(); return tot.splice(0, tot.length) }`
      klachten.push(...(await vraagt(haal, null) as string[]).filter((zin) => !geenKlacht.test(zin)))
    }
    // What one page said would go with it.
    const metOor = async (verder: () => Promise<unknown>): Promise<void> => {
      await hoort().catch(() => undefined)
      await verder()
      await hoort()
    }
    return {
      naam: 'WebKitGTK',
      bewaart: false,
      gaatNaar: (url) => metOor(() => roep('POST', `${sessie}/url`, { url })),
      herlaadt: () => metOor(() => roep('POST', `${sessie}/refresh`, {})),
      vraagt,
      tikt: async (x, y) => {
        await roep('POST', `${sessie}/actions`, { actions: [{
          type: 'pointer', id: 'vinger', parameters: { pointerType: 'mouse' },
          actions: [{ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
            { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
        }] })
      },
      typt: async (tekst) => {
        const toetsen = tekst === '\b' ? '\uE003' : tekst
        const veld = Object.values(await roep('GET', `${sessie}/element/active`) as Record<string, string>)[0]
        await roep('POST', `${sessie}/element/${veld ?? ''}/value`, { text: toetsen })
      },
      beeld: async (bestand) => {
        writeFileSync(bestand, Buffer.from(await roep('GET', `${sessie}/screenshot`) as string, 'base64'))
      },
      klachten: async () => {
        await hoort()
        return klachten
      },
      adressen: async () => [
        ...elders,
        ...await vraagt("() => performance.getEntriesByType('resource').map((one) => one.name)", null) as string[],
      ],
      heropent: () => Promise.reject(new Error('an automated WebKitGTK keeps nothing when it is closed')),
      sluit: async () => {
        await binnen(5_000, 'the end of a session', roep('DELETE', sessie)).catch(() => undefined)
        await sluitAlles()
      },
    }
  } catch (fout) {
    await sluitAlles()
    throw fout
  }
}
