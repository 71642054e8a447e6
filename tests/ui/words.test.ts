import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import '../../src/ui/words-binnen.ts'
import '../../src/ui/words-verder.ts'
import { speakFor, t } from '../../src/ui/words.ts'

afterEach(() => speakFor(null))

const src = join(import.meta.dirname, '../../src')
const read = (file: string): string => readFileSync(file, 'utf8')

/** The files of ui that are there when the welcome and the lock are drawn: whatever is imported outright. */
function atTheDoor(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, type, path = ''] of read(file).matchAll(/^import (type )?[^']*'(\.[^']+\.tsx?)'/gm)) {
    if (type === undefined) atTheDoor(join(dirname(file), path), seen)
  }
  return seen
}

describe('the words of the door', () => {
  const files = [...atTheDoor(join(src, 'main.tsx'))].filter((file) => file.includes('/ui/') && !file.endsWith('words.ts'))

  it('suffice for all that is drawn before the others are there', () => {
    const used = files.flatMap((file) => [...read(file).matchAll(/\bt\(\s*['`]([A-Za-z]+)\./g)].map(([, group]) => group))
    expect(files.some((file) => file.endsWith('Slot.tsx')) && files.some((file) => file.endsWith('Storing.tsx'))).toBe(true)
    expect([...new Set(used)].sort()).toEqual(['parts', 'slot', 'welkom'])
  })

  it('are learned by every door to the other screens', () => {
    const doors = [...read(join(src, 'ui/App.tsx')).matchAll(/import\('\.\/([^']+)'\)/g)].map(([, path = '']) => path)
    expect(doors.length).toBeGreaterThan(4)
    for (const door of doors) expect(read(join(src, 'ui', door)), door).toMatch(/import '[./]+words-binnen\.ts'/)
  })
})

describe('words', () => {
  it('gives the text of a key', () => {
    expect(t('parts.vandaag')).toBe('Vandaag')
    expect(t('parts.grond.wettelijk')).toBe('Mag van de wet')
  })

  it('fills in what the text asks for, and gives values no meaning of their own', () => {
    expect(t('parts.stap', { nu: 1, totaal: 5 })).toBe('Stap 1 van 5')
    expect(t('parts.onveilig.adres', { adres: '$& {adres} $1' })).toBe('Dit is het adres: $& {adres} $1')
  })

  it('keeps the common words where a sector has none of its own', () => {
    speakFor('po')
    expect(t('parts.vandaag')).toBe('Vandaag')
  })

  it('does not compile without its key or its words', () => {
    // Never called: the types are the test.
    const wrong = () => {
      // @ts-expect-error this key does not exist
      t('parts.bestaat-niet')
      // @ts-expect-error `totaal` is missing
      t('parts.stap', { nu: 1 })
    }
    expect(wrong).toBeTypeOf('function')
  })
})
