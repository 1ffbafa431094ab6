import type { ColumnType } from 'kysely'

/** Written as JSON text, read as parsed values of the stated shape. */
type Json<Read> = ColumnType<Read, string | undefined, string>

export interface StoredColumn {
  column: number
  header: string
  fieldId: string | null
  year: number | null
  unit: number | 'percent' | null
}

export interface StoredSheet {
  sheet: number
  name: string
  hidden: boolean
  /** Rows of data and columns the file hides; absent in imports read before they were counted. */
  hiddenRows?: number
  hiddenColumns?: number[]
  use: boolean
  headerRow: number
  dataRow: number
  /** The rows above the data, for handing refused rows back in their own shape. */
  head: (readonly [row: number, cells: readonly unknown[]])[]
  columns: StoredColumn[]
  /** Merged cells that span rows of data; absent in imports read before they were kept. */
  merges?: { top: number; bottom: number; left: number }[]
  fingerprint: string
  rows: number
}

export type StoredOutcome =
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'conflicting'
  | 'rejected'
  | 'duplicate'
  | 'skipped'

export interface StoredRepair {
  column?: string
  field: string
  kind: string
  from: string
  to: string
}

export interface StoredProblem {
  column?: string
  field: string
  problem: string
  given: string
  detail?: string
  sheet?: string
}

export interface StoredDifference {
  item: string
  year: number | null
  before: string | null
  after: string | null
}

export interface StoredCounts {
  rows: number
  new: number
  changed: number
  unchanged: number
  conflicting: number
  rejected: number
  duplicate: number
  skipped: number
  repairs: number
  repairsByKind: Record<string, number>
  problemsByKind: Record<string, number>
}

export interface ExchangeImportTable {
  id: string
  file_name: string
  file_hash: string
  file_bytes: number
  state:
    | 'reading'
    | 'unmapped'
    | 'judging'
    | 'ready'
    | 'committing'
    | 'committed'
    | 'undoing'
    | 'undone'
    | 'cancelled'
    | 'failed'
  region_path: string
  region_code: string | null
  owner_id: string
  owner_name: string
  run_id: string | null
  sheets: Json<StoredSheet[]>
  tags: string[]
  mapping_from: ColumnType<
    'headers' | 'remembered' | 'person',
    'headers' | 'remembered' | 'person' | undefined
  >
  counts: ColumnType<StoredCounts | null, string | null | undefined, string | null>
  problem: ColumnType<
    { code: string; details: Record<string, unknown> } | null,
    string | null | undefined,
    string | null
  >
  created_at: Date
  committed_at: ColumnType<Date | null, Date | null | undefined>
  undone_at: ColumnType<Date | null, Date | null | undefined>
}

export interface ExchangeFileTable {
  import_id: string
  region_path: string
  content: Buffer
}

export interface ExchangeRowTable {
  import_id: string
  number: number
  region_path: string
  sheet: number
  row: number
  cells: Json<unknown[]>
  outcome: StoredOutcome | null
  change: ColumnType<unknown, string | null | undefined, string | null>
  firm: string | null
  alias: string | null
  about: string | null
  repairs: Json<StoredRepair[]>
  problems: Json<StoredProblem[]>
  differences: Json<StoredDifference[]>
  merged_into: number | null
  enterprise_id: string | null
  is_committed: ColumnType<boolean, boolean | undefined>
}

export interface ExchangeTemplateMappingTable {
  region_path: string
  fingerprint: string
  columns: Json<StoredColumn[]>
  saved_by: string
  saved_at: Date
}

export interface ExchangeTables {
  exchange_import: ExchangeImportTable
  exchange_file: ExchangeFileTable
  exchange_row: ExchangeRowTable
  exchange_template_mapping: ExchangeTemplateMappingTable
}
