import type { Context } from '../../context.ts'
import { regionName } from './enterprise-row.ts'
import { isInScope } from './is-in-scope.ts'
import { tiersOf } from './list-enterprises.ts'
import { groupBy } from './load-firm-views.ts'
import { matchingEnterprises } from './matching-enterprises.ts'

const mostRows = 500

export async function listDuplicates(
  context: Context,
  { region }: { region?: string | undefined },
) {
  const twins = matchingEnterprises(context, { region })
    .select('enterprise.name_key')
    .groupBy('enterprise.name_key')
    .having((count) => count.fn.countAll(), '>', 1)
  const rows = await matchingEnterprises(context, { region })
    .where('enterprise.name_key', 'in', twins)
    .select([
      'enterprise.id',
      'enterprise.name',
      'enterprise.name_key',
      'enterprise.credit_code',
      'enterprise.region_code',
      'enterprise.quality_complete',
      'enterprise.changed_at',
    ])
    .select(tiersOf(context.today).as('tiers'))
    .orderBy('enterprise.sort_key')
    .orderBy('enterprise.id')
    .limit(mostRows)
    .execute()
  const groups = groupBy(rows, ({ name_key }) => name_key)
  return {
    isInScope: isInScope(context.actor, region),
    groups: [...groups.values()].map((group) =>
      group.map(({ id, name, credit_code, region_code, ...known }) => ({
        id,
        name,
        creditCode: credit_code,
        regionName: regionName(region_code),
        tiers: known.tiers,
        complete: known.quality_complete,
        changedAt: known.changed_at.toISOString(),
      })),
    ),
  }
}
