// What was given out stays within reach of the page no longer than the vault is open.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Profiel } from '../../src/app/desk.ts'
import { showOpen, showSamenKijken } from '../../src/app/session.ts'
import { geefUit } from '../../src/ui/geef-uit.ts'
import { freshDisk } from '../vault/storage.ts'

const terug = vi.fn<(adres: string) => void>()
const click = vi.fn<() => void>()
const opent = (): void => showOpen({ soort: 'mentor', naam: 'Noor' } as Profiel, [])

beforeEach(() => {
  freshDisk()
  vi.useFakeTimers()
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:een')
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(terug)
  vi.stubGlobal('document', { createElement: () => ({ click }) })
  opent()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  terug.mockClear()
})

it('leaves the browser a minute to begin', () => {
  geefUit(new Blob(['het plan']), 'bijlage-1.txt')
  expect(click).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(59_000)
  expect(terug).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(terug.mock.calls).toEqual([['blob:een']])
})

it('takes the address back as soon as somebody else holds the tablet, and only once', () => {
  geefUit(new Blob(['het plan']), 'bijlage-1.txt')
  showSamenKijken()
  expect(terug.mock.calls).toEqual([['blob:een']])
  expect(vi.getTimerCount()).toBe(0)
  opent()
  vi.advanceTimersByTime(60_000)
  expect(terug).toHaveBeenCalledOnce()
})
