import { caseSheet } from './case-sheet.ts'
import type { Vocabulary } from './derive-slots.ts'
import { type CriterionVerdict, evaluate, type Verdict } from './evaluate.ts'
import { missingCases } from './missing-cases.ts'
import type { PackProblem } from './pack-problem.ts'
import {
  type CaseSetting,
  type IndicatorCase,
  type LeafCase,
  type PointsSpan,
  readCases,
  type WholeCase,
} from './read-cases.ts'
import { readStandard, type StandardSource } from './read-standard.ts'

/** One worked case and how it went; `expected` and `got` are equal strings when it passed. */
export interface CaseResult {
  path: string
  title: string
  passed: boolean
  expected: string
  got: string
}

export interface CasesRun {
  results: CaseResult[]
  /** Cases that cannot be read, and what has no case though it needs one. */
  problems: PackProblem[]
}

function span([low, high]: PointsSpan): string {
  return low === high ? String(low) : `${low}–${high}`
}

function result(path: string, title: string, expected: string, got: string): CaseResult {
  return { path, title, expected, got, passed: expected === got }
}

function checkWhole(one: WholeCase, verdict: Verdict): CaseResult {
  const pairs: [expected: string, got: string][] = []
  if (one.outcome) pairs.push([`outcome ${one.outcome}`, `outcome ${verdict.outcome}`])
  for (const [id, outcome] of one.criteria) {
    const found = verdict.criteria.find((criterion) => criterion.id === id)
    pairs.push([`${id} ${outcome}`, `${id} ${found?.outcome ?? 'absent'}`])
  }
  for (const [id, points] of one.indicators) {
    const found = verdict.indicators.find((indicator) => indicator.id === id)
    const got = found ? span([found.low, found.high]) : 'absent'
    pairs.push([`${id} ${span(points)}`, `${id} ${got}`])
  }
  if (one.score) {
    const got = verdict.score ? span([verdict.score.low, verdict.score.high]) : 'absent'
    pairs.push([`score ${span(one.score)}`, `score ${got}`])
  }
  const [expected, got] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)]
  return result(one.path, one.title, expected.join(' · '), got.join(' · '))
}

/** A figure that equals its line to the last digit. Dates have no figure: their boundary is taken on trust. */
function standsOnLine({ figures }: CriterionVerdict): boolean {
  const numeric = figures.filter(({ required }) => typeof required === 'number')
  return numeric.length === 0 || numeric.some(({ actual, required }) => actual === required)
}

function checkLeaf(one: LeafCase, verdict: Verdict): CaseResult {
  const found = verdict.criteria.find(({ id }) => id === one.criterion)
  const expected: string[] = [one.outcome]
  const got: string[] = [found?.outcome ?? 'absent']
  if (one.boundary) {
    expected.push('on the line')
    got.push(found && standsOnLine(found) ? 'on the line' : 'beside the line')
  }
  if (one.gap !== undefined) {
    expected.push(`gap ${one.gap}`)
    got.push(`gap ${found?.gap?.by ?? 'none'}`)
  }
  const title = `${one.criterion} ${one.filing} ${one.on} ${JSON.stringify(one.set)}`
  return result(one.path, title, expected.join(', '), got.join(', '))
}

function checkIndicator(one: IndicatorCase, verdict: Verdict): CaseResult {
  const found = verdict.indicators.find(({ id }) => id === one.indicator)
  const got = found ? span([found.low, found.high]) : 'absent'
  return result(one.path, `${one.indicator} ${JSON.stringify(one.set)}`, span(one.points), got)
}

/**
 * Runs the worked cases of one standard: they are its tests. Also names every criterion and indicator that
 * lacks a case it must have, so a rule cannot be added without showing what it does.
 */
export function runCases(source: unknown, standard: StandardSource, words: Vocabulary): CasesRun {
  const cases = readCases(source)
  const problems = [...cases.problems]
  const verdictOf = (setting: CaseSetting): Verdict => {
    const { filing, on } = setting
    const { sheet, problems: found } = caseSheet(setting, words.dictionary)
    problems.push(...found)
    return evaluate(
      sheet,
      readStandard(standard, { dictionary: words.dictionary, filing, on }),
      words,
    )
  }
  const results = [
    ...cases.whole.map((one) => checkWhole(one, verdictOf(one))),
    ...cases.leaves.map((one) => checkLeaf(one, verdictOf(one))),
    ...cases.indicators.map((one) => checkIndicator(one, verdictOf(one))),
  ]
  problems.push(...missingCases(cases, standard, words.dictionary))
  return { results, problems }
}
