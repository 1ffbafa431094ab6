import { randomUUID } from 'node:crypto'
import type { Filing } from '@tidu/policy-engine/rule'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { loadScreenedFirm } from './screened-firm.ts'
import { snapshotShape } from './snapshot-shape.ts'
import { verdictThen } from './verdict-then.ts'

interface Input {
  enterpriseId: string
  standard: string
  filing: Filing
  on?: string | undefined
  edition?: string | undefined
  note: string
}

/** Keeps a verdict with the moment up to which facts were read: later corrections do not change it. */
export async function saveSnapshot(context: Context, input: Input) {
  const { db, actor, now, today } = context
  const { regionCode, regionPath } = await loadScreenedFirm(context, input.enterpriseId)
  const on = input.on ?? today
  const { verdict, text, sha256 } = await verdictThen(db, {
    ...input,
    on,
    regionCode,
    recordedBefore: now,
  })
  const row = {
    id: randomUUID(),
    enterprise_id: input.enterpriseId,
    region_path: regionPath,
    standard: verdict.standard,
    edition: verdict.edition,
    filing: input.filing,
    on_date: on,
    recorded_before: now,
    outcome: verdict.outcome,
    verdict: text,
    sha256,
    note: input.note,
    saved_by: actor.name,
    saved_at: now,
  }
  await db.insertInto('screening_snapshot').values(row).execute()
  await record(
    context,
    'screening.save-snapshot',
    row.id,
    { enterpriseId: input.enterpriseId, standard: row.standard, edition: row.edition, sha256 },
    { regionPath },
  )
  return snapshotShape(row)
}
