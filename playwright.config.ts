// Journeys run in Chromium on a tablet held upright; each starts its own relay.
import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.mjs'

const executablePath = await findBrowser()
// What takes longer carries @all in its name and plays in `npm run test:all` only.
const all = process.env['ESTAFETTE_ALL'] === '1'

export default defineConfig({
  testDir: 'tests',
  testMatch: ['journeys/**/*.journey.ts', 'journeys/**/*.test.ts', 'browser/**/*.test.ts'],
  ...(all ? {} : { grepInvert: /@all/ }),
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 768, height: 1024 },
    hasTouch: true,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: 'light',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: executablePath === null ? {} : { executablePath },
  },
})
