import { refuse } from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { visibleTo } from '../access/index.ts'

/** The firm, or "not found" for everyone who must not know of it; `lock` before its file is written. */
export async function loadEnterprise(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  id: string,
  lock = false,
) {
  let query = db
    .selectFrom('enterprise')
    .selectAll()
    .where('id', '=', id)
    .where('is_withdrawn', '=', false)
    .where(visibleTo(actor))
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  if (!row) throw refuse.unknown(id)
  return row
}
