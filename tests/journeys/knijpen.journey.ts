// Two fingers make the page larger, everywhere; what has the focus is then still in sight, free of the bars.
import type { Page } from '@playwright/test'
import { fenna, noor as noorRol } from '../cast.ts'
import { expect, tablet, type Mens } from './mens.ts'
import { test } from './toneel.ts'

/** Two fingers in the middle of the screen, from so far apart to so far; gives how large the page then is. */
async function knijpt(page: Page, van: number, tot: number): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  const vingers = (halve: number) => [{ x: 380, y: 480 - halve, id: 0 }, { x: 380, y: 480 + halve, id: 1 }]
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: vingers(van) })
  for (let deel = 1; deel <= 12; deel += 1) {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: vingers(van + (tot - van) * deel / 12) })
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await cdp.detach()
  return page.evaluate(() => visualViewport?.scale ?? 1)
}

/** Whether what has the focus lies in the part of the page that is seen, and nothing lies on it. */
const inZicht = (mens: Mens): Promise<string> => mens.page.evaluate(() => {
  const el = document.activeElement
  const kijk = visualViewport
  if (el === null || kijk === null) return 'nothing'
  const vak = el.getBoundingClientRect()
  const [x, y] = [Math.max(vak.left, kijk.offsetLeft) + 8, vak.top + 8]
  const zichtbaar = x < kijk.offsetLeft + kijk.width && y > kijk.offsetTop && y < kijk.offsetTop + kijk.height
  const op = document.elementFromPoint(x, y)
  const vrij = op !== null && el.contains(op)
  return `${zichtbaar ? 'in sight' : 'out of sight'}, ${vrij ? 'free' : `under ${op?.className ?? 'the edge'}`}`
})

test('de bladzijde wordt groter met twee vingers', async ({ toneel, browser }) => {
  const context = await browser.newContext({ ...tablet, isMobile: true })
  const noor = await toneel.mentor(noorRol, 'vo', context)
  const { page } = noor
  await noor.maaktLeerling(fenna, 'pro-entree')
  for (const kamer of ['Perspectief']) {
    await noor.tab('Alle kamers')
    await page.locator('main').getByRole('link', { name: new RegExp(`^${kamer}`) }).click()
    await expect(page.getByRole('heading', { level: 1, name: kamer })).toBeVisible()
    expect(await knijpt(page, 60, 150)).toBeGreaterThan(1.5)
    const velden = page.locator('main').locator('input:not([type=radio], [type=checkbox]), textarea, select')
    for (const veld of await velden.all()) {
      await veld.focus()
      await expect.poll(() => inZicht(noor)).toBe('in sight, free')
    }
    expect(await knijpt(page, 300, 40)).toBeLessThan(1.1)
    await page.locator('main .topbar a').first().click()
  }
  await noor.vergrendelt()
  expect(await knijpt(page, 60, 150)).toBeGreaterThan(1.5)

  // A page that forbids it, in either way, stays as it is: the gesture above says something.
  const vast = await context.newPage()
  for (const [meta, stijl] of [['maximum-scale=1', ''], ['initial-scale=1', 'html{touch-action:pan-y}']]) {
    const kop = `<meta name="viewport" content="width=device-width, ${meta}"><style>${stijl}</style>`
    await vast.setContent(`<!doctype html>${kop}`)
    expect(await knijpt(vast, 60, 150)).toBe(1)
  }
})
