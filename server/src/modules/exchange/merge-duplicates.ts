import type { EnterpriseChange } from '@tidu/domain/enterprise'
import { mergeRows, type Problem } from '@tidu/domain/exchange'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { finerRegion } from './finer-region.ts'
import type { StoredImport } from './load-import.ts'
import { vocabulary } from './vocabulary.ts'

interface Group {
  rows: { number: number; sheetRow: number; change: EnterpriseChange }[]
}

interface Verdict {
  number: number
  outcome: 'duplicate' | 'conflicting' | null
  change?: EnterpriseChange
  problems: Problem[]
  mergedInto: number | null
}

/** Rows that repeat or complete each other become one; rows that contradict each other are held. */
export async function mergeDuplicates({ db }: Context, { id }: StoredImport) {
  const { rows: groups } = await sql<Group>`
    select jsonb_agg(jsonb_build_object('number', number, 'sheetRow', row + 1, 'change', change)
                     order by number) as rows
      from exchange_row where import_id = ${id} and outcome is null
     group by firm, about having count(*) > 1`.execute(db)
  const verdicts = groups.flatMap(judgeGroup)
  if (verdicts.length === 0) return
  await sql`
    update exchange_row set outcome = line.outcome, change = coalesce(line.change, exchange_row.change),
           problems = line.problems, merged_into = line."mergedInto"
      from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb)
           as line (number int, outcome text, change jsonb, problems jsonb, "mergedInto" int)
     where import_id = ${id} and exchange_row.number = line.number`.execute(db)
}

function judgeGroup({ rows }: Group): Verdict[] {
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
  const detail = merged.fields.map(titleOf).join('、')
  return rows.map(({ number }) => {
    const other = rows.find((row) => row.number !== number)
    const given = String(other?.sheetRow ?? '')
    const problem: Problem = {
      field: merged.fields[0] ?? '',
      problem: 'rows-contradict',
      given,
      detail,
    }
    return { number, outcome: 'conflicting', problems: [problem], mergedInto: null }
  })
}

function duplicateOf(first: number, number: number): Verdict {
  return { number, outcome: 'duplicate', problems: [], mergedInto: first }
}

function titleOf(fieldId: string): string {
  return vocabulary().fieldById.get(fieldId)?.title ?? fieldId
}
