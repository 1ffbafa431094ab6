/**
 * What an import would do with a row. `duplicate`: it repeats or completes another row and went into
 * it. Every row of a file has exactly one.
 */
export const rowOutcomes = [
  'new',
  'changed',
  'unchanged',
  'conflicting',
  'rejected',
  'duplicate',
] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** 分析中 → 待核对 → 已入库 → 已撤销, or 已取消, or 读取失败. */
export const importStates = [
  'reading',
  'judging',
  'ready',
  'committed',
  'undone',
  'cancelled',
  'failed',
] as const
export type ImportState = (typeof importStates)[number]
