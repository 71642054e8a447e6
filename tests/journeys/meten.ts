// What is measured in the page itself, where no rule of axe looks: targets for a finger, reflow, what hides the focus.
import type { Page } from '@playwright/test'

/** 44 css pixels: what a thumb hits. */
const duim = 44

/** Every control that is seen and is too small for a thumb, unless it stands inside a sentence. */
export const teKlein = (page: Page): Promise<string[]> => page.evaluate((maat) => {
  const wijs = (el: Element): string => {
    const naam = (el.getAttribute('aria-label') ?? el.textContent).trim().slice(0, 40)
    return `${el.tagName.toLowerCase()}.${el.getAttribute('class') ?? ''} "${naam}"`
  }
  const raakbaar = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]'
  const heeftZin = (el: Element): boolean => getComputedStyle(el).display.startsWith('inline')
    && [...el.parentElement?.childNodes ?? []]
      .some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
  return [...document.querySelectorAll<HTMLElement>(raakbaar)].flatMap((el) => {
    const doel = el.closest('label') ?? el
    const vak = doel.getBoundingClientRect()
    if (vak.width < 2 || !el.checkVisibility({ visibilityProperty: true }) || vak.bottom + scrollY < 0) return []
    if (vak.width >= maat - 0.5 && vak.height >= maat - 0.5) return []
    // What is drawn small can be reached around it, as a row whose link covers it: some square around it is all its.
    doel.scrollIntoView({ block: 'center' })
    const nu = doel.getBoundingClientRect()
    const half = maat / 2 - 1
    const raak = (x: number, y: number): boolean => {
      const op = document.elementFromPoint(x, y)
      return op !== null && doel.contains(op)
    }
    const om = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ dx, dy })))
    const vierkant = om.some((naar) => {
      const [x, y] = [nu.x + nu.width / 2 + naar.dx * half, nu.y + nu.height / 2 + naar.dy * half]
      return om.every(({ dx, dy }) => raak(x + dx * half, y + dy * half))
    })
    if (vierkant || heeftZin(el)) return []
    return [`${wijs(el)} is ${Math.round(vak.width)}×${Math.round(vak.height)}`]
  })
}, duim)

/** What a screen reader is given first: language, one main, one h1, levels in order, a title without names. */
export const opbouw = (page: Page, namen: readonly string[], taal = 'nl'): Promise<string[]> => page.evaluate(([mensen, lang]) => {
  const klachten: string[] = []
  const zichtbaar = (el: Element): boolean => el.checkVisibility({ visibilityProperty: true })
  const binnen: ParentNode = document.querySelector('dialog[open]') ?? document
  if (document.documentElement.lang !== lang) klachten.push(`the page does not say that its language is ${lang}`)
  if (document.querySelectorAll('main').length !== 1) klachten.push('not exactly one main')
  const koppen = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(zichtbaar)
  if (koppen.filter((kop) => kop.tagName === 'H1').length !== 1) klachten.push('not exactly one h1')
  koppen.reduce((vorig, kop) => {
    const niveau = Number(kop.tagName[1])
    if (niveau > vorig + 1) klachten.push(`heading h${niveau} "${kop.textContent}" comes after h${vorig}`)
    return niveau
  }, 0)
  // A page that stands there because the app could not come has no other name than that of the app.
  const zonderApp = document.querySelector('#app > *') === null && document.title === 'Estafette'
  if (!zonderApp && !/^\S.* · Estafette$/.test(document.title)) klachten.push(`title "${document.title}" does not say where one is`)
  const naam = mensen.find((een) => document.title.split(/\P{L}+/u).includes(een))
  if (naam !== undefined) klachten.push(`the title names ${naam}`)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  klachten.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} stands twice`))
  for (const el of binnen.querySelectorAll<HTMLElement>('input, select, textarea')) {
    if (el.matches('[type=radio], [type=checkbox], [type=file]') || !zichtbaar(el)) continue
    const maat = Number.parseFloat(getComputedStyle(el).fontSize)
    // Below 16 px an iPad zooms in by itself when the field gets the focus.
    if (maat < 16) klachten.push(`field ${el.id} has letters of ${maat} px`)
  }
  for (const svg of binnen.querySelectorAll('svg')) {
    const gezegd = svg.getAttribute('aria-hidden') === 'true' || svg.hasAttribute('aria-label')
    if (!gezegd) klachten.push(`an icon that is neither hidden nor named: ${svg.getAttribute('class') ?? ''}`)
  }
  for (const tabel of binnen.querySelectorAll('table')) {
    if (tabel.querySelector('th[scope]') === null) klachten.push('a table without headers')
  }
  for (const veld of binnen.querySelectorAll('fieldset')) {
    const legende = veld.querySelector(':scope > legend')?.textContent ?? ''
    if (legende.trim() === '') klachten.push('a fieldset without a legend')
  }
  for (const el of document.querySelectorAll('[tabindex]')) {
    if (Number(el.getAttribute('tabindex')) > 0) klachten.push('a tabindex above 0 breaks the order')
  }
  const meta = document.querySelector('meta[name=viewport]')?.getAttribute('content') ?? ''
  if (/user-scalable|maximum-scale|minimum-scale/.test(meta)) klachten.push(`the viewport forbids zooming: ${meta}`)
  for (const el of document.querySelectorAll('*')) {
    const doen = getComputedStyle(el).touchAction
    if (doen !== 'auto' && doen !== 'manipulation' && !doen.includes('pinch-zoom')) {
      klachten.push(`touch-action ${doen} forbids pinching on ${el.tagName}`)
    }
  }
  return klachten
}, [namen, taal] as const)

/**
 * What does not fit this window: the page scrolls sideways, text is cut off, or controls lie on each other. `ruim`: with
 * a reader's own spacing a word may be torn, as long as it can be read.
 */
export const pastNiet = (page: Page, ruim = false): Promise<string[]> => page.evaluate((metRuimte) => {
  const wijs = (el: Element): string => {
    const naam = (el.getAttribute('aria-label') ?? el.textContent).trim().slice(0, 40)
    return `${el.tagName.toLowerCase()}.${el.getAttribute('class') ?? ''} "${naam}"`
  }
  const klachten: string[] = []
  const breed = document.documentElement.clientWidth
  const heel = document.documentElement.scrollWidth
  if (heel > breed) klachten.push(`the page scrolls sideways: ${heel} in ${breed}`)
  const zichtbaar = (el: Element): boolean => el.checkVisibility({ visibilityProperty: true })
  const gezien = [...document.querySelectorAll<HTMLElement>('body *')].filter(zichtbaar)
  // What is there for a screen reader only is clipped, always or in a narrow window.
  const verborgen = (el: Element): boolean => el.closest('.vh, svg, select, option, .skip') !== null
    || getComputedStyle(el).clipPath === 'inset(50%)'
  const inTabel = (el: Element): boolean => el.closest('table') !== null || el.querySelector(':scope > table') !== null
  for (const el of gezien) {
    if (verborgen(el)) continue
    const stijl = getComputedStyle(el)
    const vak = el.getBoundingClientRect()
    if (vak.right > breed + 1 && !inTabel(el)) {
      klachten.push(`${wijs(el)} sticks out: ${Math.round(vak.right)} in ${breed}`)
    }
    const invoer = el.matches('input, textarea, progress')
    if (stijl.overflowX !== 'visible' && el.scrollWidth > el.clientWidth + 1 && !invoer && !inTabel(el)) {
      klachten.push(`${wijs(el)} is cut off or scrolls sideways: ${el.scrollWidth} in ${el.clientWidth}`)
    }
    if (stijl.overflowY === 'hidden' && el.scrollHeight > el.clientHeight + 1 && !invoer) {
      klachten.push(`${wijs(el)} is cut off below: ${el.scrollHeight} in ${el.clientHeight}`)
    }
  }
  // A short word that is torn in two has too little room; longer ones are hyphenated on purpose.
  const woorden = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let tekst = woorden.nextNode(); tekst !== null && !metRuimte; tekst = woorden.nextNode()) {
    const el = tekst.parentElement
    if (el === null || !zichtbaar(el) || el.closest('.vh, svg, select, textarea, pre, script, style, table') !== null) continue
    for (const { 0: woord, index } of (tekst.textContent ?? '').matchAll(/(?<!\S)\p{L}{2,11}(?!\S)/gu)) {
      const stuk = document.createRange()
      stuk.setStart(tekst, index)
      stuk.setEnd(tekst, index + woord.length)
      if (new Set([...stuk.getClientRects()].map(({ top }) => Math.round(top))).size > 1) {
        klachten.push(`the word "${woord}" is torn in ${wijs(el)}`)
      }
    }
  }
  // What shuts the vault stands in the first row of every screen, where a thumb knows it.
  const balk = [...document.querySelector('.topbar')?.children ?? []].filter(zichtbaar).map((el) => el.getBoundingClientRect())
  const eerste = Math.min(...balk.filter(({ width }) => width > 0).map(({ bottom }) => bottom))
  if (!metRuimte && balk.some(({ top, width }) => width > 0 && top >= eerste)) klachten.push('the bar at the top has a second row')
  const vast = (el: Element): boolean => {
    for (let op: Element | null = el; op !== null; op = op.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(op).position)) return true
    }
    return false
  }
  const venster = document.querySelector('dialog[open]')
  const bediend = gezien.filter((el) => venster === null || venster.contains(el))
    .filter((el) => el.matches('a[href], button, input, select, textarea, summary') && !verborgen(el))
    .map((el) => ({ el, vak: (el.closest('label') ?? el).getBoundingClientRect(), vast: vast(el) }))
  bediend.forEach((een, i) => bediend.slice(i + 1).forEach((ander) => {
    if (een.vast !== ander.vast || een.el.contains(ander.el) || ander.el.contains(een.el)) return
    const x = Math.min(een.vak.right, ander.vak.right) - Math.max(een.vak.left, ander.vak.left)
    const y = Math.min(een.vak.bottom, ander.vak.bottom) - Math.max(een.vak.top, ander.vak.top)
    const zelfde = een.el.closest('label') !== null && een.el.closest('label') === ander.el.closest('label')
    if (x > 2 && y > 2 && !zelfde) klachten.push(`${wijs(een.el)} lies on ${wijs(ander.el)}`)
  }))
  return klachten
}, ruim)

/** What gets the focus and is then hidden, wholly or partly, under a bar that stands still (WCAG 2.4.11 and 2.4.12). */
export const verstopt = (page: Page): Promise<string[]> => page.evaluate(() => {
  const klachten: string[] = []
  const was = document.activeElement
  const binnen: ParentNode = document.querySelector('dialog[open]') ?? document
  // What has the focus already would not be scrolled to.
  if (was instanceof HTMLElement) was.blur()
  const kan = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
  for (const el of binnen.querySelectorAll<HTMLElement>(kan)) {
    if (!el.checkVisibility({ visibilityProperty: true }) || el.matches('.skip, :disabled')) continue
    el.focus()
    if (document.activeElement !== el) continue
    const doel = el.getBoundingClientRect().height < 2 ? el.closest('label') ?? el : el
    const vak = doel.getBoundingClientRect()
    const hoog = [vak.top + 3, vak.top + vak.height / 2, vak.bottom - 3]
    // Where one writes, or taller than what is left between the bars: its beginning is enough.
    const punten = el.matches('textarea') || vak.height > innerHeight / 3 ? [vak.top + 3, vak.top + 40] : hoog
    const dicht = punten.filter((y) => {
      const op = document.elementFromPoint(vak.left + vak.width / 2, y)
      return op === null || !(doel.contains(op) || op.contains(doel) || op.closest('li')?.contains(doel) === true)
    })
    if (dicht.length > 0) {
      const tekst = (el.getAttribute('aria-label') ?? el.textContent).trim().slice(0, 40)
      const op = document.elementFromPoint(vak.left + vak.width / 2, dicht[0] ?? 0)
      const waar = `${Math.round(vak.top)}–${Math.round(vak.bottom)}`
      klachten.push(`${el.tagName.toLowerCase()}#${el.id} "${tekst}" has the focus at ${waar} and lies under `
        + `${op?.tagName ?? 'the edge'}.${op?.getAttribute('class') ?? ''}`)
    }
  }
  if (was instanceof HTMLElement) was.focus({ preventScroll: true })
  return klachten
})

/** What is chosen or current and does not show it, when the reader's own colours take the place of ours. */
export const verdwijnt = (page: Page): Promise<string[]> => page.evaluate(() => {
  const gekozen = ['[aria-pressed=true]', 'nav a[aria-current]', '.scale label:has(:checked)', '.steps .now']
  return gekozen.flatMap((soort) => [...document.querySelectorAll(soort)]).flatMap((el) => {
    const rij = el.closest('nav, [role=group], .scale, ol')
    const ander = [...rij?.querySelectorAll(el.tagName) ?? []].find((een) => een !== el && !een.matches(gekozen.join()))
    if (ander === undefined || !el.checkVisibility()) return []
    const zo = (van: Element): string => {
      const { backgroundColor, borderBottomColor, color } = getComputedStyle(van)
      return [backgroundColor, borderBottomColor, color].join()
    }
    if (zo(el) !== zo(ander)) return []
    return [`${el.tagName} "${el.textContent.trim().slice(0, 40)}" looks as if it were not chosen`]
  })
})

/** Puts a reader's own spacing of letters, words and lines on the page (WCAG 1.4.12), or takes it off again. */
export const zetRuimte = (page: Page, aan: boolean): Promise<void> => page.evaluate((ruim) => {
  const blad = new CSSStyleSheet()
  if (ruim) blad.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`)
  document.adoptedStyleSheets = ruim ? [blad] : []
}, aan)
