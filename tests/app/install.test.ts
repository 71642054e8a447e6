import { describe, expect, it } from 'vitest'
import { installeerwijze } from '../../src/app/device/install.ts'

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15'
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'

describe('the way to install', () => {
  it.each([
    ['an iPad, which calls itself a Macintosh', `${mac} ${safari}`, 5, 'ios'],
    ['an iPad that calls itself an iPad', `Mozilla/5.0 (iPad; CPU OS 18_3 like Mac OS X) ${safari}`, 5, 'ios'],
    ['Edge on an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) EdgiOS/143.0 Safari/604.1', 5, 'ios'],
    ['Safari on a Mac', `${mac} ${safari}`, 0, 'mac'],
    ['Chrome on a Mac', `${mac} ${chrome}`, 0, 'chromium'],
    ['Firefox on a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:146.0) Gecko/20100101 Firefox/146.0', 0, 'geen'],
    ['Edge on a laptop with a touch screen', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/143.0`, 10, 'chromium'],
    ['a Chromebook', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome}`, 10, 'chromium'],
    ['Chrome on Android', `Mozilla/5.0 (Linux; Android 15; Tablet) ${chrome}`, 5, 'android'],
    ['Firefox on Android', 'Mozilla/5.0 (Android 15; Tablet; rv:146.0) Gecko/146.0 Firefox/146.0', 5, 'android'],
    ['Firefox on a laptop', 'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0', 0, 'geen'],
  ] as const)('of %s', (_who, userAgent, maxTouchPoints, way) => {
    expect(installeerwijze({ userAgent, maxTouchPoints })).toBe(way)
  })
})
