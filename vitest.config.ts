// Unit tests run in Node; what needs a browser runs in Playwright.
import { join } from 'node:path'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

// In Node the package would give its server half, where effects do not run; only these three names are turned around.
const browserSolid = (file: string): string => join(import.meta.dirname, 'node_modules/solid-js', file)

export default defineConfig({
  plugins: [solid({ ssr: false })],
  define: { __APP_VERSION__: '"0.0.0+test"', __TEST_CLOCK__: 'true' },
  resolve: {
    alias: [
      { find: /^solid-js$/, replacement: browserSolid('dist/solid.js') },
      { find: /^solid-js\/store$/, replacement: browserSolid('store/dist/store.js') },
      { find: /^solid-js\/web$/, replacement: browserSolid('web/dist/web.js') },
      // The build of Dexie that the app gets.
      { find: /^dexie$/, replacement: join(import.meta.dirname, 'node_modules/dexie/dist/modern/dexie.mjs') },
    ],
  },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/journeys/**', 'tests/browser/**'],
    testTimeout: 60_000,
    server: { deps: { inline: [/solid-js/, /@solid-primitives/] } },
  },
})
