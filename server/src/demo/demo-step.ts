import type { OpenApp } from '../open-app.ts'

/** One part of the demo. Idempotent; may return text for the terminal (the demo accounts). */
export type DemoStep = (app: OpenApp) => Promise<string | undefined>
