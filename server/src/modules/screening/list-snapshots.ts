import type { Context } from '../../context.ts'
import { loadScreenedFirm } from './screened-firm.ts'
import { snapshotShape } from './snapshot-shape.ts'

export async function listSnapshots(context: Context, { enterpriseId }: { enterpriseId: string }) {
  await loadScreenedFirm(context, enterpriseId)
  const rows = await context.db
    .selectFrom('screening_snapshot')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return { rows: rows.map(snapshotShape) }
}
