import { sql } from 'kysely'
import { type Invariant, noRow } from '../invariant.ts'

/** Far beyond the longest run a job may take, its retries included. */
const stuckAfter = '6 hours'

export const healthInvariants: readonly Invariant[] = [
  noRow(
    'health.tasks-not-stuck',
    ({ now }) => sql`
      select id as subject from health_job_run
       where state in ('waiting', 'running')
         and changed_at < ${now}::timestamptz - interval '${sql.raw(stuckAfter)}'`,
  ),
]
