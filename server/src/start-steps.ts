import type { Database } from './db/schema.ts'
import { syncRegions } from './modules/region/index.ts'

/** Runs at every start, after the migrations: rows that come with the program, kept in line with it. */
const steps: readonly ((database: Database) => Promise<void>)[] = [syncRegions]

export async function runStartSteps(database: Database): Promise<void> {
  for (const step of steps) await step(database)
}
