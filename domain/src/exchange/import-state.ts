/** 读取中 → (待对应 →) 核对中 → 待入库 → 入库中 → 已入库 → 撤回中 → 已撤回, or 已取消, or 无法读取. */
export const importStates = [
  'reading',
  'unmapped',
  'judging',
  'ready',
  'committing',
  'committed',
  'undoing',
  'undone',
  'cancelled',
  'failed',
] as const
export type ImportState = (typeof importStates)[number]

/** While a task is at work on it: nothing but calling it off is possible. */
export type WorkingState = 'reading' | 'judging' | 'committing' | 'undoing'

/**
 * Where an import goes on from when its task was called off or failed. Nothing of the task is left, so a
 * commit goes back to the dry run, and an undoing to what is committed. A check that did not come
 * to its end goes back to the headers: its rows are not judged under them.
 */
const wayBack: Readonly<Record<WorkingState, Record<'cancelled' | 'failed', ImportState>>> = {
  reading: { cancelled: 'cancelled', failed: 'failed' },
  judging: { cancelled: 'unmapped', failed: 'unmapped' },
  committing: { cancelled: 'ready', failed: 'ready' },
  undoing: { cancelled: 'committed', failed: 'committed' },
}

export function isWorking(state: ImportState): state is WorkingState {
  return state in wayBack
}

export function stateAfter(state: WorkingState, end: 'cancelled' | 'failed'): ImportState {
  return wayBack[state][end]
}
