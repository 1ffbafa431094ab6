import type { EnterpriseChange } from '../enterprise/index.ts'
import { nameKey } from '../enterprise/index.ts'
import { cellText, type SheetRow } from './cell.ts'
import { fillIdentity, placeColumn } from './fill-identity.ts'
import { fillTitle } from './fill-title.ts'
import { fillValues } from './fill-values.ts'
import type { ReadContext } from './read-context.ts'
import type { Problem, Repair } from './repair.ts'
import { noteRepairs, rowCells } from './row-cells.ts'

/** One row of a roster as the file of a firm, with all that was repaired and all that is wrong. */
export interface RowReading {
  row: number
  change: EnterpriseChange
  /** Who it is about: the code, else name and region. */
  firm: string
  /** Name and region: finds the row of the same firm that does carry a code. */
  alias: string
  /** Which year and title, in lists of them. Rows equal in `firm` and `about` repeat each other. */
  about: string
  /** The header of the column that says where the firm is. */
  placeColumn: string | undefined
  repairs: Repair[]
  problems: Problem[]
}

/**
 * Reads one row under a mapping. Problems are collected, never thrown: a person sees all at once.
 * `carried` are the columns whose text stands in a merged cell that began in a row above.
 */
export function readRow(
  [row, cells]: SheetRow,
  context: ReadContext,
  carried: ReadonlySet<number> = new Set(),
): RowReading {
  const draft = { repairs: [] as Repair[], problems: [] as Problem[] }
  const mapped = rowCells(cells, context)
  for (const given of mapped) {
    if (!carried.has(given.column.column)) continue
    noteRepairs(draft, given, ['merged-cell'], cellText(given.cell))
  }
  const identity = fillIdentity(mapped, context, draft)
  const values = fillValues(mapped, context, draft)
  const titles = fillTitle(mapped, values.year, context, draft)
  const tags = tagsOf([...context.tags, ...values.tags], context)
  const change: EnterpriseChange = {
    key: String(row + 1),
    master: { ...identity.master, ...values.master },
    facts: values.facts,
    titles,
    tags,
    source: 'import',
    evidence: context.evidence(row + 1),
  }
  const { credit_code, legacy_code, name = '', region = '' } = identity.master
  const alias = `${nameKey(name)}@${region}`
  const title = titles[0]?.content
  const about = [
    values.hasRowYear ? (values.year ?? '') : '',
    title?.tier ?? '',
    title?.batch ?? '',
  ]
  return {
    row,
    change,
    firm: credit_code ?? legacy_code ?? alias,
    alias,
    about: about.join('|'),
    placeColumn: placeColumn(mapped, context),
    ...draft,
  }
}

/** A firm carries tags under the names people see and filter by, whichever list told of them. */
function tagsOf(ids: readonly string[], { vocabulary }: ReadContext) {
  return vocabulary.tags
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => ({ content: { tag: title } }))
}
