import { sql } from 'kysely'
import type { Context } from '../../context.ts'

/** Answers when the database answers; says nothing about the installation to strangers. */
export async function showHealth({ db, today }: Context) {
  await sql`select 1`.execute(db)
  return { status: 'ok' as const, today }
}
