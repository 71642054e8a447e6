// What the mutation test runs for every change it makes: the tests of the room that decides, with fewer runs of each.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { environment: 'node', include: ['tests/domain/*.test.ts'], testTimeout: 60_000 },
})
