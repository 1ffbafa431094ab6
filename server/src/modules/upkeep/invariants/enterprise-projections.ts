import { type RawBuilder, sql } from 'kysely'
import { type Invariant, noRow } from '../invariant.ts'

/**
 * The word that counts per firm, fact and year, worked out anew from the whole history. Written
 * apart from the enterprise module on purpose: an oracle that shares code with what it checks shares
 * its faults. Most trusted source first, among equals the last word; what was taken back is silent.
 */
const counting = sql`
  select enterprise_id, fact_id, year, number, content, source
    from (select fact.*, row_number() over (
                   partition by fact.enterprise_id, fact.fact_id, fact.year
                   order by fact.authority desc, fact.seq desc) as place
            from enterprise_fact fact
            left join enterprise_fact back on back.retracts = fact.seq
           where fact.retracts is null and back.seq is null) told
   where place = 1 and num_nonnulls(number, content) = 1`

/** Firms with facts that hold from or until a day are read from the history, never from `facts`. */
const dated = sql`
  select distinct enterprise_id from enterprise_fact
   where year is null and num_nonnulls(valid_from, valid_to) > 0`

const inFen = [
  'revenue',
  'main_revenue',
  'rd_expense',
  'total_assets',
  'total_liabilities',
  'net_profit',
]
const plain = ['employees', 'rd_staff', 'srdi_eval_score']
const asColumns = ['name', 'credit_code', 'legacy_code', 'region']

/** The years as they are stored, turned back into one row per firm, year and fact. */
const storedYears = sql`
  select enterprise_id, year, told.fact_id, told.value
    from enterprise_year, lateral (
      select key as fact_id, value from jsonb_each(coalesce(others, '{}'))
      union all
      ${sql.join(
        [
          ...inFen.map((fact) => storedColumn(fact, sql`${sql.ref(`${fact}_fen`)} / 100.0`)),
          ...plain.map((fact) => storedColumn(fact, sql.ref(fact))),
        ],
        sql` union all `,
      )}) told`

function storedColumn(fact: string, value: RawBuilder<unknown>): RawBuilder<unknown> {
  const column = sql.ref(inFen.includes(fact) ? `${fact}_fen` : fact)
  return sql`select ${sql.lit(fact)}, to_jsonb(${value}) where ${column} is not null`
}

export const enterpriseProjections: readonly Invariant[] = [
  // jsonb compares numbers by value: 1.50 and 1.5 are equal.
  noRow(
    'enterprise.years-from-history',
    () => sql`
      select coalesce(stored.enterprise_id, word.enterprise_id) || ' '
             || coalesce(stored.year, word.year) || ' ' || coalesce(stored.fact_id, word.fact_id) as subject
        from (${storedYears}) stored
        full join (select enterprise_id, year, fact_id, coalesce(content, to_jsonb(number)) as value
                     from (${counting}) counting where year is not null) word
          using (enterprise_id, year, fact_id)
       where stored.value is distinct from word.value`,
  ),
  noRow(
    'enterprise.current-from-history',
    () => sql`
      select enterprise_id as subject
        from (select enterprise_id, facts, is_dated from enterprise_current) stored
        full join (
          select enterprise_id,
                 coalesce(jsonb_object_agg(fact_id, coalesce(content, to_jsonb(number)))
                            filter (where year is null and fact_id <> all (${asColumns})), '{}') as told
            from (select distinct enterprise_id from enterprise_fact) firm
            left join (${counting}) counting using (enterprise_id)
           group by enterprise_id) word using (enterprise_id)
        left join (${dated}) dated using (enterprise_id)
       where stored.is_dated is distinct from (dated.enterprise_id is not null)
          or (dated.enterprise_id is null and stored.facts is distinct from word.told)`,
  ),
  noRow(
    'enterprise.master-from-history',
    () => sql`
      select firm.id as subject
        from enterprise firm
        join (select enterprise_id,
                     max(content #>> '{}') filter (where fact_id = 'name') as name,
                     max(content #>> '{}') filter (where fact_id = 'region') as region,
                     max(content #>> '{}') filter (where fact_id = 'credit_code') as code,
                     max(content #>> '{}') filter (where fact_id = 'legacy_code') as legacy,
                     max(content #>> '{}') filter (where fact_id = 'industry') as industry,
                     max(content #>> '{}') filter (where fact_id = 'founded_on') as founded
                from (${counting}) counting where year is null group by enterprise_id) word
          on word.enterprise_id = firm.id
        left join (${dated}) dated on dated.enterprise_id = firm.id
       where dated.enterprise_id is null
         and (firm.region_code is distinct from coalesce(word.region, firm.region_code)
              or firm.name is distinct from coalesce(word.name, firm.name)
              or firm.credit_code is distinct from word.code
              or firm.legacy_code is distinct from word.legacy
              or firm.industry_code is distinct from word.industry
              or firm.founded_on::text is distinct from word.founded)`,
  ),
]
