import { nothing } from '@tidu/domain/access'
import type { Clock } from '../../clock.ts'
import type { Transact } from '../../db/transactions.ts'
import { sealEntries } from './seal-entries.ts'

export interface Sealer {
  /** From now on every two seconds. */
  start(): void
  /** Everything waiting, now. */
  sealAll(): Promise<void>
  /** Seals what is left and ends. */
  stop(): Promise<void>
}

/** The bound of the time in which an entry could vanish unnoticed. */
const everyMs = 2_000
const batchSize = 2_000

export function makeSealer({
  transact,
  clock,
  onProblem,
}: {
  transact: Transact
  clock: Clock
  onProblem: (problem: unknown) => void
}): Sealer {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const sealAll = async () => {
    for (let sealed = batchSize; sealed === batchSize; )
      sealed = await transact({ scope: nothing }, (db) => sealEntries(db, clock.now(), batchSize))
  }
  return {
    sealAll,
    start() {
      timer ??= setInterval(() => {
        running = running.then(sealAll).catch(onProblem)
      }, everyMs).unref()
    },
    async stop() {
      clearInterval(timer)
      await running
      await sealAll().catch(onProblem)
    },
  }
}
