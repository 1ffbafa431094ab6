import { effective } from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { regionName } from './enterprise-row.ts'
import { toShown } from './fact-value.ts'
import { isInScope } from './is-in-scope.ts'
import { type FactWord, loadWordsOfFirms } from './load-fact-lines.ts'
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

/** Of so many firms all words are held at once: a page, or a part of the workbook. */
const firmsPerRound = 200

/** The conflict register: per firm, each fact on which sources disagree, with all their words. */
export async function listConflicts(
  context: Context,
  { page, pageSize, sort, order = sort === 'name' ? 'asc' : 'desc', ...filter }: Input,
) {
  const firms = matchingEnterprises(context, { ...filter, onlyConflicts: 'true' })
  const total = await totalOf(firms)
  const shown = await firms
    .select(['enterprise.id', 'enterprise.name', 'enterprise.region_code'])
    .orderBy(sort === 'name' ? 'sort_key' : 'conflict_count', order)
    .orderBy('sort_key')
    .orderBy('enterprise.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const rows: ReturnType<typeof conflictsOf> = []
  for (let from = 0; from < shown.length; from += firmsPerRound) {
    const round = shown.slice(from, from + firmsPerRound)
    const ids = round.map(({ id }) => id)
    const wordsOf = await loadWordsOfFirms(context.db, ids, { validOn: context.today })
    for (const firm of round) rows.push(...conflictsOf(firm, wordsOf.get(firm.id) ?? []))
  }
  return { rows, total, isInScope: isInScope(context.actor, filter.region) }
}

function conflictsOf(
  firm: { id: string; name: string; region_code: string },
  words: readonly FactWord[],
) {
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
