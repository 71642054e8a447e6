// WebKitGTK on a screen that nobody sees, and the small browser in it when nobody drives it.
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { findWebkit } from '../../scripts/find-browser.mjs'
import { binnen, even, geduld, scherm } from './driver.ts'
import { start, stop } from './processen.ts'

// What the engine itself writes when there is no network, when the relay says no, and of a directive it does not know.
export const geenKlacht = /Failed to load resource|Could not connect|Connection refused|directive 'manifest-src'/

/** Where WebKitGTK is; throws when it is not. */
export function gevondenOf(): NonNullable<ReturnType<typeof findWebkit>> {
  const gevonden = findWebkit()
  if (gevonden === null) throw new Error('no WebKitGTK here')
  return gevonden
}

/** A screen that nobody sees; gives what a program needs to know to draw on it. */
export async function verborgenScherm(xvfb: string, programmas: ChildProcess[]): Promise<NodeJS.ProcessEnv> {
  const nummer = new Promise<string>((klaar, weg) => {
    // As wide as the page: without a window manager the keys go to whatever is under the pointer, in the middle.
    const groot = `${scherm.breed}x${scherm.hoog + 200}x24`
    const args = ['-displayfd', '1', '-screen', '0', groot, '-nolisten', 'tcp']
    const x = start(xvfb, args, {}, (regel) => { if (/^\d+$/.test(regel)) klaar(regel) })
    programmas.push(x)
    x.once('exit', () => weg(new Error('Xvfb stopped')))
  })
  return {
    DISPLAY: `:${await binnen(15_000, 'Xvfb', nummer)}`, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1', LANG: 'nl_NL.UTF-8', LANGUAGE: 'nl', TZ: 'Europe/Amsterdam',
  }
}

// The console of the page goes line by line to whoever started the browser.
const hoorbaar = '--enable-write-console-messages-to-stdout=TRUE'
const perRegel = (program: string, args: readonly string[]): [string, string[]] => ['stdbuf', ['-oL', program, ...args]]

/**
 * Opens the small browser at an address without driving it, with a profile in `map` that stays, until `tot`: its console
 * says this, or so many milliseconds. A moment later it is closed; gives what its console said. A driven browser has no
 * profile and a mute console.
 */
export async function zonderStuur(adres: string, map: string, tot: RegExp | number): Promise<string[]> {
  const { xvfb, browser } = gevondenOf()
  const programmas: ChildProcess[] = []
  const gezegd: string[] = []
  try {
    const env = await verborgenScherm(xvfb, programmas)
    const thuis = Object.fromEntries(['DATA', 'CACHE', 'CONFIG'].map((naam) => [`XDG_${naam}_HOME`, join(map, naam)]))
    await binnen(geduld, `${adres} in WebKitGTK`, new Promise<void>((klaar) => {
      programmas.push(start(...perRegel(browser, [hoorbaar, adres]), { ...env, ...thuis, HOME: map }, (regel) => {
        const zin = /CONSOLE .*/.exec(regel)?.[0]
        if (zin === undefined || geenKlacht.test(zin)) return
        gezegd.push(zin)
        if (tot instanceof RegExp && tot.test(zin)) klaar()
      }))
      if (typeof tot === 'number') setTimeout(klaar, tot)
    }))
    // The list of vaults is in localStorage, which this engine brings to the disk a moment later.
    await even(2_000)
    return gezegd
  } finally {
    for (const programma of programmas.reverse()) await stop(programma)
  }
}
