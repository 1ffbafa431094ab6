import { keyIn } from '../lib/keys-of.ts'
import { useLanguage } from '../lib/text.ts'

/** Units as the packs write them. Money and fractions are shown in other ones and have their own words. */
const english = {
  人: 'people',
  分: 'points',
  天: 'days',
  年: 'years',
  月: 'months',
  名: 'rank',
  级: 'level',
  项: 'items',
  件: 'items',
  家: 'firms',
} as const

export function useUnitWords(): (unit: string) => string {
  const { language } = useLanguage()
  return (unit) => {
    const known = language === 'en' ? keyIn(english, unit) : undefined
    return known ? english[known] : unit
  }
}
