import type { EnterpriseChange } from '@tidu/domain/enterprise'
import { findDisagreements, mergeRows, type Problem } from '@tidu/domain/exchange'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { StoredSheet } from '../../db/tables/exchange.ts'
import { columnOf } from './column-of.ts'
import { finerRegion } from './finer-region.ts'
import type { StoredImport } from './load-import.ts'
import { vocabulary } from './vocabulary.ts'

/** A firm that stands in a file a hundred times is not told a hundred row numbers. */
const mostNamed = 5

interface Group {
  rows: GroupRow[]
}

interface GroupRow {
  number: number
  sheet: number
  sheetRow: number
  change: EnterpriseChange
}

interface Verdict {
  number: number
  outcome: 'duplicate' | 'conflicting' | null
  change?: EnterpriseChange
  problems: Problem[]
  mergedInto: number | null
}

/** Rows that repeat or complete each other become one; rows that contradict each other are held. */
export async function mergeDuplicates({ db }: Context, { id, sheets }: StoredImport) {
  const { rows: groups } = await sql<Group>`
    select jsonb_agg(jsonb_build_object('number', number, 'sheet', sheet, 'sheetRow', row + 1, 'change', change)
                     order by number) as rows
      from exchange_row where import_id = ${id} and outcome is null
     group by firm, about having count(*) > 1`.execute(db)
  const verdicts = groups.flatMap((group) => judgeGroup(group, sheets))
  if (verdicts.length === 0) return
  await sql`
    update exchange_row set outcome = line.outcome, change = coalesce(line.change, exchange_row.change),
           problems = line.problems, merged_into = line."mergedInto"
      from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb)
           as line (number int, outcome text, change jsonb, problems jsonb, "mergedInto" int)
     where import_id = ${id} and exchange_row.number = line.number`.execute(db)
}

function judgeGroup({ rows }: Group, sheets: readonly StoredSheet[]): Verdict[] {
  const [first, ...others] = rows
  if (!first) return []
  const merged = mergeRows(
    rows.map(({ change }) => change),
    finerRegion,
  )
  if (merged.kind === 'merged') {
    const rest = others.map(({ number }) => duplicateOf(first.number, number))
    return [
      {
        number: first.number,
        outcome: null,
        change: merged.change,
        problems: [],
        mergedInto: null,
      },
      ...rest,
    ]
  }
  return holdGroup(rows, merged.fields, sheets)
}

/** Every row is told with which other one it disagrees; the person need not search the group. */
function holdGroup(
  rows: readonly GroupRow[],
  fields: readonly string[],
  sheets: readonly StoredSheet[],
): Verdict[] {
  const found = findDisagreements(
    rows.map(({ change }) => change),
    finerRegion,
  )
  const quarrel = rows.filter((_, at) => found[at]).map(({ sheetRow }) => sheetRow)
  return rows.map((row, at) => {
    const one = found[at]
    const other = one && rows[one.other]
    const [field = ''] = one?.fields ?? fields
    const column = columnOf(sheets, row.sheet, { field })
    const name = sheets.find(({ sheet }) => sheet === other?.sheet)?.name ?? ''
    const isElsewhere = other !== undefined && other.sheet !== row.sheet
    const problem: Problem = {
      ...(column === undefined ? {} : { column }),
      field,
      problem: !other
        ? 'others-contradict'
        : isElsewhere
          ? 'rows-contradict-sheet'
          : 'rows-contradict',
      given: other ? String(other.sheetRow) : quarrel.slice(0, mostNamed).join('、'),
      detail: (one?.fields ?? fields).map(titleOf).join('、'),
      ...(isElsewhere ? { sheet: name } : {}),
    }
    return { number: row.number, outcome: 'conflicting', problems: [problem], mergedInto: null }
  })
}

function duplicateOf(first: number, number: number): Verdict {
  return { number, outcome: 'duplicate', problems: [], mergedInto: first }
}

function titleOf(fieldId: string): string {
  return vocabulary().fieldById.get(fieldId)?.title ?? fieldId
}
