import { type EnterpriseChange, type FactValue, nameKey } from '@tidu/domain/enterprise'
import type { RowOutcome } from '@tidu/domain/exchange'
import type { StoredDifference, StoredProblem } from '../../db/tables/exchange.ts'
import type { ChangeResult } from '../enterprise/index.ts'
import { regionRegistry } from '../region/index.ts'
import { finerRegion } from './finer-region.ts'

/** A row that disagrees everywhere is told so twenty times, not a hundred. */
const mostProblems = 20

export interface RowVerdict {
  number: number
  outcome: RowOutcome
  problems: StoredProblem[]
  differences: StoredDifference[]
  enterpriseId: string | null
  change: EnterpriseChange
}

/** The header a value was read from, where one column says it. */
export type ColumnOfField = (field: string, year: number | null) => string | undefined

/** The enterprise module's answer as the row's outcome: what differs, and what a person must settle. */
export function rowVerdict(
  result: ChangeResult,
  change: EnterpriseChange,
  columnOfField: ColumnOfField,
): RowVerdict {
  const refused = refusedProblems(result, columnOfField)
  const held = result.outcome === 'new' ? [] : heldProblems(result, columnOfField)
  return {
    number: Number(result.key),
    outcome: held.length > 0 ? 'conflicting' : result.outcome,
    problems: [...refused, ...held],
    differences: result.outcome === 'new' ? [] : differencesOf(result),
    enterpriseId: result.enterpriseId ?? null,
    change,
  }
}

/** What the enterprise module says against a row, as problems of the row. */
export function refusedProblems(
  { problems }: ChangeResult,
  columnOfField: ColumnOfField,
): StoredProblem[] {
  return problems.map(({ code, details }) => {
    const { given, value, name, region, creditCode, expected } = details
    const field = String(details.factId ?? (creditCode ? 'credit_code' : name ? 'name' : ''))
    const column = columnOfField(field, null)
    return {
      ...(column === undefined ? {} : { column }),
      field,
      problem: code,
      given: String(given ?? value ?? name ?? region ?? creditCode ?? ''),
      detail: String(expected ?? creditCode ?? ''),
    }
  })
}

/**
 * A firm found by its code under another name may be a slip in the code, and one found by its name
 * alone in another county may be another firm of that name: a person decides.
 */
function heldProblems({ items }: ChangeResult, columnOfField: ColumnOfField): StoredProblem[] {
  const isByCode = items.some(
    (item) => item.kind === 'fact' && codes.includes(item.factId) && item.outcome === 'unchanged',
  )
  return items
    .flatMap((item) => {
      if (item.kind !== 'fact' || item.before === null || item.outcome === 'unchanged') return []
      const header = columnOfField(item.factId, item.year)
      const column = header === undefined ? {} : { column: header }
      const [before, after] = [shown(item.before) ?? '', shown(item.after) ?? '']
      if (item.factId === 'name' && nameKey(before) !== nameKey(after)) {
        return [{ ...column, field: 'name', problem: 'other-name', given: after, detail: before }]
      }
      if (item.factId === 'credit_code') {
        return [
          { ...column, field: 'credit_code', problem: 'other-code', given: after, detail: before },
        ]
      }
      if (item.factId === 'region' && !isByCode && finerRegion(before, after) === undefined) {
        const [given, detail] = [regionName(after), regionName(before)]
        return [{ ...column, field: 'region', problem: 'other-region', given, detail }]
      }
      return item.outcome === 'conflicting'
        ? [{ ...column, field: item.factId, problem: 'less-trusted', given: after, detail: before }]
        : []
    })
    .slice(0, mostProblems)
}

const codes: readonly string[] = ['credit_code', 'legacy_code']
const regionName = (code: string) => regionRegistry().index.byCode.get(code)?.name ?? code

function differencesOf({ items }: ChangeResult): StoredDifference[] {
  return items.flatMap((item): StoredDifference[] => {
    if (item.outcome === 'unchanged') return []
    if (item.kind !== 'fact') return [{ item: item.kind, year: null, before: null, after: null }]
    const { factId, year, before, after } = item
    return [{ item: factId, year, before: shown(before), after: shown(after) }]
  })
}

function shown(value: FactValue): string | null {
  if (value === null) return null
  switch (value.kind) {
    case 'number':
    case 'text':
      return value.text
    case 'yes-no':
      return String(value.is)
    case 'list':
      return value.items.join(', ')
  }
}
