import type { TestApp } from './test-app.ts'

/** Builders of test rows; each module adds its own: defaults for everything, a test names only what it is about. */
export function given(_app: TestApp) {
  return {}
}
