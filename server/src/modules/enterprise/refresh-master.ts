import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { countingFactRows } from './history.ts'
import { masterColumns } from './write-enterprises.ts'
import type { Writer } from './write-plans.ts'

interface MasterRow {
  id: string
  name: string | null
  region: string | null
  creditCode: string | null
  legacyCode: string | null
  industry: string | null
  foundedOn: string | null
  oldName: string
  oldRegion: string
}

const told = (fact: string) =>
  sql`max(counting.content #>> '{}') filter (where counting.fact_id = ${fact})`

/** Carries corrected master facts over to the row that lists and searches read. */
export async function refreshMaster(
  db: Db,
  ids: readonly string[],
  { now, today }: Pick<Writer, 'now' | 'today'>,
): Promise<void> {
  const { rows } = await sql<MasterRow>`
    select enterprise.id, enterprise.name as "oldName", enterprise.region_code as "oldRegion",
           ${told('name')} as name, ${told('region')} as region,
           ${told('credit_code')} as "creditCode", ${told('legacy_code')} as "legacyCode",
           ${told('industry')} as industry, ${told('founded_on')} as "foundedOn"
      from enterprise
      join (${countingFactRows(ids, { validOn: today })}) counting
        on counting.enterprise_id = enterprise.id and counting.year is null
     group by enterprise.id
    having ${told('name')} is distinct from enterprise.name
        or ${told('region')} is distinct from enterprise.region_code
        or ${told('credit_code')} is distinct from enterprise.credit_code
        or ${told('legacy_code')} is distinct from enterprise.legacy_code
        or ${told('industry')} is distinct from enterprise.industry_code
        or ${told('founded_on')} is distinct from enterprise.founded_on::text`.execute(db)
  for (const row of rows) {
    const columns = masterColumns({
      ...row,
      name: row.name ?? row.oldName,
      region: row.region ?? row.oldRegion,
    })
    await db.updateTable('enterprise').set(columns).where('id', '=', row.id).execute()
  }
  await sql`
    update enterprise set revision = revision + 1, changed_at = ${now}
     where id = any (${[...ids]}::uuid[])`.execute(db)
}
