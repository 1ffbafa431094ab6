import { covers } from '@tidu/domain/access'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { regionRegistry, sortKey } from '../region/index.ts'
import { isInScope } from './is-in-scope.ts'
import { groupBy } from './load-firm-views.ts'
import { matchingEnterprises, pathOf, validTitles } from './matching-enterprises.ts'

export interface TierCountInput {
  region?: string | undefined
  on?: string | undefined
}

/**
 * Stocks per tier and county. Each tier is its own stock, as the plans publish them: a firm with a
 * valid title of two tiers counts once in each, and once among the holders.
 */
export async function countTiers(context: Context, { region, on = context.today }: TierCountInput) {
  const firms = matchingEnterprises(context, { region })
  const held = await firms
    .innerJoin(
      sql<{ enterprise_id: string; tier: string }>`(${validTitles(on)})`.as('held'),
      'held.enterprise_id',
      'enterprise.id',
    )
    .select(['enterprise.county_code', 'held.tier'])
    .select(sql<number>`count(distinct enterprise.id)::int`.as('firms'))
    .groupBy(['enterprise.county_code', 'held.tier'])
    .execute()
  const sizes = await firms
    .select('enterprise.county_code')
    .select(sql<number>`count(*)::int`.as('firms'))
    .select(
      sql<number>`count(*) filter (where enterprise.id in (
        select any_tier.enterprise_id from (${validTitles(on)}) any_tier))::int`.as('holders'),
    )
    .groupBy('enterprise.county_code')
    .execute()
  const { regionPaths } = context.actor.scope
  return {
    on,
    ...summarise(held, sizes, countiesUnder(region, regionPaths)),
    isInScope: isInScope(context.actor, region),
  }
}

interface Held {
  county_code: string
  tier: string
  firms: number
}

interface Size {
  county_code: string
  firms: number
  holders: number
}

function summarise(held: readonly Held[], sizes: readonly Size[], expected: readonly string[]) {
  const byCounty = groupBy(held, ({ county_code }) => county_code)
  const sizeOf = new Map(sizes.map((size) => [size.county_code, size]))
  const codes = [...new Set([...expected, ...sizeOf.keys()])]
  const counties = codes
    .map((code) => ({
      code,
      name: regionRegistry().index.byCode.get(code)?.name ?? code,
      enterprises: sizeOf.get(code)?.firms ?? 0,
      tiers: Object.fromEntries((byCounty.get(code) ?? []).map(({ tier, firms }) => [tier, firms])),
    }))
    .sort((one, other) => (sortKey(one.name) < sortKey(other.name) ? -1 : 1))
  const totals: Record<string, number> = {}
  for (const { tier, firms } of held) totals[tier] = (totals[tier] ?? 0) + firms
  const sum = (pick: (size: Size) => number) => sizes.reduce((all, size) => all + pick(size), 0)
  return {
    counties,
    totals,
    holders: sum(({ holders }) => holders),
    enterprises: sum(({ firms }) => firms),
  }
}

/** Counties without a single firm are shown too, as nought; those out of sight are not. */
function countiesUnder(region: string | undefined, own: readonly string[]): string[] {
  if (region === undefined) return []
  const path = pathOf(region)
  return regionRegistry()
    .regions.filter(
      (one) => one.type === 'county' && one.successorCode === null && one.path.startsWith(path),
    )
    .filter((one) => own.some((territory) => covers(territory, one.path)))
    .map(({ code }) => code)
}
