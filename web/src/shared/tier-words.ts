import { tierLabels } from '@tidu/contracts/policy/labels'
import { keyIn, keysOf } from '../lib/keys-of.ts'
import { useLanguage } from '../lib/text.ts'

export const tierIds = keysOf(tierLabels)
export type TierId = (typeof tierIds)[number]

export function tierIn(text: string | undefined): TierId | undefined {
  return keyIn(tierLabels, text)
}

/** The name of a tier; a region's own tier without a label shows its id. */
export function useTierWords(): (id: string) => string {
  const { language } = useLanguage()
  return (id) => {
    const known = tierIn(id)
    return known ? tierLabels[known][language] : id
  }
}

/** The rungs of the ladder, from the ground up. */
export const rungs: readonly TierId[] = ['innovative', 'srdi', 'little-giant', 'champion']
