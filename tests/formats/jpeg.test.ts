import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beeldenIn, kaal } from '../../src/formats/jpeg.ts'
import { jfif, jpeg, meegekomen, scan, tafels } from './jpeg.ts'

const bloot = jpeg()
const uit = (bytes: Uint8Array): number[] => {
  const gemaakt = kaal(bytes)
  return gemaakt.ok ? [...gemaakt.value] : []
}

describe('a picture and nothing else', () => {
  it('loses place, time, profile, comment, thumbnail, and what lies behind its end', () => {
    expect(uit(jpeg(...meegekomen))).toEqual([...bloot])
    expect(uit(new Uint8Array([...bloot, ...new TextEncoder().encode('burgerservicenummer')]))).toEqual([...bloot])
    const tussenScans = new Uint8Array([0xff, 0xd8, ...jfif, ...tafels, ...scan, ...meegekomen, ...scan, 0xff, 0xd9])
    expect(uit(tussenScans)).toEqual([0xff, 0xd8, ...jfif, ...tafels, ...scan, ...scan, 0xff, 0xd9])
  })

  it('keeps stuffed bytes and restarts of a scan', () => {
    expect(uit(bloot)).toEqual([...bloot])
  })

  it.each([
    ['nothing', []], ['no picture', [0x25, 0x50, 0x44, 0x46]], ['no end', bloot.slice(0, -2)],
    ['a piece longer than the file', [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]],
    ['a piece of no length', [0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xd9]],
    ['a picture within a picture', [0xff, 0xd8, 0xff, 0xd8, 0xff, 0xd9]],
  ])('is not made of %s', (_wat, bytes) => {
    expect(kaal(new Uint8Array(bytes))).toEqual({ ok: false, error: { type: 'formats/unreadable' } })
    expect(beeldenIn(new Uint8Array(bytes))).toBeNull()
  })
})

describe('pictures one behind the other', () => {
  it('come apart as they were laid', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 0xfe }), { maxLength: 40 }), { minLength: 1, maxLength: 6 }), (data) => {
      const bladen = data.map((een) => new Uint8Array([0xff, 0xd8, ...jfif, ...tafels, ...scan, ...een, 0xff, 0xd9]))
      expect(beeldenIn(new Uint8Array(bladen.flatMap((blad) => [...blad])))).toEqual(bladen)
    }))
  })

  it('are refused when one holds more than a picture, or something lies between them', () => {
    for (const een of [jpeg(...meegekomen), new Uint8Array([...bloot, 0])]) {
      expect(beeldenIn(new Uint8Array([...bloot, ...een]))).toBeNull()
      expect(beeldenIn(new Uint8Array([...een, ...bloot]))).toBeNull()
    }
  })

  it('never throws, and whatever comes out of any bytes is bare', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(300), (ruis, at) => {
      const bytes = new Uint8Array(jpeg(...meegekomen))
      bytes.set(ruis.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length))
      const gemaakt = kaal(bytes)
      if (gemaakt.ok) expect(beeldenIn(gemaakt.value)).toEqual([gemaakt.value])
    }))
  })
})
