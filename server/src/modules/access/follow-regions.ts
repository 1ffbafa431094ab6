import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'

/** A unit moved in the tree: its officers, and what they lent, move with it. The code is the path's end. */
export async function followRegions(db: Db): Promise<void> {
  await sql`
    update access_account set region_path = region.path
      from region
     where region.code = split_part(rtrim(access_account.region_path, '/'), '/', -1)
       and region.path <> access_account.region_path`.execute(db)
  await sql`
    update access_delegation set region_path = region.path
      from region
     where region.code = split_part(rtrim(access_delegation.region_path, '/'), '/', -1)
       and region.path <> access_delegation.region_path`.execute(db)
}
