import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNogGedeeld, mayStep, standAfzender, standOntvanger, type Stap, type Stappen } from '../../src/domain/states.ts'

const op = '2027-05-14T09:20:00.000Z'
const later = '2027-05-15T09:20:00.000Z'
const na = (...stappen: Stap[]): Stappen => Object.fromEntries(stappen.map((s) => [s, { op }]))
const A = (...stappen: Stap[]) => standAfzender({ stappen: na(...stappen), stops: [] })
const O = (...stappen: Stap[]) => standOntvanger({ stappen: na(...stappen) })

describe('the sender', () => {
  it('before sealing follows the stops', () => {
    const stand = (...redenen: ('inzage' | 'leeg' | 'geen-ontvanger')[]) =>
      standAfzender({ stappen: {}, stops: redenen.map((reden) => ({ reden })) })
    expect(stand('geen-ontvanger', 'inzage')).toBe('concept')
    expect(stand('leeg')).toBe('concept')
    expect(stand('inzage')).toBe('kan-niet')
    expect(stand()).toBe('klaar')
  })

  it.each<[Stap[], string]>([
    [['verzegeld'], 'verzegeld'], [['verzegeld', 'opgehaald'], 'opgehaald'], [['verzegeld', 'gelezen'], 'gelezen'],
    [['verzegeld', 'opgehaald', 'gelezen', 'samengevat'], 'samengevat'], [['verzegeld', 'samengevat', 'bevestigd'],
      'bevestigd'],
    [['verzegeld', 'gestart', 'bevestigd'], 'gestart'], [['verzegeld', 'bevestigd', 'gewist'], 'afgesloten'],
    [['verzegeld', 'ingetrokken'], 'ingetrokken'], [['verzegeld', 'ingetrokken', 'opgehaald'], 'wissen-gevraagd'],
    [['verzegeld', 'ingetrokken', 'gelezen'], 'wissen-gevraagd'], [['verzegeld', 'opgehaald', 'wissen-gevraagd'],
      'wissen-gevraagd'],
    [['verzegeld', 'ingetrokken', 'opgehaald', 'gewist'], 'afgesloten'], [['verzegeld', 'opgehaald', 'geweigerd'],
      'geweigerd'],
    [['verzegeld', 'verlopen'], 'verlopen'], [['verzegeld', 'verlopen', 'opgehaald'], 'opgehaald'],
    [['verzegeld', 'opgehaald', 'gestart', 'niet-gekomen'],
      'niet-gekomen'], [['verzegeld', 'opgehaald', 'vervangen'], 'vervangen'],
    [['verzegeld', 'opgehaald', 'doorgegeven', 'gecorrigeerd'], 'opgehaald'],
  ])('%j is %s', (stappen, stand) => expect(A(...stappen)).toBe(stand))

  it('lets the relay move only sealed to under way', () => {
    for (const stappen of [na('verzegeld', 'opgehaald'), na('verzegeld', 'ingetrokken'), na()]) {
      const zonder = standAfzender({ stappen, stops: [] })
      expect(standAfzender({ stappen, stops: [], transport: 'onderweg' })).toBe(zonder)
    }
    expect(standAfzender({ stappen: na('verzegeld'), stops: [], transport: 'onderweg' })).toBe('onderweg')
    expect(standAfzender({ stappen: na('verzegeld'), stops: [], transport: 'wacht' })).toBe('verzegeld')
  })

  it('goes on with whoever took over', () => {
    const stappen: Stappen = { ...na('verzegeld', 'opgehaald', 'vervangen'), gelezen: { op: later } }
    expect(standAfzender({ stappen, stops: [] })).toBe('gelezen')
  })

  it('takes a step without a moment for one that did not happen, and unknown steps for nothing', () => {
    expect(standAfzender({ stappen: { ...na('verzegeld'), gelezen: {}, ingetrokken: { op: '' } },
      stops: [] })).toBe('verzegeld')
    expect(standAfzender({ stappen: { ...na('verzegeld'), vliegen: { op } }, stops: [] })).toBe('verzegeld')
  })
})

describe('the receiver', () => {
  it.each<[Stap[], string]>([
    [[], 'uitgenodigd'], [['binnengekomen'], 'binnengekomen'], [['binnengekomen', 'gelezen'], 'gelezen'],
    [['binnengekomen', 'gelezen', 'samengevat'], 'samengevat'], [['binnengekomen', 'bevestigd'], 'bevestigd'],
    [['binnengekomen', 'overgenomen'], 'overgenomen'], [['binnengekomen', 'overgenomen', 'gestart'], 'gestart'],
    [['binnengekomen', 'gelezen', 'ingetrokken'], 'ingetrokken'], [['binnengekomen', 'geweigerd'], 'geweigerd'],
    [['binnengekomen', 'niet-gekomen'], 'niet-gekomen'], [['binnengekomen', 'ingetrokken', 'gewist'], 'gewist'],
    [['binnengekomen', 'vervangen'], 'vervangen'],
  ])('%j is %s', (stappen, stand) => expect(O(...stappen)).toBe(stand))

  it('knows what is there before anything was taken in', () => {
    expect(standOntvanger({ stappen: {}, ervoor: 'wacht-op-afzender' })).toBe('wacht-op-afzender')
    expect(standOntvanger({ stappen: na('binnengekomen'), ervoor: 'apart-gezet' })).toBe('binnengekomen')
  })
})

describe('mayStep', () => {
  it.each<['afzender' | 'ontvanger', Stap[], string, boolean]>([
    ['afzender', [], 'verzegeld', true], ['afzender', [], 'opgehaald', false], ['afzender', ['verzegeld'],
      'verzegeld', false],
    ['afzender', ['verzegeld'], 'gelezen', true], ['afzender', ['verzegeld'], 'bevestigd', false],
    ['afzender', ['verzegeld', 'samengevat'], 'bevestigd', true], ['afzender',
      ['verzegeld', 'samengevat', 'wissen-gevraagd'], 'bevestigd', false],
    ['afzender', ['verzegeld'], 'ingetrokken', true], ['afzender', ['verzegeld', 'opgehaald'], 'ingetrokken', false],
    ['afzender', ['verzegeld', 'gelezen'], 'ingetrokken', false], ['afzender', ['verzegeld', 'opgehaald'],
      'wissen-gevraagd', true],
    ['afzender', ['verzegeld'], 'wissen-gevraagd', false], ['afzender', ['verzegeld', 'ingetrokken'], 'opgehaald',
      true],
    ['afzender', ['verzegeld'], 'verlopen', true], ['afzender', ['verzegeld', 'opgehaald'], 'verlopen', false],
    ['afzender', ['verzegeld'], 'overgenomen', false], ['afzender', ['verzegeld'], 'vliegen', false], ['afzender',
      [], 'constructor', false],
    ['ontvanger', [], 'binnengekomen', true], ['ontvanger', [], 'gelezen', false], ['ontvanger', ['binnengekomen'],
      'samengevat', false],
    ['ontvanger', ['binnengekomen', 'gelezen'], 'samengevat', true], ['ontvanger',
      ['binnengekomen', 'gelezen', 'ingetrokken'], 'samengevat', false],
    ['ontvanger', ['binnengekomen', 'gelezen'], 'bevestigd', false], ['ontvanger', ['binnengekomen'], 'geweigerd',
      true],
    ['ontvanger', ['binnengekomen', 'gelezen', 'samengevat'], 'geweigerd', false], ['ontvanger', ['binnengekomen'],
      'overgenomen', true],
    ['ontvanger', ['binnengekomen'], 'verzegeld', false],
  ])('%s after %j: %s is %s', (rol, stappen, stap, mag) => expect(mayStep(rol, na(...stappen), stap)).toBe(mag))

  it('never walks back: a path of allowed steps only adds, and an exit stays an exit', () => {
    const alle: Stap[] = ['verzegeld', 'opgehaald', 'gelezen', 'samengevat', 'bevestigd', 'gestart', 'ingetrokken',
      'wissen-gevraagd',
      'geweigerd', 'verlopen', 'niet-gekomen', 'gewist']
    const uit = ['ingetrokken', 'wissen-gevraagd', 'geweigerd', 'niet-gekomen', 'afgesloten']
    fc.assert(fc.property(fc.array(fc.constantFrom(...alle), { maxLength: 14 }), (reeks) => {
      let stappen: Stappen = {}
      let weg = false
      for (const stap of reeks) {
        if (!mayStep('afzender', stappen, stap)) continue
        stappen = { ...stappen, [stap]: { op } }
        const stand = standAfzender({ stappen, stops: [] })
        if (weg) expect(uit).toContain(stand)
        weg = uit.includes(stand)
      }
    }), { numRuns: 500 })
  })
})

describe('still shared', () => {
  it.each<[Stap[], boolean]>([
    [['verzegeld'], true], [['verzegeld', 'opgehaald', 'bevestigd'], true], [['verzegeld', 'verlopen'], false],
    // The proof of fetching may come after the last day: then it is there all the same.
    [['verzegeld', 'verlopen', 'opgehaald'], true], [['verzegeld', 'verlopen', 'gelezen'], true],
    [['verzegeld', 'ingetrokken'], false], [['verzegeld', 'ingetrokken', 'opgehaald'], true],
    [['verzegeld', 'opgehaald', 'geweigerd'], false], [['verzegeld', 'opgehaald', 'gewist'], false],
  ])('after %j: %s', (stappen, uit) => expect(isNogGedeeld(na(...stappen))).toBe(uit))
})
