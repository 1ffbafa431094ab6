import { z } from 'zod'
import { byClock } from '../../jobs/asker.ts'
import { job } from '../../jobs/job.ts'
import { record } from '../audit/index.ts'
import { keepVerification } from './keep-verification.ts'
import { verifyDatabase } from './verify-database.ts'

/** Every night, when nobody works: what no one looks for is found within a day. */
export const verifyNightly = job({
  name: 'upkeep.verify-nightly',
  payload: z.strictObject({}),
  cron: '20 3 * * *',
  expireSeconds: 3600,
  async run({ database, clock, act }) {
    const found = await verifyDatabase(database, clock.now())
    await act(byClock('upkeep'), async (context) => {
      const broken = await keepVerification(context.db, context.actor.name, found)
      await record(context, 'upkeep.verify', 'database', { intact: found.intact, broken })
    })
  },
})
