// Forms as somebody fills them in: fields by their labels, choices by their words, lists by their buttons.
import type { Locator, Page } from '@playwright/test'
import { expect, Tablet } from './tablet.ts'

export class Formulier extends Tablet {
  async klaptUit(kop: string | RegExp): Promise<void> {
    await this.page.locator('summary').filter({ hasText: kop }).click()
  }

  /** Everything that was typed is on disk. */
  async isBewaard(): Promise<void> {
    await this.page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
    await expect(this.page.getByText('Bewaren …')).toHaveCount(0)
    await expect(this.page.getByText('Niet bewaard.')).toHaveCount(0)
  }

  async vult(label: string | RegExp, tekst: string, binnen: Locator | Page = this.page): Promise<void> {
    await binnen.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).last().fill(tekst)
  }

  async kiest(label: string, keuze: string, binnen: Locator | Page = this.page): Promise<void> {
    const select = binnen.getByRole('combobox', { name: label })
    const groep = binnen.getByRole('group', { name: label }).or(binnen.getByRole('radiogroup', { name: label }))
    // A screen that is still coming has neither.
    await select.or(groep).first().waitFor({ state: 'attached' })
    if (await select.count() === 0) {
      await groep.last().getByText(new RegExp(`^${keuze}`, 'i')).first().click()
      return
    }
    const option = select.last().locator('option', { hasText: new RegExp(`^${keuze}`, 'i') }).first()
    await select.last().selectOption(await option.getAttribute('value') ?? '')
  }

  /** Fills a field only when nothing stands in it yet, or a code of a file that says nothing to people. */
  async vultAan(label: string, tekst: string, binnen: Locator | Page = this.page): Promise<void> {
    const er = await binnen.getByLabel(label, { exact: true }).last().inputValue()
    if (er === '' || er.includes('adviescode')) await this.vult(label, tekst, binnen)
  }

  /** Chooses only when nothing is chosen yet. */
  async kiestAan(label: string, keuze: string, binnen: Locator | Page = this.page): Promise<void> {
    const select = binnen.getByRole('combobox', { name: label })
    const gekozen = await select.count() > 0
      ? await select.last().inputValue() !== ''
      : await binnen.getByRole('radiogroup', { name: label }).last().locator('input:checked').count() > 0
    if (!gekozen) await this.kiest(label, keuze, binnen)
  }

  /** Writes something in every text of this room, in new elements of its lists too. `over`: lists that are full. */
  async vultAlles(tekst: () => string, over: readonly string[] = []): Promise<void> {
    for (const knop of await this.page.locator('main').getByRole('button', { name: /^Voeg .*toe/ }).all()) {
      const naam = (await knop.innerText()).trim()
      if (!over.includes(naam)) await this.voegtToe(naam)
    }
    const velden = this.page.locator('main').locator('textarea, input[type="text"]')
    for (const veld of await velden.all()) {
      const max = Number(await veld.getAttribute('maxlength') ?? '1000')
      const naam = await veld.evaluate((el) => (el as HTMLInputElement).labels?.[0]?.textContent ?? '')
      const vrij = max >= 16 && !/^(Roepnaam|Tussenvoegsel|Achternaam)/.test(naam) && await veld.isEditable()
      if (vrij) await veld.fill(tekst())
    }
  }

  /** Every leaf that is shown as part of a bundle: item, path and exactly the text. */
  async bladen(waar: 'voorbeeld' | 'ontvangen'): Promise<string[]> {
    const alle = await this.page.locator(`[data-${waar}] [data-item]`).evaluateAll((els) => els.map((el) =>
      [el.getAttribute('data-item'), el.getAttribute('data-pad'), el.textContent].join(' | ')))
    return alle.sort()
  }

  /** Adds an element to a list and gives the row. */
  async voegtToe(knop: string): Promise<Locator> {
    const rijen = this.page.locator('[data-rij]')
    const before = await rijen.count()
    await this.knop(knop).click()
    await expect(rijen).toHaveCount(before + 1)
    return rijen.filter({ has: this.page.locator(':focus') }).last()
  }
}
