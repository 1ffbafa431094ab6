import { masterFacts } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { countingFactRows } from './history.ts'
import { masterColumns } from './write-enterprises.ts'

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

const isMaster = sql`fact.year is null and fact.fact_id = any (${[...masterFacts]})`
const told = (fact: string) =>
  sql`max(counting.content #>> '{}') filter (where counting.fact_id = ${fact})`

/** Carries corrected master facts over to the row that lists and searches read. */
export async function refreshMaster(db: Db, ids: readonly string[], today: string): Promise<void> {
  const { rows } = await sql<MasterRow>`
    select enterprise.id, enterprise.name as "oldName", enterprise.region_code as "oldRegion",
           ${told('name')} as name, ${told('region')} as region,
           ${told('credit_code')} as "creditCode", ${told('legacy_code')} as "legacyCode",
           ${told('industry')} as industry, ${told('founded_on')} as "foundedOn"
      from enterprise
      join (${countingFactRows(ids, { validOn: today }, isMaster)}) counting
        on counting.enterprise_id = enterprise.id
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
}
