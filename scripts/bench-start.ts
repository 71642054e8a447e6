// The first look and the start without a server: what is fetched, and how long until the phrase can be typed.
import { figure, type Figure } from './bench-maat.ts'
import { keren, type Opties } from './bench-opties.ts'
import { genoteerd, noteer, vertraag, type Meetplek } from './bench-tablet.ts'

const veld = '#slot-zin:focus'

/**
 * start-requests: what the page itself asks for, with an empty cache, until the network is quiet after welcome can be
 * used; what the worker then keeps for later is not of the page. `lock`: the same at a locked vault, kept files away.
 */
export async function verzoeken(plek: Meetplek): Promise<Figure[]> {
  const tellen = async (ook: 'welkom' | 'slot'): Promise<string[]> => {
    const { context } = ook === 'slot' ? await plek.metKluis() : { context: await plek.leeg() }
    if (ook === 'slot') {
      const page = context.pages()[0] ?? await context.newPage()
      await page.evaluate(async () => {
        for (const key of await caches.keys()) await caches.delete(key)
        for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister()
      })
      const cdp = await context.newCDPSession(page)
      await cdp.send('Network.clearBrowserCache')
      await page.close()
    }
    const page = await context.newPage()
    const gevraagd: string[] = []
    page.on('request', (request) => { if (request.serviceWorker() === null) gevraagd.push(new URL(request.url()).pathname) })
    await page.goto(plek.huis.adres)
    await page.locator(ook === 'slot' ? veld : 'h1').waitFor()
    await page.waitForLoadState('networkidle')
    await context.close()
    return gevraagd
  }
  const welkom = await tellen('welkom')
  const slot = await tellen('slot')
  return [figure('start-requests', 'requests', [welkom.length], { goal: 12, lock: slot.length, asked: welkom, askedAtLock: slot })]
}

/**
 * offline-start-4x: from the tap on the icon to a phrase that can be typed; server stopped, the worker not yet awake,
 * the page four times as slow. The baseline is a picture that comes the same way.
 */
export async function zonderServer(plek: Meetplek, opties: Opties): Promise<Figure[]> {
  const { context } = await plek.metKluis()
  await noteer(context, `${veld}, svg:root`)
  await plek.huis.stop()
  const start = async (path: string): Promise<number> => {
    const page = await context.newPage()
    const cdp = await vertraag(page, 4)
    await cdp.send('ServiceWorker.enable')
    await cdp.send('ServiceWorker.stopAllWorkers')
    await page.goto(plek.huis.adres + path)
    const { klaar } = await genoteerd(page)
    await page.close()
    return klaar
  }
  const values: number[] = []
  const baseline: number[] = []
  for (let keer = opties.dry ? 0 : -1; keer < keren(opties, 9); keer += 1) {
    const [own, bare] = [await start('/'), await start('/icons/icon.svg')]
    if (keer < 0) continue
    values.push(own)
    baseline.push(bare)
  }
  await plek.huis.start()
  await context.close()
  return [figure('offline-start-4x', 'ms', values, { baseline, against: 'icon.svg', goal: 500 })]
}
