import { grouped, percent, wanFromYuan } from '../../lib/format.ts'
import { useText } from '../../lib/text.ts'
import { useListed } from '../../lib/use-listed.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { useUnitWords } from '../../shared/use-unit-words.ts'
import type { EnterpriseFile } from './enterprise-file.ts'
import { enterpriseText } from './text.ts'

export type FactLine = EnterpriseFile['facts'][number]
export type FactValue = FactLine['value']

export const yuan = '元'
export const fraction = '比例'

/** A recorded value in words; money as 万元, with its unit unless the column says it. */
export function useFactValueWords(): (
  value: FactValue,
  unit: string,
  how?: { bare?: boolean; factId?: string },
) => string {
  const say = useText(enterpriseText)
  const { nameOfValue } = useFactNames()
  const unitWord = useUnitWords()
  const listed = useListed()
  return (value, unit, { bare = false, factId } = {}) => {
    if (value === null) return say('unknown')
    switch (value.kind) {
      case 'number':
        if (unit === yuan) {
          const wan = wanFromYuan(value.text)
          return bare ? wan : say('wan', { value: wan })
        }
        if (unit === fraction) return percent(Number(value.text), 4)
        return bare ? grouped(value.text) : `${grouped(value.text)} ${unitWord(unit)}`
      case 'text':
        return nameOfValue(value.text, factId)
      case 'yes-no':
        return say(value.is ? 'yes' : 'no')
      case 'list':
        return listed(value.items.map((item) => nameOfValue(item, factId))) || '—'
    }
  }
}
