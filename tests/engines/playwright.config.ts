// The smoke in a second and third engine; the journeys themselves run in Chromium (../../playwright.config.ts).
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.smoke.ts',
  outputDir: '../../test-results/engines',
  workers: 1,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // The ring is three people in three browsers at once.
  timeout: 300_000,
  globalTimeout: 900_000,
  reporter: [['list']],
})
