import type { FactValue, IpContent, TitleContent } from '@tidu/domain/enterprise'

export const figureYears = [2022, 2023, 2024, 2025] as const

/** Whole 元; a missing figure is unknown. */
export interface DemoFigures {
  revenue?: number
  main_revenue?: number
  rd_expense?: number
  total_assets?: number
  total_liabilities?: number
  net_profit?: number
  employees?: number
  rd_staff?: number
}

/** One invented firm before it is told to the product. */
export interface DemoFirm {
  name: string
  creditCode: string | null
  regionCode: string
  industry: string
  foundedOn: string
  tiers: readonly string[]
  years: Map<number, DemoFigures>
  /** 2024 revenue as the firm declared it, when that differs from the audit. */
  declaredRevenue?: number
  current: Record<string, FactValue>
  scores: { year: number; score: string; source: 'platform' | 'declared' }[]
  titles: TitleContent[]
  ips: IpContent[]
  tags: string[]
  abnormal?: { listedOn: string; rectifiedOn: string | null; removedOn: string | null }
}
