// Below the screens: every engine gives the frozen answers, and what was kept is there when the browser comes back.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { Huis } from '../journeys/huis.ts'
import { engines } from './podium.ts'
import { ruimOp, tijdelijk } from './processen.ts'
import { zonderStuur } from './webkit-los.ts'

const pakket = readFileSync(join(import.meta.dirname, '../crypto/vectors/bundle.age')).toString('base64url')
let plek = ''
let huis: Huis

// The relay itself serves the page: it stands under the same security policy as the app.
test.beforeAll(async () => {
  plek = tijdelijk('proef')
  await build({
    root: join(import.meta.dirname, 'proef'), configFile: false, publicDir: false, logLevel: 'warn',
    worker: { format: 'es' },
    define: { __PAKKET__: JSON.stringify(pakket) },
    build: {
      outDir: join(plek, 'app'), emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022',
      modulePreload: { polyfill: false },
    },
  })
  huis = await Huis.open(join(plek, 'data'), { APP_DIR: join(plek, 'app') })
})
test.afterAll(async () => {
  await huis?.sluit()
  ruimOp(plek)
})

for (const engine of engines) {
  test(`${engine.naam}: bevroren antwoorden`, async () => {
    test.skip(!engine.er, engine.zonder)
    const driver = await engine.open()
    try {
      await driver.gaatNaar(`${huis.adres}/`)
      await expect.poll(() => driver.vraagt("() => 'proef' in globalThis", null)).toBe(true)
      const gezien = await driver.vraagt('() => proef.vectoren()', null) as Record<string, boolean>
      const goed = Object.fromEntries(Object.keys(gezien).map((wat) => [wat, true]))
      expect(gezien).toEqual(goed)
      expect(Object.keys(gezien)).toHaveLength(5)
      expect(await driver.klachten()).toEqual([])
    } finally {
      await driver.sluit()
    }
  })
}

test('WebKitGTK: een kluis blijft als de browser dicht is geweest', async () => {
  const engine = engines.find(({ naam }) => naam === 'WebKitGTK')
  test.skip(engine?.er !== true, engine?.zonder)
  const map = tijdelijk('webkit')
  try {
    const proef = (): Promise<string[]> => zonderStuur(`${huis.adres}/#kluis`, map, /PROEF/)
    // Its console is heard from the first line on, so this is also what it complains about.
    expect(await proef()).toEqual(['CONSOLE LOG PROEF gemaakt'])
    expect(await proef()).toEqual(['CONSOLE LOG PROEF geopend'])
    expect(await zonderStuur(`${huis.adres}/#elders`, map, /ERROR/)).toHaveLength(1)
  } finally {
    ruimOp(map)
  }
})

test('WebKitGTK: de app begint zonder klacht en wordt bewaard', async () => {
  const engine = engines.find(({ naam }) => naam === 'WebKitGTK')
  test.skip(engine?.er !== true, engine?.zonder)
  const app = await Huis.open()
  const map = tijdelijk('webkit')
  try {
    expect(await zonderStuur(app.adres, map, 6_000)).toEqual([])
    const bestanden = readdirSync(map, { recursive: true }).map(String)
    expect(bestanden.filter((bestand) => /ServiceWorkerRegistrations/.test(bestand)).length).toBeGreaterThan(0)
  } finally {
    await app.sluit()
    ruimOp(map)
  }
})
