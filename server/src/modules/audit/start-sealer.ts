import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/schema.ts'
import { sealEntries } from './seal-entries.ts'

export interface Sealer {
  /** Seals what is left and ends. */
  stop(): Promise<void>
}

const everyMs = 2_000
const batchSize = 2_000

/** Seals the trail every two seconds: the bound of the time in which an entry could vanish unnoticed. */
export function startSealer({
  database,
  clock,
  onProblem,
}: {
  database: Database
  clock: Clock
  onProblem: (problem: unknown) => void
}): Sealer {
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const sealAll = async () => {
    for (let sealed = batchSize; sealed === batchSize; )
      sealed = await database.transaction().execute((db) => sealEntries(db, clock.now(), batchSize))
  }
  const timer = setInterval(() => {
    if (!stopped) running = running.then(sealAll).catch(onProblem)
  }, everyMs)
  timer.unref()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
      await sealAll().catch(onProblem)
    },
  }
}
