import {
  type AboveScaleRow,
  type AboveScaleTable,
  aboveScale,
  findAboveScaleRow,
} from './above-scale.ts'
import { compareExact, type Exact } from './exact.ts'
import { isPlain, type PackProblem, type Plain, Reading } from './pack-problem.ts'
import { parseQuantity } from './read-quantity.ts'
import type { CaseResult, CasesRun } from './run-cases.ts'
import type { SizeTable } from './size-class.ts'

interface AboveScaleCase {
  industry: string
  figures: Record<string, Exact>
  expected: string
}

function readCase(written: Plain, reading: Reading): AboveScaleCase {
  const { industry, expect: expected, ...given } = written
  const figures: Record<string, Exact> = {}
  for (const [fact, figure] of Object.entries(given)) {
    const quantity = parseQuantity(figure)
    if (quantity) figures[fact] = quantity.value
    else reading.at(fact).report('not-a-quantity', { given: figure })
  }
  return { industry: String(industry), figures, expected: String(expected) }
}

/** What the cases of a row have to show: a line from both sides, on it, and without its figure. */
function missingOf({ demand }: AboveScaleRow, own: readonly AboveScaleCase[]): string[] {
  const shows = (word: string) => own.some(({ expected }) => expected === word)
  if (demand.kind === 'qualified') return ['manual'].filter((word) => !shows(word))
  if (demand.kind === 'all') return ['met'].filter((word) => !shows(word))
  const onLine = own.some(({ expected, figures: { [demand.fact]: figure } }) => {
    return expected === 'met' && figure && compareExact(figure, demand.value) === 0
  })
  const words = ['met', 'unmet', 'unknown'].filter((word) => !shows(word))
  return onLine ? words : [...words, 'boundary']
}

function missingCases(
  cases: readonly AboveScaleCase[],
  table: AboveScaleTable,
  sizes: Pick<SizeTable, 'sections'>,
): PackProblem[] {
  const problems: PackProblem[] = []
  const report = (path: string, missing: string[]) => {
    if (missing.length > 0)
      problems.push({ path, code: 'case-missing', details: { criterion: path, missing } })
  }
  for (const row of table.rows)
    report(
      row.key,
      missingOf(
        row,
        cases.filter(({ industry }) => findAboveScaleRow(table, sizes, industry) === row),
      ),
    )
  for (const prefix of table.notCovered)
    if (!cases.some(({ industry }) => industry.startsWith(prefix)))
      report(prefix, ['not_applicable'])
  return problems
}

/** Runs the worked cases of the survey scope, each an industry with the year's figures and the standing they make. */
export function runAboveScaleCases(
  source: unknown,
  table: AboveScaleTable,
  sizes: Pick<SizeTable, 'sections'>,
): CasesRun {
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
    const got = aboveScale(table, sizes, industry, figures).outcome
    return { path, title, expected, got, passed: expected === got }
  })
  return { results, problems: [...problems, ...missingCases(cases, table, sizes)] }
}
