// Installing and keeping, told to every browser in its own way. The browser is told to be another; the app is real.
import { type Browser, type BrowserContext, type Page } from '@playwright/test'
import { noor as noorRol, sam as samRol } from '../cast.ts'
import { expect, Mens, tablet } from '../journeys/mens.ts'
import { isToegankelijk } from '../journeys/toegankelijk.ts'
import { test } from './plek.ts'

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const browsers = {
  ipad: { userAgent: `${mac} Version/18.3 Safari/605.1.15`, vingers: 5, wijze: 'ios' },
  iphone: {
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) '
      + 'CriOS/143.0 Mobile/15E148 Safari/604.1', vingers: 5, wijze: 'ios',
  },
  mac: { userAgent: `${mac} Version/18.3 Safari/605.1.15`, vingers: 0, wijze: 'mac' },
  'firefox op android': {
    userAgent: 'Mozilla/5.0 (Android 15; Tablet; rv:146.0) Gecko/146.0 Firefox/146.0', vingers: 5, wijze: 'android',
  },
  'firefox op een laptop': {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0', vingers: 0, wijze: 'geen',
  },
  edge: {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 '
      + 'Safari/537.36 Edg/143.0.0.0', vingers: 10, wijze: 'chromium',
  },
} as const
type Naam = keyof typeof browsers
const namen = Object.keys(browsers) as Naam[]

/** A browser that says it is another one, and never offers to install by itself. */
async function als(browser: Browser, naam: Naam): Promise<BrowserContext> {
  const { userAgent, vingers } = browsers[naam]
  const context = await browser.newContext({ ...tablet, userAgent, serviceWorkers: 'block' })
  await context.addInitScript((n) => {
    Object.defineProperty(navigator, 'maxTouchPoints', { get: () => n })
    addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation(), { capture: true })
  }, vingers)
  return context
}

/** The browser's own offer, as Chromium gives it; `antwoord` is what the person will say. */
const biedtAan = (page: Page, antwoord: 'accepted' | 'dismissed') => page.evaluate((outcome) => {
  const event = new Event('beforeinstallprompt', { cancelable: true })
  Object.assign(event, { prompt: () => { Object.assign(globalThis, { gevraagd: true }); return Promise.resolve({ outcome }) } })
  dispatchEvent(event)
}, antwoord)

const naarInstellingen = async (mens: Mens): Promise<void> => {
  await mens.gaatNaar('Vandaag')
  await mens.link('Instellingen').first().click()
  await expect(mens.page.locator('#installeren')).toBeVisible()
}

/** Fills in the form of a new vault that is on the screen. */
async function maaktKluis(noor: Mens): Promise<void> {
  await noor.veld('Je naam').fill(noor.wie.naam)
  await noor.veld('Je werk op school').fill(noor.wie.rol)
  await noor.page.getByText('Mbo', { exact: true }).click()
  await noor.page.getByLabel('Kies een zin die je onthoudt').fill(noor.wie.zin)
  await noor.knop('Maak mijn kluis').click()
  await noor.isBinnen()
}

for (const naam of namen) {
  test(`op ${naam} staat hoe je installeert @all`, async ({ plek, browser }) => {
    const { wijze } = browsers[naam]
    const vluchtig = wijze === 'ios' || wijze === 'mac'
    const { mentorLink } = await plek.huis.school(noorRol)
    const link = await mentorLink()
    const context = await als(browser, naam)
    const page = await context.newPage()
    const noor = new Mens(noorRol, page)
    await page.goto(link)
    if (vluchtig) {
      await expect(noor.kop('Maak eerst de app, dan je kluis')).toBeVisible()
      await expect(page.locator(`[data-wijze="${wijze}"] li`).first()).toBeVisible()
      await expect(page.getByText('zeven dagen')).toBeVisible()
      // The secret has left the address bar; it goes along only when it is copied.
      await expect(noor.veld('Je link')).toHaveValue(link)
      expect(page.url()).not.toContain('#')
      await isToegankelijk(noor, 'eerst installeren', 'leeg')
      await noor.knop('Ga toch verder in dit tabblad').click()
    }
    await expect(noor.veld('Je naam')).toBeFocused()
    await maaktKluis(noor)

    // Vandaag offers it quietly where there is a way, and after 'not now' never again.
    const hoe = noor.link('Hoe doe ik dat?')
    const biedt = vluchtig || wijze === 'android'
    await expect(hoe).toHaveCount(biedt ? 1 : 0)
    if (biedt) {
      await hoe.click()
      await expect(page.locator('#installeren')).toBeFocused()
      await noor.gaatNaar('Vandaag')
      await noor.knop('Nu niet').click()
      await expect(hoe).toHaveCount(0)
      await page.reload()
      await noor.ontgrendelt()
      await noor.isBinnen()
      await expect(hoe).toHaveCount(0)
    }
    await naarInstellingen(noor)
    await expect(page.locator(`[data-wijze="${wijze}"] li`).first()).toBeVisible()
    await expect(page.getByText('Vraag je beheerder om een nieuwe link')).toHaveCount(vluchtig ? 1 : 0)
    await isToegankelijk(noor, 'instellingen', 'gevuld')
    await context.close()
  })
}

test('op een iPad mag een gast en mag oefenen in het tabblad; en de app zelf vraagt niets meer @all', async ({ plek, browser }) => {
  const context = await als(browser, 'ipad')
  const page = await context.newPage()
  await page.goto(plek.adres)
  await page.getByText('Eerst proberen?').click()
  await expect(page.getByRole('textbox', { name: 'Je naam' })).toBeVisible()

  const { mentorLink: verse } = await plek.huis.school(noorRol)
  const noor = new Mens(noorRol, await (await browser.newContext(tablet)).newPage())
  await noor.maaktKluis(await verse(), 'vo')
  const { link } = await noor.nodigtUit(samRol)
  await page.goto(link)
  await expect(page.getByText('dan kan dit apparaat de gastkluis wissen')).toBeVisible()
  await page.getByText('Ik heb Estafette al als app op dit apparaat').click()
  await expect(page.getByLabel('Link van de uitnodiging')).toHaveValue(link)
  await noor.page.context().close()
  await context.close()

  const app = await als(browser, 'ipad')
  await app.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }))
  const binnen = new Mens(noorRol, await app.newPage())
  await binnen.page.goto(await verse())
  await maaktKluis(binnen)
  await expect(binnen.link('Hoe doe ik dat?')).toHaveCount(0)
  await naarInstellingen(binnen)
  await expect(binnen.page.getByText('Je werkt er nu in.')).toBeVisible()
  await app.close()
})

test('waar de browser zelf vraagt, wordt het één keer aangeboden, en het antwoord staat er', async ({ plek, page }) => {
  const noor = await plek.noor(page)
  await biedtAan(page, 'dismissed')
  await noor.knop('Installeer Estafette').click()
  await expect(page.getByText('Niet geïnstalleerd. Dat is goed')).toBeVisible()
  expect(await page.evaluate(() => 'gevraagd' in globalThis)).toBe(true)
  await page.reload()
  await noor.ontgrendelt()
  await noor.isBinnen()
  await biedtAan(page, 'accepted')
  await expect(noor.knop('Installeer Estafette')).toHaveCount(0)
  await naarInstellingen(noor)
  await noor.knop('Installeer Estafette').click()
  await expect(page.getByText('Estafette staat nu als app op dit apparaat')).toBeVisible()
  await expect(noor.knop('Installeer Estafette')).toHaveCount(0)
})

test('de browser wordt om bewaren gevraagd als er een kluis is, en zijn antwoord staat er', async ({ plek, browser }) => {
  const context = await browser.newContext({ ...tablet, serviceWorkers: 'block' })
  await context.addInitScript(() => {
    const { persist } = StorageManager.prototype
    StorageManager.prototype.persist = function (this: StorageManager) {
      const al = Number(sessionStorage.getItem('gevraagd') ?? '0')
      sessionStorage.setItem('gevraagd', String(al + 1))
      return persist.call(this)
    }
  })
  const page = await context.newPage()
  const gevraagd = () => page.evaluate(() => Number(sessionStorage.getItem('gevraagd') ?? '0'))
  await page.goto(plek.adres)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await gevraagd()).toBe(0)
  const noor = await plek.noor(page)
  expect(await gevraagd()).toBe(1)

  // Headless Chromium refuses: that is told as what it is, and is no error.
  await naarInstellingen(noor)
  await expect(page.getByText('kan je gegevens wissen als de ruimte op is')).toBeVisible()
  await expect(page.getByText(/^Estafette gebruikt \d+ MB van de \d+ (MB|GB)/)).toBeVisible()
  await noor.knop('Vraag de browser om te bewaren').click()
  await expect(page.getByText('De browser belooft het nu niet. Dat is geen fout')).toBeVisible()
  const cdp = await context.newCDPSession(page)
  const { targetInfo } = await cdp.send('Target.getTargetInfo')
  await cdp.send('Browser.grantPermissions', {
    permissions: ['durableStorage'], origin: plek.adres,
    ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
  })
  await noor.knop('Vraag de browser om te bewaren').click()
  await expect(page.getByText('Deze browser belooft je gegevens te bewaren.')).toBeVisible()
  await expect(noor.knop('Vraag de browser om te bewaren')).toHaveCount(0)
  await context.close()
})
