import type { ComplianceEntry } from './compliance.ts'
import { factKey } from './fact.ts'
import type { Ip } from './intellectual-property.ts'
import type { Title } from './title.ts'

/** Yearly amounts of money; the other yearly facts are counts or scores. */
export const moneyFacts = [
  'revenue',
  'main_revenue',
  'rd_expense',
  'total_assets',
  'total_liabilities',
  'net_profit',
] as const
export const headFacts = ['employees', 'rd_staff'] as const
export const yearFacts = [...moneyFacts, ...headFacts] as const
export type YearFact = (typeof yearFacts)[number]

/** Money in 分, heads as they are; a missing key is unknown. */
export type YearFigures = Partial<Record<YearFact, bigint>>

/** A firm's file as the checks read it. */
export interface FirmView {
  creditCode: string | null
  regionCode: string | null
  industryCode: string | null
  foundedOn: string | null
  years: ReadonlyMap<number, YearFigures>
  /** Ids of the known facts that hold from a day on. */
  currentFacts: ReadonlySet<string>
  titles: readonly (Title & { entryId: string })[]
  ips: readonly (Ip & { entryId: string })[]
  compliance: readonly (ComplianceEntry & { entryId: string })[]
  /** Facts on which sources disagree. */
  conflicts: readonly { factId: string; year: number | null }[]
  lastRecordedOn: string | null
}

/** Closed years with figures, oldest first. */
export function knownYears(view: FirmView): number[] {
  return [...view.years.keys()].sort((one, other) => one - other)
}

export const yearKey = (factId: string, year: number) => factKey({ factId, year })
