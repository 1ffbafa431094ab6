import { refuse } from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { type MasterInput, toMaster } from './create-enterprise.ts'
import { loadOpenEnterprise } from './load-open-enterprise.ts'
import { type Told, tell } from './tell.ts'

export async function correctEnterprise(
  context: Context,
  {
    id,
    revision,
    source,
    evidence,
    reason,
    ...given
  }: MasterInput & Told & { id: string; revision: number },
) {
  const row = await loadOpenEnterprise(context, id)
  if (row.revision !== revision) throw refuse.changedMeanwhile(row.revision)
  const change = { enterpriseId: id, master: toMaster(given) }
  return tell(context, 'enterprise.correct', change, { source, evidence, reason })
}
