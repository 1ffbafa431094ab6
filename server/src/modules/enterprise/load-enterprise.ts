import { refuse } from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { visibleTo } from '../access/index.ts'

/** The firm, or "not found" for everyone who must not know of it. */
export async function loadEnterprise({ db, actor }: Pick<Context, 'db' | 'actor'>, id: string) {
  const row = await db
    .selectFrom('enterprise')
    .selectAll()
    .where('id', '=', id)
    .where('is_withdrawn', '=', false)
    .where(visibleTo(actor))
    .executeTakeFirst()
  if (!row) throw refuse.unknown(id)
  return row
}
