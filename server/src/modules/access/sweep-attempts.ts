import { forgottenBefore } from '@tidu/domain/access'
import { z } from 'zod'
import { job } from '../../jobs/job.ts'

const mostRows = 50_000

/** Failed log-ins that count for nothing any more; anybody outside can cause one for any name. */
export const sweepAttempts = job({
  name: 'access.sweep-attempts',
  payload: z.strictObject({}),
  cron: '10 2 * * *',
  async run({ database, clock }) {
    const before = forgottenBefore(clock.now())
    for (let swept = mostRows; swept === mostRows; ) {
      const { numDeletedRows } = await database
        .deleteFrom('access_attempt')
        .where('key', 'in', (rows) =>
          rows
            .selectFrom('access_attempt')
            .select('key')
            .where('last_failed_at', '<', before)
            .limit(mostRows),
        )
        .executeTakeFirst()
      swept = Number(numDeletedRows)
    }
  },
})
