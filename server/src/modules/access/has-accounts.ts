import type { Database } from '../../db/schema.ts'

/** Whether anybody could sign in at all; not on a new installation without demo. */
export async function hasAccounts(database: Database): Promise<boolean> {
  const found = await database.selectFrom('access_account').select('id').limit(1).execute()
  return found.length > 0
}
