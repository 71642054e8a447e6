// What the mutation test runs for every change it makes: the tests of the files that decide.
import { defineConfig } from 'vitest/config'

const over = [
  'mag-mee', 'grond', 'toestemming', 'wie-beslist', 'stops', 'getoond', 'wet', 'bsn', 'veranderd', 'verzamel', 'poorten',
  'brief', 'examples',
]

export default defineConfig({
  test: {
    environment: 'node', include: over.map((naam) => `tests/domain/${naam}.test.ts`), testTimeout: 60_000,
    env: { MUTANTEN: '1' },
  },
})
