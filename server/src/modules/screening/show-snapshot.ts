import { verdict as verdictOf } from '@tidu/contracts/policy/verdict'
import { refuse } from '@tidu/domain/screening'
import type { Context } from '../../context.ts'
import { visibleTo } from '../access/index.ts'
import { loadScreenedFirm } from './screened-firm.ts'
import { snapshotShape } from './snapshot-shape.ts'
import { verdictThen } from './verdict-then.ts'

/** Shows the kept bytes, and says whether the facts and packs of today still give them. */
export async function showSnapshot(context: Context, { id }: { id: string }) {
  const row = await context.db
    .selectFrom('screening_snapshot')
    .innerJoin('enterprise', 'enterprise.id', 'screening_snapshot.enterprise_id')
    .selectAll('screening_snapshot')
    .where('screening_snapshot.id', '=', id)
    .where(visibleTo(context.actor))
    .executeTakeFirst()
  if (!row) throw refuse.unknownSnapshot()
  const { regionCode } = await loadScreenedFirm(context, row.enterprise_id)
  const { sha256 } = await verdictThen(context.db, {
    enterpriseId: row.enterprise_id,
    regionCode,
    standard: row.standard,
    filing: row.filing,
    on: row.on_date,
    edition: row.edition,
    recordedBefore: row.recorded_before,
  })
  return {
    snapshot: snapshotShape(row),
    verdict: verdictOf.parse(JSON.parse(row.verdict)),
    reproduced: sha256 === row.sha256,
  }
}
