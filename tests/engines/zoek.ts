// Finds things on a page as a person does: by role and name, by label, by words. The same code runs in every engine,
// so what one engine finds and another does not, is a difference of the engine.

export type Woorden = { tekst: string; precies: boolean } | { bron: string; vlaggen: string }
export type Stap =
  | { wat: 'css'; css: string }
  | { wat: 'rol'; rol: string; naam?: Woorden; niveau?: number }
  | { wat: 'label' | 'tekst' | 'heeftTekst'; woorden: Woorden }
  | { wat: 'heeft' | 'of'; vraag: Vraag }
  | { wat: 'nummer'; nummer: number }
/** Steps from the document inwards; each narrows what the step before it found. */
export type Vraag = readonly Stap[]

/**
 * Everything on the page that answers the question, in the order of the page. Travels to the page as text: it knows
 * nothing of this file.
 */
export function zoek(vraag: Vraag): Element[] {
  const glad = (tekst: string | null): string => (tekst ?? '').replace(/[​­]/g, '').replace(/\s+/g, ' ').trim()
  const past = (woorden: Woorden, tekst: string): boolean => {
    if ('bron' in woorden) return new RegExp(woorden.bron, woorden.vlaggen).test(tekst)
    const gezocht = glad(woorden.tekst)
    return woorden.precies ? tekst === gezocht : tekst.toLowerCase().includes(gezocht.toLowerCase())
  }
  const verborgen = (el: Element): boolean => {
    if (el.closest('[aria-hidden="true"], [inert]') !== null) return true
    return !el.checkVisibility({ visibilityProperty: true })
  }
  const rollen: Record<string, string> = {
    A: 'link', NAV: 'navigation', MAIN: 'main', DIALOG: 'dialog', FIELDSET: 'group', TEXTAREA: 'textbox',
    BUTTON: 'button', SUMMARY: 'button', SELECT: 'combobox', UL: 'list', OL: 'list', LI: 'listitem', OPTION: 'option',
    H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading',
  }
  const soorten: Record<string, string> = {
    text: 'textbox', email: 'textbox', tel: 'textbox', url: 'textbox', search: 'searchbox', number: 'spinbutton',
    radio: 'radio', checkbox: 'checkbox', button: 'button', submit: 'button',
  }
  const rolVan = (el: Element): string => {
    const gezegd = el.getAttribute('role')
    if (gezegd !== null) return gezegd
    if (el instanceof HTMLInputElement) return soorten[el.type] ?? ''
    if (el instanceof HTMLAnchorElement && !el.hasAttribute('href')) return ''
    return rollen[el.tagName] ?? ''
  }
  const metId = (el: Element, attribuut: string): Element[] => (el.getAttribute(attribuut) ?? '').split(/\s+/)
    .map((id) => (id === '' ? null : document.getElementById(id))).filter((each) => each !== null)
  // What is read aloud: words inside, names given by hand, and a pause where a block begins.
  const inhoud = (el: Element): string => Array.from(el.childNodes, (kind) => {
    if (kind instanceof Text) return kind.data
    if (!(kind instanceof Element) || kind.matches('[aria-hidden="true"], [hidden], script, style')) return ''
    const gezegd = kind.getAttribute('aria-label') ?? kind.getAttribute('alt')
    const stijl = getComputedStyle(kind)
    if (stijl.display === 'none' || stijl.visibility === 'hidden') return ''
    const tekst = gezegd ?? inhoud(kind)
    return stijl.display.startsWith('inline') && stijl.display !== 'inline-block' ? tekst : ` ${tekst} `
  }).join('')
  const labelsVan = (el: Element): string[] => {
    const bij = metId(el, 'aria-labelledby')
    if (bij.length > 0) return [glad(bij.map(inhoud).join(' '))]
    const gezegd = el.getAttribute('aria-label')
    if (gezegd !== null) return [glad(gezegd)]
    const { labels } = el as HTMLInputElement
    return labels === null || labels === undefined ? [] : Array.from(labels, (label) => glad(inhoud(label)))
  }
  const naamVan = (el: Element): string => {
    const labels = labelsVan(el)
    if (labels.length > 0) return labels.join(' ')
    if (el instanceof HTMLFieldSetElement) return glad(el.querySelector(':scope > legend')?.textContent ?? '')
    if (['textbox', 'combobox', 'group', 'radiogroup', 'navigation', 'list', 'dialog', 'main'].includes(rolVan(el))) {
      return glad(el.getAttribute('title') ?? el.getAttribute('placeholder'))
    }
    return glad(inhoud(el)) || glad(el.getAttribute('title'))
  }
  const tekstVan = (el: Element): string => glad(el.textContent)
  const binnen = (wortels: Element[], css: string): Element[] => [
    ...new Set(wortels.flatMap((wortel) => Array.from(wortel.querySelectorAll(css)))),
  ]
  const stap = (nu: Element[], hoe: Stap): Element[] => {
    switch (hoe.wat) {
      case 'css': return binnen(nu, hoe.css)
      case 'rol': {
        const { rol, naam, niveau } = hoe
        return binnen(nu, '*').filter((el) => rolVan(el) === rol
          && (niveau === undefined || el.tagName === `H${niveau}`)
          && !verborgen(el) && (naam === undefined || past(naam, naamVan(el))))
      }
      case 'label': return binnen(nu, '*').filter((el) => labelsVan(el).some((label) => past(hoe.woorden, label)))
      case 'tekst': {
        const zegt = (el: Element): boolean => !el.matches('script, style, noscript') && past(hoe.woorden, tekstVan(el))
        // The innermost that says it.
        return binnen(nu, 'body *').filter((el) => zegt(el) && !Array.from(el.children).some(zegt))
      }
      case 'heeftTekst': return nu.filter((el) => past(hoe.woorden, tekstVan(el)))
      case 'heeft': return nu.filter((el) => vind([el], hoe.vraag).length > 0)
      case 'of': {
        const alle = [...new Set([...nu, ...vind([document.documentElement], hoe.vraag)])]
        return alle.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
      }
      case 'nummer': return nu.slice(hoe.nummer).slice(0, 1)
    }
  }
  const vind = (vanaf: Element[], stappen: Vraag): Element[] => stappen.reduce(stap, vanaf)
  return vind([document.documentElement], vraag)
}
