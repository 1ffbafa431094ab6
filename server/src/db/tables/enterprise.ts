import type { ComplianceKind, FactSource, IpKind, TitleEvent } from '@tidu/domain/enterprise'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** Projection of what counts today; the history is in the ledgers below. */
export interface EnterpriseTable {
  id: string
  credit_code: string | null
  legacy_code: string | null
  name: string
  name_key: string
  search_grams: string[]
  sort_key: string
  region_code: string
  region_path: string
  county_code: string
  industry_code: string | null
  founded_on: string | null
  size_class: 'large' | 'medium' | 'small' | 'micro' | null
  is_fictional: Generated<boolean>
  merged_into: string | null
  is_withdrawn: Generated<boolean>
  quality_accurate: number | null
  quality_complete: number | null
  quality_fresh: number | null
  conflict_count: Generated<number>
  revision: Generated<number>
  created_at: Date
  changed_at: Date
}

export interface EnterpriseFactTable {
  seq: GeneratedAlways<number>
  enterprise_id: string
  fact_id: string
  year: number | null
  number: string | null
  content: ColumnType<unknown, string | null, never>
  unit: Generated<string>
  source: FactSource
  authority: number
  evidence: string | null
  entered_by: string
  reason: string | null
  valid_from: string | null
  valid_to: string | null
  recorded_at: Date
  batch_id: string | null
  retracts: number | null
}

/** What every version of a ledger row carries. */
export interface EntryColumns {
  seq: GeneratedAlways<number>
  entry_id: string
  enterprise_id: string
  is_void: Generated<boolean>
  source: FactSource
  evidence: string | null
  entered_by: string
  reason: string | null
  recorded_at: Date
  batch_id: string | null
}

export interface EnterpriseTitleTable extends EntryColumns {
  tier: string
  number: string | null
  batch: string | null
  event: TitleEvent
  start_on: string | null
  end_on: string | null
  ended_on: string | null
  authority: string | null
}

export interface EnterpriseIpTable extends EntryColumns {
  kind: IpKind
  class: 'I' | 'II' | null
  number: string | null
  name: string | null
  grant_date: string | null
  expiry_date: string | null
  acquired_by: 'own' | 'transferred' | null
  transfer_date: string | null
  owner_rank: number | null
  linked_product: boolean | null
  in_use: boolean | null
  benefit: boolean | null
  overseas_family: boolean | null
  award: boolean | null
}

export interface EnterpriseComplianceTable extends EntryColumns {
  kind: ComplianceKind
  description: string | null
  regulator: string | null
  listed_on: string
  rectified_on: string | null
  removed_on: string | null
}

export interface EnterpriseTagTable extends EntryColumns {
  tag: string
}

export interface EnterpriseMergeTable {
  id: string
  kept_id: string
  merged_id: string
  reason: string
  entered_by: string
  recorded_at: Date
  undone_at: Date | null
}

export interface EnterpriseYearTable {
  enterprise_id: string
  year: number
  revenue_fen: number | null
  main_revenue_fen: number | null
  rd_expense_fen: number | null
  total_assets_fen: number | null
  total_liabilities_fen: number | null
  net_profit_fen: number | null
  employees: number | null
  rd_staff: number | null
  srdi_eval_score: string | null
  srdi_eval_score_source: 'platform' | 'declared' | null
  others: ColumnType<Record<string, unknown> | null, string | null, string | null>
}

export interface EnterpriseCurrentTable {
  enterprise_id: string
  facts: ColumnType<Record<string, unknown>, string, string>
  is_dated: boolean
}

export interface EnterpriseTables {
  enterprise: EnterpriseTable
  enterprise_fact: EnterpriseFactTable
  enterprise_title: EnterpriseTitleTable
  enterprise_ip: EnterpriseIpTable
  enterprise_compliance: EnterpriseComplianceTable
  enterprise_tag: EnterpriseTagTable
  enterprise_merge: EnterpriseMergeTable
  enterprise_year: EnterpriseYearTable
  enterprise_current: EnterpriseCurrentTable
}
