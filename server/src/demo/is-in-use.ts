import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'

/**
 * Whether real people or real firms are here: an account of its own, a firm that is not invented. Such an
 * installation gets nothing of the demo, whatever the setting says: its password is known to everybody,
 * and a start that forgot `TIDU_DEMO=0` must not let the world in.
 */
export async function isInUse(db: Db): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from access_account where not demo)
        or exists (select from enterprise where not is_fictional) as used`.execute(db)
  return rows[0]?.used === true
}
