import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { countingFactRows } from './history.ts'

const money = (fact: string) => sql`max(number * 100) filter (where fact_id = ${fact})`
const heads = (fact: string) => sql`max(number) filter (where fact_id = ${fact})`

/** Rewrites `enterprise_year` and `enterprise_current` of these firms from the history. */
export async function refreshFigures(db: Db, ids: readonly string[], today: string): Promise<void> {
  await refreshYears(db, ids)
  await refreshCurrent(db, ids, today)
}

async function refreshYears(db: Db, ids: readonly string[]): Promise<void> {
  await sql`delete from enterprise_year where enterprise_id = any (${[...ids]}::uuid[])`.execute(db)
  // Every year on file, also one that is not over: the checks must see it.
  const all = countingFactRows(ids, { validOn: '2200-12-31' }, sql`fact.year is not null`)
  await sql`
    insert into enterprise_year (enterprise_id, year, revenue_fen, main_revenue_fen, rd_expense_fen,
      total_assets_fen, total_liabilities_fen, net_profit_fen, employees, rd_staff,
      srdi_eval_score, srdi_eval_score_source, others)
    select enterprise_id, year, ${money('revenue')}, ${money('main_revenue')},
           ${money('rd_expense')}, ${money('total_assets')}, ${money('total_liabilities')},
           ${money('net_profit')}, ${heads('employees')}, ${heads('rd_staff')},
           ${heads('srdi_eval_score')},
           max(case source when 'platform' then 'platform' else 'declared' end)
             filter (where fact_id = 'srdi_eval_score'),
           jsonb_object_agg(fact_id, coalesce(content, to_jsonb(number)))
             filter (where fact_id <> all (${[...typed]}))
      from (${all}) counting
     where num_nonnulls(number, content) = 1
     group by enterprise_id, year`.execute(db)
}

const typed = [
  'revenue',
  'main_revenue',
  'rd_expense',
  'total_assets',
  'total_liabilities',
  'net_profit',
  'employees',
  'rd_staff',
  'srdi_eval_score',
]

/** Master facts that are columns of `enterprise` and no matter of rules. */
export const plainMaster = ['name', 'credit_code', 'legacy_code', 'region']

async function refreshCurrent(db: Db, ids: readonly string[], today: string): Promise<void> {
  const given = [...ids]
  await sql`
    insert into enterprise_current (enterprise_id, facts, is_dated)
    select firm.id,
           coalesce(jsonb_object_agg(counting.fact_id,
                      coalesce(counting.content, to_jsonb(counting.number)))
                      filter (where num_nonnulls(counting.number, counting.content) = 1
                                and counting.fact_id <> all (${plainMaster})), '{}'),
           exists (select from enterprise_fact dated
                    where dated.enterprise_id = firm.id and dated.year is null
                      and num_nonnulls(dated.valid_from, dated.valid_to) > 0)
      from unnest(${given}::uuid[]) firm (id)
      left join (${countingFactRows(ids, { validOn: today }, sql`fact.year is null`)}) counting
             on counting.enterprise_id = firm.id
     group by firm.id
    on conflict (enterprise_id) do update
      set facts = excluded.facts, is_dated = excluded.is_dated`.execute(db)
}
