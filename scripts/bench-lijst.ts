// From the key to a list of a thousand leerlingen that can be used.
import { figure, median, rounded, type Figure } from './bench-maat.ts'
import { keren, type Opties } from './bench-opties.ts'
import { laatste, vulKluis } from './bench-kluis.ts'
import { genoteerd, noor, noteer, vertraag, type Meetplek } from './bench-tablet.ts'

/**
 * unlock-list-1000: from the moment that the key out of the phrase is there until the first rows of /leerlingen are
 * painted, in order; the page four times as slow. `search`: from a letter until the one leerling that it leaves. The
 * baseline is what WebCrypto alone needs on that page to unwrap and open as many records of that size.
 */
export async function lijst(plek: Meetplek, opties: Opties): Promise<Figure[]> {
  const aantal = opties.dry ? 20 : 1000
  const { context, mens } = await plek.metKluis()
  await vulKluis(mens.page, noor.zin, aantal)
  await noteer(context, '.leerling-row')
  const values: number[] = []
  const baseline: number[] = []
  const zoeken: number[] = []
  for (let keer = opties.dry ? 0 : -1; keer < keren(opties, 7); keer += 1) {
    const page = await context.newPage()
    await page.goto(`${plek.huis.adres}/leerlingen`)
    await page.locator('#slot-zin').fill(noor.zin)
    await page.waitForLoadState('networkidle')
    const cdp = await vertraag(page, 4)
    const bare = await page.evaluate(kaal, { aantal, bytes: 9_000 })
    await page.getByRole('button', { name: 'Open de kluis' }).click()
    const { klaar, sleutel } = await genoteerd(page)
    const zoek = await page.evaluate(zoekt, laatste(aantal))
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    if (!zoek.alleen) throw new Error(`${laatste(aantal)} is not found`)
    await page.close()
    if (keer < 0) continue
    values.push(klaar - sleutel)
    baseline.push(bare)
    zoeken.push(zoek.ms)
  }
  await context.close()
  return [figure('unlock-list-1000', 'ms', values, {
    baseline, against: 'AES-GCM of as many records', goal: 400, search: rounded(median(zoeken)), dossiers: aantal,
  })]
}

// Runs in the page.
async function kaal({ aantal, bytes }: { aantal: number; bytes: number }): Promise<number> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(32), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const iv = new Uint8Array(12)
  const [wrap, record] = await Promise.all([32, bytes].map((size) =>
    crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(size))))
  if (wrap === undefined || record === undefined) return 0
  const begin = performance.now()
  await Promise.all(Array.from({ length: aantal }, async () => {
    const raw = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, wrap)
    const own = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt'])
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, own, record)
  }))
  return performance.now() - begin
}

// Runs in the page: types what leaves one row, and waits until that is painted.
async function zoekt(naam: string): Promise<{ ms: number; alleen: boolean }> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]')
  if (input === null) return { ms: 0, alleen: false }
  const begin = performance.now()
  input.value = naam
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  for (let frame = 0; frame < 600; frame += 1) {
    await new Promise((next) => { requestAnimationFrame(() => setTimeout(next)) })
    const rows = document.querySelectorAll('.leerling-row')
    if (rows.length === 1 && rows[0]?.textContent.includes(naam) === true) return { ms: performance.now() - begin, alleen: true }
  }
  return { ms: performance.now() - begin, alleen: false }
}
