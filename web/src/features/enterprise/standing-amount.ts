import { grouped, wanFromYuan } from '../../lib/format.ts'
import type { Say } from '../../lib/text.ts'
import type { standingText } from './standing-text.ts'

/** A figure of the standing as people read it: money in 万元, a missing one said to be missing. */
export function amount(
  say: Say<keyof (typeof standingText)['zh']>,
  value: number | null,
  unit: string,
): string {
  if (value === null) return say('notKnown')
  return unit === '元' ? say('wan', { value: wanFromYuan(value) }) : `${grouped(value)} ${unit}`
}
