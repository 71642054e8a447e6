import { afterEach, describe, expect, it } from 'vitest'
import { speakFor, t } from '../../src/ui/words.ts'

afterEach(() => speakFor(null))

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
