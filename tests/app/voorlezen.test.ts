// Reading aloud with a voice that only writes down what it was asked to say, and with what a browser may offer.
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Spraak, Stem } from '../../src/app/device/voorlezen.ts'
import { createVoorlezer, zinnenVan } from '../../src/app/voorlezen.ts'

function nep(talen: string[] = ['nl', 'en']) {
  const gezegd: string[] = []
  let open: (() => void) | null = null
  let opnieuw: () => void = () => undefined
  const spraak: Spraak = {
    stemmen: () => talen.map((taal): Stem => ({ taal, naam: `stem ${taal}` })),
    luister: (roep) => {
      opnieuw = roep
      return () => { opnieuw = () => undefined }
    },
    zeg: (tekst, stem, klaar) => {
      gezegd.push(`${stem.taal}: ${tekst}`)
      open = klaar
    },
    zwijg: () => { gezegd.push('stil') },
  }
  return {
    spraak, gezegd,
    klaar: () => { const was = open; open = null; was?.() },
    oud: () => open,
    stemmen: (nieuw: string[]) => { talen.splice(0, talen.length, ...nieuw); opnieuw() },
  }
}
const nl = (tekst: string) => ({ tekst, taal: 'nl' })

describe('a reader', () => {
  it('says sentence after sentence, each piece in the voice of its language, and then is silent', () => {
    const mond = nep()
    const lezer = createVoorlezer(mond.spraak)
    lezer.lees('alles', [nl('Een. Twee.'), { tekst: 'Three', taal: 'en' }])
    expect(lezer.lezing()).toEqual({ wat: 'alles', stuk: 0, stil: false })
    mond.klaar()
    expect(lezer.lezing()?.stuk).toBe(0)
    mond.klaar()
    expect(lezer.lezing()?.stuk).toBe(1)
    mond.klaar()
    expect(lezer.lezing()).toBeNull()
    expect(mond.gezegd.filter((een) => een !== 'stil')).toEqual(['nl: Een.', 'nl: Twee.', 'en: Three'])
  })

  it('pauses, and goes on at the piece where it was', () => {
    const mond = nep()
    const lezer = createVoorlezer(mond.spraak)
    lezer.lees('deel', [nl('Een.'), nl('Twee. Nog twee.')])
    mond.klaar()
    lezer.pauze()
    expect(lezer.lezing()).toEqual({ wat: 'deel', stuk: 1, stil: true })
    expect(mond.gezegd.at(-1)).toBe('stil')
    // What the voice still says about the sentence that was broken off counts for nothing.
    mond.klaar()
    expect(lezer.lezing()?.stil).toBe(true)
    lezer.verder()
    expect(mond.gezegd.at(-1)).toBe('nl: Twee.')
  })

  it('stops for good, and begins with something else at once', () => {
    const mond = nep()
    const lezer = createVoorlezer(mond.spraak)
    lezer.lees('een', [nl('Een.'), nl('Twee.')])
    const oud = mond.oud()
    lezer.lees('ander', [nl('Anders.')])
    oud?.()
    expect(lezer.lezing()).toEqual({ wat: 'ander', stuk: 0, stil: false })
    lezer.stop()
    expect(lezer.lezing()).toBeNull()
    mond.klaar()
    expect(mond.gezegd.slice(-2)).toEqual(['nl: Anders.', 'stil'])
    lezer.einde()
    mond.stemmen(['fr'])
    expect([...lezer.talen()]).toEqual(['nl', 'en'])
  })

  it('knows which languages the device speaks, also when its voices come later or go', () => {
    const mond = nep([])
    const lezer = createVoorlezer(mond.spraak)
    expect(lezer.talen().size).toBe(0)
    mond.stemmen(['nl'])
    expect([...lezer.talen()]).toEqual(['nl'])
    lezer.lees('alles', [{ tekst: 'Nobody says this', taal: 'en' }, nl('Dit wel.')])
    expect(lezer.lezing()?.stuk).toBe(1)
    expect(mond.gezegd.at(-1)).toBe('nl: Dit wel.')
  })

  it('is not held up by a voice that never finishes', () => {
    vi.useFakeTimers()
    const mond = nep()
    const lezer = createVoorlezer(mond.spraak)
    lezer.lees('alles', [nl('Een.'), nl('Twee.')])
    vi.advanceTimersByTime(20_000)
    expect(mond.gezegd).toContain('nl: Twee.')
    vi.useRealTimers()
  })

  it('cuts a text into what can be said at once, and loses nothing but spaces', () => {
    const lang = `Eerst dit.\n\n${'woord '.repeat(80)}einde! ${'x'.repeat(450)}`
    const zinnen = zinnenVan(lang)
    expect(zinnen.every((zin) => zin.length > 0 && zin.length <= 200)).toBe(true)
    expect(zinnen.join('').replaceAll(' ', '')).toBe(lang.replaceAll(/\s/g, ''))
    expect(zinnenVan('  ')).toEqual([])
  })
})

describe('the voice of the browser', () => {
  afterEach(() => { vi.unstubAllGlobals(); vi.resetModules() })
  const stem = (lang: string, localService: unknown, voiceURI = `${lang} ${String(localService)}`) => ({ lang, localService, voiceURI, name: voiceURI })

  async function browser(voices: object[]) {
    const uitgesproken: { text: string; voice: unknown }[] = []
    class Uiting extends EventTarget {
      voice: unknown = null
      lang = ''
      rate = 1
      text: string
      constructor(text: string) { super(); this.text = text }
    }
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices, cancel: vi.fn<() => void>(),
      speak: (uiting: Uiting) => { uitgesproken.push(uiting); uiting.dispatchEvent(new Event('end')) },
    })
    vi.stubGlobal('speechSynthesis', speech)
    vi.stubGlobal('SpeechSynthesisUtterance', Uiting)
    return { ...await import('../../src/app/device/voorlezen.ts'), uitgesproken, speech }
  }

  it('never shows nor uses a voice that is not of the device itself', async () => {
    const { spraak, uitgesproken } = await browser([
      stem('nl-NL', false), stem('nl-NL', undefined), stem('nl-NL', 'ja'), stem('nl_BE', true), stem('en-GB', true),
    ])
    expect(spraak.stemmen()).toEqual([{ taal: 'nl', naam: 'nl_BE true' }, { taal: 'en', naam: 'en-GB true' }])
    const klaar = vi.fn<() => void>()
    spraak.zeg('Dag', { taal: 'nl', naam: 'nl_BE true' }, klaar)
    spraak.zeg('Geheim', { taal: 'nl', naam: 'nl-NL false' }, klaar)
    expect(klaar).toHaveBeenCalledTimes(2)
    expect(uitgesproken.map(({ text, voice }) => [text, (voice as { voiceURI: string }).voiceURI])).toEqual([['Dag', 'nl_BE true']])
  })

  it('says nothing with a voice that was local and no longer is', async () => {
    const voice = stem('nl-NL', true, 'de stem')
    const { spraak, uitgesproken } = await browser([voice])
    voice.localService = false
    spraak.zeg('Geheim', { taal: 'nl', naam: 'de stem' }, () => undefined)
    expect(uitgesproken).toEqual([])
  })

  it('does without speech at all', async () => {
    const { spraak } = await import('../../src/app/device/voorlezen.ts')
    expect(spraak.stemmen()).toEqual([])
    const klaar = vi.fn<() => void>()
    spraak.zeg('Dag', { taal: 'nl', naam: 'weg' }, klaar)
    spraak.zwijg()
    expect(klaar).toHaveBeenCalledOnce()
  })
})
