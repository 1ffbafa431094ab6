/** 经营异常、严重失信、行政处罚、安全质量环境事故. */
export const complianceKinds = [
  'abnormal_operation',
  'serious_dishonesty',
  'penalty',
  'accident',
] as const
export type ComplianceKind = (typeof complianceKinds)[number]

export interface ComplianceEntry {
  kind: ComplianceKind
  listedOn: string
  rectifiedOn: string | null
  /** The regulator removed the entry or gave its 凭证. */
  removedOn: string | null
}

export type ComplianceState = 'open' | 'rectified' | 'removed'

/** What to do next, in the order of the procedure; the sentence is in the contracts. */
export type Remedy = 'rectify-then-apply' | 'ask-for-removal' | 'none'

export interface ComplianceStatus {
  state: ComplianceState
  /** 一票否决: no tier while the entry stands. */
  vetoes: boolean
  remedy: Remedy
}

/** Lists a firm is on until its regulator takes it off; being rectified alone does not clear it. */
const listKinds: ReadonlySet<ComplianceKind> = new Set(['abnormal_operation', 'serious_dishonesty'])

/** On the day of removal the firm is off the list. */
export function complianceStatus(entry: ComplianceEntry, day: string): ComplianceStatus {
  if (entry.removedOn !== null && entry.removedOn <= day) {
    return { state: 'removed', vetoes: false, remedy: 'none' }
  }
  const vetoes = listKinds.has(entry.kind) && entry.listedOn <= day
  if (entry.rectifiedOn !== null && entry.rectifiedOn <= day) {
    return { state: 'rectified', vetoes, remedy: 'ask-for-removal' }
  }
  return { state: 'open', vetoes, remedy: 'rectify-then-apply' }
}
