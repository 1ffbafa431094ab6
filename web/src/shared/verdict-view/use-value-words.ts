import { grouped, percent, wanFromYuan } from '../../lib/format.ts'
import { useText } from '../../lib/text.ts'
import { useListed } from '../../lib/use-listed.ts'
import { useFactNames } from '../fact-names.ts'
import { useUnitWords } from '../use-unit-words.ts'
import type { Shown } from './distance.ts'
import { verdictText } from './text.ts'

const yuan = '元'
const fraction = '比例'

/** Engine values as people read them: 元 as 万元, fractions as per cent, codes by their names. */
export function useValueWords() {
  const say = useText(verdictText)
  const { nameOfValue } = useFactNames()
  const unitWord = useUnitWords()
  const listed = useListed()
  const number = (value: number, unit: string): string => {
    if (unit === yuan) return say('wan', { value: wanFromYuan(value.toFixed(2)) })
    if (unit === fraction) return percent(value, 4)
    if (unit === '%') return `${Number(value.toFixed(4))}%`
    return `${grouped(Number(value.toFixed(4)))}${unit ? ` ${unitWord(unit)}` : ''}`
  }
  const words = (value: Shown | null | undefined, unit: string, factId?: string): string => {
    if (value === null || value === undefined) return say('unknownValue')
    if (typeof value === 'number') return number(value, unit)
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
    if (typeof value === 'string') return nameOfValue(value, factId)
    if (Array.isArray(value))
      return listed(value.map((each) => nameOfValue(each, factId))) || say('none')
    const low = number(value.low, unit)
    if (value.high === null) return say('atLeast', { low })
    return say('between', { low, high: number(value.high, unit) })
  }
  return words
}
