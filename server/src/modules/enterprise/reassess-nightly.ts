import { z } from 'zod'
import type { Db } from '../../db/schema.ts'
import { byClock } from '../../jobs/asker.ts'
import { job } from '../../jobs/job.ts'
import { refreshAssessment } from './refresh-assessment.ts'
import { refreshFigures } from './refresh-figures.ts'

const firmsPerTurn = 1_000

/** Whoever is writing a firm's file just now brings its projections up to date as well. */
async function idsAfter(db: Db, after: string): Promise<string[]> {
  const rows = await db
    .selectFrom('enterprise')
    .select('id')
    .where('id', '>', after)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .limit(firmsPerTurn)
    .forNoKeyUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * What ages with the calendar: scores for freshness, the size class of a new year, facts that hold only
 * from or until a day. One short transaction per thousand firms; running it twice changes nothing.
 */
export const reassessNightly = job({
  name: 'enterprise.reassess-nightly',
  payload: z.strictObject({}),
  cron: '40 2 * * *',
  expireSeconds: 3600,
  async run({ act }) {
    let after = '00000000-0000-0000-0000-000000000000'
    while (after !== '') {
      const from = after
      after = await act(byClock('enterprise'), async ({ db, today }) => {
        const ids = await idsAfter(db, from)
        await refreshFigures(db, ids, today)
        await refreshAssessment(db, ids, today)
        return ids.length < firmsPerTurn ? '' : (ids.at(-1) ?? '')
      })
    }
  },
})
