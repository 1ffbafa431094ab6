import type { ComplianceEntry } from './compliance.ts'
import type { FactSource, FactValue } from './fact.ts'
import type { Ip } from './intellectual-property.ts'
import type { Title } from './title.ts'

/** Facts that make up the master record 主档; they have a history like all others. */
export const masterFacts = [
  'name',
  'credit_code',
  'legacy_code',
  'region',
  'industry',
  'founded_on',
] as const
export type MasterFact = (typeof masterFacts)[number]

export interface FactChange {
  factId: string
  year: number | null
  value: FactValue
  unit?: string
  source?: FactSource
  evidence?: string
  validFrom?: string | null
  validTo?: string | null
}

export type TitleContent = Title & { batch: string | null; authority: string | null }
export type IpContent = Ip & { name: string | null }
export type ComplianceContent = ComplianceEntry & {
  description: string | null
  regulator: string | null
}
export interface TagContent {
  tag: string
}

export interface LedgerContents {
  title: TitleContent
  ip: IpContent
  compliance: ComplianceContent
  tag: TagContent
}
export const ledgers = ['title', 'ip', 'compliance', 'tag'] as const
export type Ledger = (typeof ledgers)[number]

/**
 * What someone tells about one row of a ledger. Without `entryId` it is matched to a known entry,
 * and parts left `null` keep what is known; with `entryId` the entry becomes exactly this.
 */
export interface EntryChange<Content> {
  entryId?: string
  content: Content
  isVoid?: boolean
}

/** Everything one source tells about one firm: a form, or a row of a workbook. */
export interface EnterpriseChange {
  /** The caller's own name for it, such as a row number; comes back with the result. */
  key: string
  /** The firm, when the caller knows it; otherwise found by code, then by name. */
  enterpriseId?: string
  master: Partial<Record<MasterFact, string>>
  facts?: readonly FactChange[]
  titles?: readonly EntryChange<TitleContent>[]
  ips?: readonly EntryChange<IpContent>[]
  compliance?: readonly EntryChange<ComplianceContent>[]
  tags?: readonly EntryChange<TagContent>[]
  source: FactSource
  evidence?: string
  reason?: string
}
