import { sql } from 'kysely'
import { type Invariant, noRow } from '../invariant.ts'

export const screeningInvariants: readonly Invariant[] = [
  noRow(
    'screening.rows-match-criteria',
    () => sql`
      select line.run_id || ' ' || line.enterprise_id as subject
        from screening_row line join screening_run run on run.id = line.run_id
       where length(line.outcomes) <> jsonb_array_length(run.criteria)
          or length(line.nearest) <> jsonb_array_length(run.criteria)`,
  ),
  noRow(
    'screening.counts-add-up',
    () => sql`
      select run.id as subject
        from screening_run run
        left join lateral (
          select count(*) as total,
                 count(*) filter (where outcome = 'met') as met,
                 count(*) filter (where outcome = 'unmet') as unmet,
                 count(*) filter (where outcome = 'unknown') as unknown,
                 count(*) filter (where outcome = 'manual') as manual
            from screening_row where run_id = run.id) actual on true
       where (run.counts->>'total', run.counts->>'met', run.counts->>'unmet',
              run.counts->>'unknown', run.counts->>'manual')
             is distinct from (actual.total::text, actual.met::text, actual.unmet::text,
                               actual.unknown::text, actual.manual::text)`,
  ),
  noRow(
    'screening.choices-from-runs',
    () => sql`
      select choice.seq as subject
        from screening_choice choice
       where (choice.run_id is not null
              and not exists (select from screening_row line
                               where line.run_id = choice.run_id
                                 and line.enterprise_id = choice.enterprise_id))
          or (choice.act = 'removed'
              and not exists (select from screening_choice earlier
                               where earlier.shortlist_id = choice.shortlist_id
                                 and earlier.enterprise_id = choice.enterprise_id
                                 and earlier.act = 'added' and earlier.seq < choice.seq))`,
  ),
]
