import type { ColumnType, Generated } from 'kysely'

interface ScreeningRunTable {
  id: string
  region_code: string
  region_path: string
  standard: string
  filing: 'new' | 'review'
  on_date: string
  edition: string
  title: string
  recorded_before: Date
  started_by: string
  started_at: Date
  seconds: number
  criteria: ColumnType<{ id: string; title: string }[], string, never>
  counts: ColumnType<
    { met: number; unmet: number; unknown: number; manual: number; total: number },
    string,
    string
  >
}

interface ScreeningRowTable {
  run_id: string
  enterprise_id: string
  outcome: 'met' | 'unmet' | 'unknown' | 'manual' | 'exempt' | 'not_applicable'
  outcomes: string
  nearest: string
  score_low: string | null
  score_high: string | null
  met: number
  unmet: number
  unknown: number
  manual: number
  readiness: number
  distance: number | null
  holds_title: boolean
}

interface ScreeningShortlistTable {
  id: string
  region_code: string
  region_path: string
  tier: string
  year: number
  title: string
  created_by: string
  created_at: Date
}

interface ScreeningChoiceTable {
  seq: Generated<number>
  shortlist_id: string
  enterprise_id: string
  run_id: string | null
  act: 'added' | 'removed'
  reason: string
  chosen_by: string
  chosen_at: Date
}

interface ScreeningSnapshotTable {
  id: string
  enterprise_id: string
  region_path: string
  standard: string
  edition: string
  filing: 'new' | 'review'
  on_date: string
  recorded_before: Date
  outcome: string
  verdict: string
  sha256: string
  note: string
  saved_by: string
  saved_at: Date
}

export interface ScreeningTables {
  screening_run: ScreeningRunTable
  screening_row: ScreeningRowTable
  screening_shortlist: ScreeningShortlistTable
  screening_choice: ScreeningChoiceTable
  screening_snapshot: ScreeningSnapshotTable
}
