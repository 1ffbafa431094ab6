import { addYears, type CalendarDate } from './calendar-date.ts'
import type { FactDictionary, IpCondition } from './fact-dictionary.ts'
import type { IpRow } from './fact-sheet.ts'

type Tri = boolean | undefined

function every(parts: Tri[]): Tri {
  if (parts.includes(false)) return false
  return parts.includes(undefined) ? undefined : true
}

function some(parts: Tri[]): Tri {
  if (parts.includes(true)) return true
  return parts.includes(undefined) ? undefined : false
}

/** A yes/no cell, or free text naming what it is linked to, used for or awarded. */
function isYes(cell: unknown): Tri {
  if (cell === null || cell === undefined) return undefined
  return typeof cell === 'string' ? cell.trim() !== '' : cell === true
}

function isValid(row: IpRow, on: CalendarDate): Tri {
  return every([
    row.grant_date ? row.grant_date <= on : undefined,
    row.expiry_date ? row.expiry_date >= on : undefined,
  ])
}

function isSeasoned(row: IpRow, years: number, on: CalendarDate): Tri {
  if (row.acquired_by === 'own') return true
  // Bought so long ago, it counts whether or not it was bought.
  if (row.transfer_date && addYears(row.transfer_date, years) <= on) return true
  return row.acquired_by && row.transfer_date ? false : undefined
}

function classOf(row: IpRow, dictionary: FactDictionary): 'I' | 'II' | undefined {
  return row.class ?? (row.kind ? dictionary.ipKinds.get(row.kind)?.class : undefined)
}

/** A row without a kind is none of those its class rules out: no class II right is an invention patent. */
function isKind(row: IpRow, kinds: readonly string[], dictionary: FactDictionary): Tri {
  if (row.kind) return kinds.includes(row.kind)
  return kinds.some((kind) => !row.class || dictionary.ipKinds.get(kind)?.class === row.class)
    ? undefined
    : false
}

function fulfils(
  row: IpRow,
  condition: IpCondition,
  on: CalendarDate,
  dictionary: FactDictionary,
): Tri {
  const parts: Tri[] = []
  if (condition.class) {
    const found = classOf(row, dictionary)
    parts.push(found && found === condition.class)
  }
  if (condition.kinds) parts.push(isKind(row, condition.kinds, dictionary))
  if (condition.valid) parts.push(isValid(row, on))
  if (condition.acquired) parts.push(row.acquired_by ? row.acquired_by === 'own' : undefined)
  if (condition.ownOrHeldYears !== undefined)
    parts.push(isSeasoned(row, condition.ownOrHeldYears, on))
  if (condition.ownerRankAtMost !== undefined)
    parts.push(row.owner_rank ? row.owner_rank <= condition.ownerRankAtMost : undefined)
  if (condition.grantedOverYears !== undefined)
    parts.push(
      row.grant_date ? addYears(row.grant_date, condition.grantedOverYears) < on : undefined,
    )
  for (const column of condition.yes ?? []) parts.push(isYes(row[column as keyof IpRow]))
  if (condition.any) parts.push(some(condition.any.map((one) => fulfils(row, one, on, dictionary))))
  return every(parts)
}

/** How many rows count for sure, and how many could count once their gaps are filled. */
export function countIps(
  rows: readonly IpRow[],
  where: readonly IpCondition[],
  on: CalendarDate,
  dictionary: FactDictionary,
): { low: number; high: number } {
  let low = 0
  let high = 0
  for (const row of rows) {
    const counts = every(where.map((condition) => fulfils(row, condition, on, dictionary)))
    if (counts) low += 1
    if (counts !== false) high += 1
  }
  return { low, high }
}
