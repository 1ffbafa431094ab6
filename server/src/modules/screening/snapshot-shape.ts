import { outcomes } from '@tidu/policy-engine/outcome'
import type { Filing } from '@tidu/policy-engine/rule'

export interface StoredSnapshot {
  id: string
  enterprise_id: string
  standard: string
  edition: string
  filing: Filing
  on_date: string
  recorded_before: Date
  outcome: string
  sha256: string
  note: string
  saved_by: string
  saved_at: Date
}

/** A kept verdict as the API lists it. */
export function snapshotShape(row: StoredSnapshot) {
  return {
    id: row.id,
    enterpriseId: row.enterprise_id,
    standard: row.standard,
    edition: row.edition,
    filing: row.filing,
    on: row.on_date,
    recordedBefore: row.recorded_before.toISOString(),
    outcome: outcomes.find((one) => one === row.outcome) ?? 'unknown',
    sha256: row.sha256,
    note: row.note,
    savedBy: row.saved_by,
    savedAt: row.saved_at.toISOString(),
  }
}
