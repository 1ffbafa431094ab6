import { defineConfig } from 'vitest/config'

const pure = (name: string) => ({
  test: { name, include: [`${name}/**/*.test.ts`], environment: 'node' as const },
})

/** Rooms that open the application get one database server for the whole run. */
const withDatabase = (name: string) => ({
  test: {
    name,
    include: [`${name}/**/*.test.ts`],
    environment: 'node' as const,
    globalSetup: ['./server/src/testing/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})

/** People at work, in a real browser, against the whole product started once for all of them. */
const journeys = {
  test: {
    name: 'e2e',
    include: ['e2e/**/*.spec.ts'],
    environment: 'node' as const,
    globalSetup: ['./e2e/testing/global-setup.ts'],
    // Two people at once: while one waits for the server, the other keeps it busy.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 90_000,
  },
}

export default defineConfig({
  test: {
    // Every core works; left to itself, vitest keeps one free, which is half of a machine with two.
    maxWorkers: '100%',
    projects: [
      pure('policy-engine'),
      pure('domain'),
      pure('policies'),
      pure('contracts'),
      pure('tools'),
      pure('web'),
      withDatabase('server'),
      withDatabase('cli'),
      journeys,
    ],
  },
})
