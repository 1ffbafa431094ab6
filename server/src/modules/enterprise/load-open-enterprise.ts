import { refuse } from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { loadEnterprise } from './load-enterprise.ts'

/** A firm whose file may be written: visible, and not merged into another. */
export async function loadOpenEnterprise(context: Pick<Context, 'db' | 'actor'>, id: string) {
  const row = await loadEnterprise(context, id)
  if (row.merged_into !== null) throw refuse.mergedAlready(row.merged_into)
  return row
}
