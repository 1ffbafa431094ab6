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

/** 读取中 → (待对应 →) 核对中 → 待入库 → 已入库 → 已撤回, or 已取消, or 读取失败. */
export const importStates = [
  'reading',
  'unmapped',
  'judging',
  'ready',
  'committed',
  'undone',
  'cancelled',
  'failed',
] as const
export type ImportState = (typeof importStates)[number]
