import { sql } from 'kysely'
import { type Invariant, noRow } from '../invariant.ts'

/** GB 32100: the weight of each place, 3 to its power modulo 31; written out, not computed. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ledgers = ['title', 'ip', 'compliance', 'tag']

export const enterpriseInvariants: readonly Invariant[] = [
  noRow(
    'enterprise.placed-in-region',
    () => sql`
      select firm.id as subject
        from enterprise firm left join region on region.code = firm.region_code
       where region.code is null or firm.region_path <> region.path
          or firm.county_code <> coalesce(region.county_code, region.code)`,
  ),
  noRow(
    'enterprise.credit-codes',
    () => sql`
      select firm.credit_code as subject from enterprise firm
       where firm.credit_code is not null and substr(firm.credit_code, 18, 1) <> (
         select substr(${signs}, (31 - (sum((strpos(${signs}, substr(firm.credit_code, place::int, 1)) - 1)
                  * weight)::int % 31)) % 31 + 1, 1)
           from unnest(${weights}::int[]) with ordinality as told (weight, place))`,
  ),
  noRow(
    'enterprise.retractions-lawful',
    () => sql`
      select back.seq as subject
        from enterprise_fact back join enterprise_fact fact on fact.seq = back.retracts
       where fact.seq >= back.seq or fact.retracts is not null
          or fact.recorded_at > back.recorded_at
          or (fact.enterprise_id, fact.fact_id, fact.year)
             is distinct from (back.enterprise_id, back.fact_id, back.year)`,
  ),
  noRow(
    'enterprise.ledger-of-one-firm',
    () =>
      sql`${sql.join(
        ledgers.map(
          (ledger) => sql`
            select entry_id as subject from ${sql.table(`enterprise_${ledger}`)}
             group by entry_id having count(distinct enterprise_id) > 1`,
        ),
        sql` union all `,
      )}`,
  ),
  noRow(
    'enterprise.merges-lead-home',
    () => sql`
      with recursive way (start, here, steps) as (
        select id, merged_into, 1 from enterprise where merged_into is not null
        union all
        select way.start, next.merged_into, way.steps + 1
          from way join enterprise next on next.id = way.here
         where next.merged_into is not null and way.steps < 100)
      select start as subject from way where steps = 100
      union
      select firm.id from enterprise firm
       where firm.merged_into is not null
         and not exists (select from enterprise_merge told
                          where told.merged_id = firm.id and told.kept_id = firm.merged_into
                            and told.undone_at is null)`,
  ),
]
