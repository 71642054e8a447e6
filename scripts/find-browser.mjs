// Which browsers are here. The Chromium that drives the journeys: one that was named, Playwright's own, an installed one, or Chrome or Edge.
import { existsSync } from 'node:fs'

const installed = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
    `${process.env.PROGRAMFILES}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ],
}

/**
 * Path of a browser that is there, or null. $BROWSER_PATH goes first, then Playwright's own, then what is installed.
 * Reads Playwright only when it is installed, so that it can be asked before and after.
 */
export async function findBrowser() {
  const named = process.env.BROWSER_PATH
  if (named) return existsSync(named) ? named : null
  const own = await import('@playwright/test').then(({ chromium }) => chromium.executablePath(), () => '')
  return [own, ...(installed[process.platform] ?? [])].find((path) => path !== '' && existsSync(path)) ?? null
}

const firstOf = (paths) => paths.find((path) => existsSync(path)) ?? null

/** Path of a Firefox as it comes with Linux (ESR first: it changes least), or null. A wrapper named firefox is none. */
export const findFirefox = () =>
  firstOf(['/usr/bin/firefox-esr', '/usr/lib/firefox/firefox', '/usr/lib64/firefox/firefox'])

/** WebKitGTK as it can be driven: its driver, its small browser and a screen that nobody sees; null when one lacks. */
export function findWebkit() {
  const places = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec']
  const [driver, xvfb] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].map((path) => firstOf([path]))
  const browser = firstOf(['webkit2gtk-4.1', 'webkitgtk-6.0']
    .flatMap((version) => places.map((place) => `${place}/${version}/MiniBrowser`)))
  return driver === null || xvfb === null || browser === null ? null : { driver, xvfb, browser }
}
