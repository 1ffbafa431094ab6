import { refuse } from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { loadEnterprise } from './load-enterprise.ts'

/**
 * A firm whose file may be written: visible, and not merged into another. Held until the transaction
 * ends: of two people at one file the second sees what the first wrote, and no projection is worked out
 * from half of it.
 */
export async function loadOpenEnterprise(context: Pick<Context, 'db' | 'actor'>, id: string) {
  const row = await loadEnterprise(context, id, true)
  if (row.merged_into !== null) throw refuse.mergedAlready(row.merged_into)
  return row
}
