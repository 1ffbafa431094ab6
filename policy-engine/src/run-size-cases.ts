import { compareExact } from './exact.ts'
import { isPlain, type PackProblem, type Plain, Reading } from './pack-problem.ts'
import { parseQuantity } from './read-quantity.ts'
import type { CaseResult } from './run-cases.ts'
import {
  findSizeRow,
  type SizeBounds,
  type SizeFigures,
  type SizeTable,
  sizeClass,
} from './size-class.ts'

const metrics = ['employees', 'revenue', 'assets'] as const
const classes = ['large', 'medium', 'small'] as const

interface SizeCase {
  industry: string
  figures: SizeFigures
  expected: string
}

function readCase(written: Plain, reading: Reading): SizeCase {
  const figures: SizeFigures = {}
  for (const metric of metrics) {
    const given = written[metric]
    const quantity = given === undefined ? undefined : parseQuantity(given)
    if (given !== undefined && !quantity) reading.at(metric).report('not-a-quantity', { given })
    if (quantity) figures[metric] = quantity.value
  }
  return { industry: String(written.industry), figures, expected: String(written.expect) }
}

function standsOn(bounds: SizeBounds, figures: SizeFigures): boolean {
  return metrics.every((metric) => {
    const [bound, figure] = [bounds[metric], figures[metric]]
    return bound === undefined || (figure !== undefined && compareExact(bound, figure) === 0)
  })
}

/** Each row must show every class, each lower bound to the unit, and what missing figures leave open. */
function missingSizes(cases: readonly SizeCase[], table: SizeTable): PackProblem[] {
  const problems: PackProblem[] = []
  for (const row of table.rows) {
    const own = cases.filter(({ industry }) => findSizeRow(table, industry) === row)
    const missing: string[] = ['micro', 'unknown'].filter(
      (word) => !own.some(({ expected }) => expected === word),
    )
    for (const size of classes)
      if (!own.some(({ expected, figures }) => expected === size && standsOn(row[size], figures)))
        missing.push(`${size} boundary`)
    if (missing.length > 0)
      problems.push({
        path: row.key,
        code: 'case-missing',
        details: { criterion: row.key, missing },
      })
  }
  for (const prefix of table.notCovered)
    if (
      !cases.some(({ industry, expected }) => expected === 'manual' && industry.startsWith(prefix))
    )
      problems.push({
        path: prefix,
        code: 'case-missing',
        details: { criterion: prefix, missing: ['manual'] },
      })
  return problems
}

/** Runs the worked cases of a size-class standard, each an industry with figures and the class they make. */
export function runSizeCases(
  source: unknown,
  table: SizeTable,
): { results: CaseResult[]; problems: PackProblem[] } {
  const problems: PackProblem[] = []
  const reading = new Reading('', problems)
  const written = isPlain(source) && Array.isArray(source.cases) ? source.cases : []
  const cases = written
    .filter(isPlain)
    .map((one, index) => ({ written: one, at: reading.at('cases').at(index) }))
    .map(({ written: one, at }) => ({
      ...readCase(one, at),
      path: at.path,
      title: JSON.stringify(one),
    }))
  const results = cases.map(({ path, title, industry, figures, expected }): CaseResult => {
    const got = sizeClass(table, industry, figures)
    return { path, title, expected, got, passed: expected === got }
  })
  return { results, problems: [...problems, ...missingSizes(cases, table)] }
}
