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

export default defineConfig({
  test: {
    projects: [
      pure('policy-engine'),
      pure('domain'),
      pure('policies'),
      pure('contracts'),
      pure('tools'),
      withDatabase('server'),
      withDatabase('cli'),
    ],
  },
})
