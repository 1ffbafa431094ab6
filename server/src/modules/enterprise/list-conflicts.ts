import { effective } from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { regionName } from './enterprise-row.ts'
import { toShown } from './fact-value.ts'
import { isInScope } from './is-in-scope.ts'
import { loadFactWords } from './load-fact-lines.ts'
import { groupBy } from './load-firm-views.ts'
import { matchingEnterprises } from './matching-enterprises.ts'

export interface ConflictFilter {
  region?: string | undefined
  text?: string | undefined
}

interface Input extends ConflictFilter {
  page: number
  pageSize: number
  sort: 'conflicts' | 'name'
  order?: 'asc' | 'desc' | undefined
}

/** The conflict register: per firm, each fact on which sources disagree, with all their words. */
export async function listConflicts(
  context: Context,
  { page, pageSize, sort, order = sort === 'name' ? 'asc' : 'desc', ...filter }: Input,
) {
  const firms = matchingEnterprises(context, { ...filter, onlyConflicts: 'true' })
  const { total } = await firms
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const shown = await firms
    .select(['enterprise.id', 'enterprise.name', 'enterprise.region_code'])
    .orderBy(sort === 'name' ? 'sort_key' : 'conflict_count', order)
    .orderBy('sort_key')
    .orderBy('enterprise.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const rows = []
  for (const firm of shown) rows.push(...(await conflictsOf(context, firm)))
  return { rows, total: Number(total), isInScope: isInScope(context.actor, filter.region) }
}

async function conflictsOf(
  { db, today }: Context,
  firm: { id: string; name: string; region_code: string },
) {
  const words = await loadFactWords(db, firm.id, { validOn: today })
  const groups = groupBy(words, ({ factId, year }) => `${year}:${factId}`)
  return [...groups.values()].flatMap((group) => {
    const found = effective(group)
    if (!found || found.against.length === 0) return []
    const { factId, year } = found.counts
    const told = [found.counts, ...found.against].map(({ seq, source, value, recordedAt }) => ({
      seq,
      source,
      value: toShown(value),
      recordedAt,
      counts: seq === found.counts.seq,
    }))
    return [
      {
        enterpriseId: firm.id,
        name: firm.name,
        regionName: regionName(firm.region_code),
        factId,
        year,
        words: told,
      },
    ]
  })
}
