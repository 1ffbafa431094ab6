import type { EnterpriseChange } from '../enterprise/index.ts'
import { nameKey } from '../enterprise/index.ts'
import type { SheetRow } from './cell.ts'
import { fillIdentity } from './fill-identity.ts'
import { fillTitle } from './fill-title.ts'
import { fillValues } from './fill-values.ts'
import type { ReadContext } from './read-context.ts'
import type { Problem, Repair } from './repair.ts'
import { rowCells } from './row-cells.ts'

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
  repairs: Repair[]
  problems: Problem[]
}

/** Reads one row under a mapping. Problems are collected, never thrown: a person sees all at once. */
export function readRow([row, cells]: SheetRow, context: ReadContext): RowReading {
  const draft = { repairs: [] as Repair[], problems: [] as Problem[] }
  const mapped = rowCells(cells, context)
  const identity = fillIdentity(mapped, context, draft)
  const values = fillValues(mapped, context, draft)
  const titles = fillTitle(mapped, values.year, context, draft)
  const tags = [...new Set([...context.tags, ...values.tags])].map((tag) => ({ content: { tag } }))
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
    ...draft,
  }
}
