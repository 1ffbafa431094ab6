import type { InvariantId } from '@tidu/domain/upkeep'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/schema.ts'

/** What a check may use: one read-only snapshot of the whole database, as its owner. */
export interface Check {
  db: Db
  now: Date
}

export interface Finding {
  violations: number
  /** What the first of them are about: ids, codes, names of tables; never a person's words. */
  samples: string[]
}

export interface Invariant {
  id: InvariantId
  find(check: Check): Promise<Finding>
}

export const samplesShown = 5

/** An invariant whose query returns one row per violation, with what it is about in `subject`. */
export function noRow(
  id: InvariantId,
  query: (check: Check) => RawBuilder<{ subject: string }>,
): Invariant {
  return {
    id,
    async find(check) {
      const { rows } = await sql<Finding>`
        select count(*)::int as violations,
               coalesce((array_agg(subject::text order by subject::text))[:${samplesShown}], '{}') as samples
          from (${query(check)}) broken`.execute(check.db)
      return rows[0] ?? { violations: 0, samples: [] }
    },
  }
}

export function findingOf(subjects: readonly string[]): Finding {
  return { violations: subjects.length, samples: subjects.slice(0, samplesShown) }
}
