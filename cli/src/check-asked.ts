import { isCalendarDate } from '@tidu/policy-engine/calendar-date'
import type { PolicyLibrary } from '@tidu/policy-engine/policy-library'
import type { Filing } from '@tidu/policy-engine/rule'
import { UsageProblem } from './usage-problem.ts'

export function readFiling(given: string): Filing {
  if (given !== 'new' && given !== 'review')
    throw new UsageProblem('--filing 只能是 new（新申报）或 review（复核）。')
  return given
}

export function checkDay(on: string): void {
  if (!isCalendarDate(on))
    throw new UsageProblem(`--on ${on} 不是有效日期，请写成 2026-06-01 这样。`)
}

/** A standard that is none is answered with those there are. */
export function checkStandard({ standards }: PolicyLibrary, standard: string): void {
  const known = [...new Set(standards.map((file) => file.standard))]
  if (!known.includes(standard))
    throw new UsageProblem(`没有标准 ${standard}，可用：${known.join('、')}。`)
}
