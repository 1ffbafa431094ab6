import type { Citation } from './document.ts'

/** Tier ids of the whole product; their labels differ by region and live in the profiles. */
export const tierIds = [
  'tech',
  'innovative',
  'hnte',
  'srdi',
  'little-giant',
  'key-little-giant',
  'champion',
] as const
export type TierId = (typeof tierIds)[number]

export const operators = ['>=', '>', '<=', '<', '='] as const
export type Operator = (typeof operators)[number]

/** Every value says where it comes from; one that is easier than the level above must say why. */
export type Cited = {
  id: string
  cite: Citation
  loosens?: string
}

export type TierLabel = Cited & { tier: TierId; label: string }
export type Library = Cited & { name: string }

/** Seeds wanted per unit of the annual growth target; `null` where seeds are only recommended. */
export type SeedRatio = Cited & {
  tier: TierId
  times: number | null
  basis: 'annual-target' | 'recommendation'
  operator: Operator
}

/** The yearly target is written in the plan, or spread from the sum of all its years. */
export type AnnualTarget = Cited & {
  tier: TierId
  operator: Operator
} & ({ method: 'stated'; perYear: number } | { method: 'spread'; total: number })

export type TargetKind =
  | 'baseline'
  | 'stock'
  | 'increment'
  | 'annual-increment'
  | 'ratio'
  | 'coverage'
  | 'mean'
  | 'rate-cap'

/** A number the plan promises: of a tier, or of another measure named in `metric`. */
export type PlanTarget = Cited & {
  tier?: TierId
  metric?: string
  kind: TargetKind
  operator: Operator
  value: number
  unit: string
  year: number | null
  yearFrom?: number
  asOf?: string
  hedged: boolean
}

/** A plan's table: what each region below has, adds and shall reach. */
export type BreakdownRow = {
  region: string
  name: string
  tiers: { tier: TierId; stock: number; increment: number; goal: number }[]
}
export type Breakdown = {
  cite: Citation
  asOf: string
  year: number
  total: BreakdownRow
  rows: BreakdownRow[]
}

/** A firm-level line of a plan. It coaches; whether it decides is said in the criteria packs. */
export type CoachingLine = Cited & {
  /** The same key the criteria packs use for this measure. */
  key: string
  label: string
  operator: Operator
  value: number
  unit: string
  /** For which firms: a revenue band in yuan, or holders of a tier. */
  revenue?: { from?: number; below?: number }
  tier?: TierId
}

export type Award = Cited & {
  tier: TierId
  label: string
  amountYuan: string | null
  firstTimeOnly: boolean
  payer: string
}

export type Recurrence =
  | { every: 'year'; month: number; day: number }
  | { every: 'quarter' | 'month' }
  | { every: 'year-unspecified' }

export type CalendarEntry = Cited & {
  title: string
  who: string
  to?: string
  recurrence: Recurrence
  /** The text gives no frequency; this one is our default. */
  assumed: boolean
}

/** One of the readings the texts leave open, settled for this region. */
export type ChosenReading = Cited & { option: string; reason: string }

export type PlanPeriod = {
  id: string
  document: string
  from: number
  to: number
  tiers: TierLabel[]
  libraries: Library[]
  seedRatios: SeedRatio[]
  annualTargets: AnnualTarget[]
  targets: PlanTarget[]
  breakdown?: Breakdown
  lines: CoachingLine[]
  awards: Award[]
  calendar: CalendarEntry[]
  choices: ChosenReading[]
}

export type RegionProfile = {
  code: string
  name: string
  shortName: string
  level: 'province' | 'prefecture' | 'county'
  parent: string | null
  periods: PlanPeriod[]
}

/** An open reading: the question, its options, and the one used until a region decides. */
export type OpenReading = {
  id: string
  question: string
  options: { id: string; label: string }[]
  default: string
  clauses: string[]
}
