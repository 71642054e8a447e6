// What a machine can find of WCAG 2.2 AA on the screen that is open, in the light and in the dark.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Mens } from './mens.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Nothing to complain about on this screen; `naam` is how a complaint calls it. */
export async function isToegankelijk(mens: Mens, naam: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await mens.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // What is not about colours is the same in the dark.
    const axe = new AxeBuilder({ page: mens.page }).setLegacyMode()
    const regels = colorScheme === 'dark' ? axe.withRules('color-contrast') : axe.withTags(tags)
    const { violations, passes } = await regels.analyze()
    const klachten = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      `${naam} (${colorScheme}): ${id} ${target.join(' ')} ${failureSummary ?? ''}`))
    expect(passes.length).toBeGreaterThan(0)
    expect.soft(klachten).toEqual([])
  }
}
