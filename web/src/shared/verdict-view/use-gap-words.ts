import type { CriterionVerdict } from '@tidu/contracts/policy/verdict'
import { useText } from '../../lib/text.ts'
import { useFactNames } from '../fact-names.ts'
import { verdictText } from './text.ts'
import { useValueWords } from './use-value-words.ts'

type Gap = NonNullable<CriterionVerdict['gap']>

/** “研发费用（2025 年）再增 21.60 万元，达到 121.60 万元”. */
export function useGapWords(): (gap: Gap) => string {
  const say = useText(verdictText)
  const words = useValueWords()
  const { nameOf } = useFactNames()
  return (gap) => {
    const year = gap.year === undefined ? '' : ` (${say('years', { year: gap.year })})`
    const fact = nameOf(gap.fact) + year
    if (gap.to !== undefined && typeof gap.to !== 'number') {
      return say('gap.become', { fact, to: words(gap.to, '', gap.fact) })
    }
    const change = say(`gap.${gap.direction}`, { fact, by: words(gap.by, gap.unit) })
    const target = typeof gap.to === 'number' ? say('gap.to', { to: words(gap.to, gap.unit) }) : ''
    return change + target + (gap.strict ? say('gap.strict') : '')
  }
}
