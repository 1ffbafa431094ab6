import { refuse } from '@tidu/domain/policy'
import type { ReadStandard } from '@tidu/policy-engine/read-standard'
import type { Filing } from '@tidu/policy-engine/rule'
import { regionRegistry } from '../region/index.ts'
import { policyShelf } from './policy-shelf.ts'

export interface AskedRules {
  standard: string
  filing: Filing
  on: string
  edition?: string | undefined
  region?: string | undefined
}

/** A region's code and those above it, nearest first; a zone's parents count as its own. */
export function regionsAbove(code: string): string[] {
  const path = regionRegistry().index.byCode.get(code)?.path
  return path === undefined ? [] : path.split('/').filter(Boolean).reverse()
}

/** The region's own seed condition (种子条件) for a tier on a day, or that of the region above it. */
export function seedRules(region: string, tier: string, on: string) {
  const { library } = policyShelf()
  const rules = library.find({
    standard: `seed-${tier}`,
    filing: 'new',
    on,
    regions: regionsAbove(region),
  })
  return rules && { rules, words: library.words }
}

/** The rules in force for a filing, or the forced edition; refuses when there are none. */
export function findRules({ standard, filing, on, edition, region }: AskedRules): ReadStandard {
  const found = policyShelf().library.find({
    standard,
    filing,
    on,
    ...(edition !== undefined && { edition }),
    regions: region === undefined ? [] : regionsAbove(region),
  })
  if (!found) throw refuse.noEdition(standard, on)
  return found
}
