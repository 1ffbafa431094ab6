import type { FactDictionary } from './fact-dictionary.ts'
import { isPlain, type PackProblem, type Plain, Reading } from './pack-problem.ts'
import { readStandard, type StandardSource } from './read-standard.ts'
import { relevantDates } from './relevant-dates.ts'
import { filings } from './rule.ts'

const fileKeys = 'standard edition title document region effective scorecard criteria note'.split(
  ' ',
)
const groupKeys = 'id title advisory all any first bands'.split(' ')
const criterionKeys =
  'id title key test cite confidence when unmet-as exempt-by advisory note filings unit'.split(' ')
const filingKeys = [...criterionKeys, 'from', 'to', 'as']
const indicatorKeys = 'id title group max bands rows stated otherwise cite note'.split(' ')

function list(given: unknown): unknown[] {
  return Array.isArray(given) ? given : []
}

function checkKeys(given: Plain, known: readonly string[], reading: Reading): void {
  const keys = Object.keys(given).filter((key) => !known.includes(key))
  if (keys.length > 0) reading.report('unexpected', { keys })
}

function checkCriterion(written: Plain, reading: Reading): void {
  checkKeys(written, criterionKeys, reading)
  for (const key of ['title', 'key'])
    if (typeof written[key] !== 'string') reading.report('missing', { key })
  for (const [filing, given] of Object.entries(isPlain(written.filings) ? written.filings : {})) {
    const at = reading.at('filings').at(filing)
    if (!filings.some((one) => one === filing)) at.report('unknown-value', { given: filing })
    for (const row of Array.isArray(given) ? given : [given])
      if (isPlain(row)) checkKeys(row, filingKeys, at)
  }
  for (const [index, ground] of list(written['exempt-by']).entries())
    checkNode(ground, reading.at('exempt-by').at(index))
}

/** A key the reader would pass over is most often a misspelt one, and the rule then says less than it seems to. */
function checkNode(given: unknown, reading: Reading): void {
  if (!isPlain(given)) return
  const kind = (['all', 'any', 'first'] as const).find((one) => Array.isArray(given[one]))
  if (kind) {
    checkKeys(given, groupKeys, reading)
    for (const [index, child] of list(given[kind]).entries())
      checkNode(child, reading.at(kind).at(index))
  } else if (isPlain(given.bands)) {
    checkKeys(given, groupKeys, reading)
    for (const [index, row] of list(given.bands.rows).entries())
      if (isPlain(row)) checkNode(row.then, reading.at('bands').at(index))
  } else checkCriterion(given, reading)
}

function checkFile(source: StandardSource, reading: Reading): void {
  checkKeys(source, fileKeys, reading)
  const effective: Plain = isPlain(source.effective) ? source.effective : {}
  if (effective.to !== undefined && String(effective.to) < String(effective.from))
    reading.at('effective').report('no-dates', { from: effective.from, to: effective.to })
  for (const [index, indicator] of list(source.scorecard).entries())
    if (isPlain(indicator)) checkKeys(indicator, indicatorKeys, reading.at('scorecard').at(index))
  for (const [index, node] of list(source.criteria).entries())
    checkNode(node, reading.at('criteria').at(index))
}

/**
 * Everything wrong with a standard's file: read for both filings on every day something in it begins, so a
 * version that is not yet in force is checked as well.
 */
export function lintStandard(source: StandardSource, dictionary: FactDictionary): PackProblem[] {
  const found: PackProblem[] = []
  checkFile(source, new Reading('', found))
  const dates = relevantDates(source)
  if (dates.length === 0) new Reading('effective', found).report('no-dates')
  for (const on of dates)
    for (const filing of filings)
      found.push(...readStandard(source, { dictionary, filing, on }).problems)
  const distinct = new Map<string, PackProblem>()
  for (const problem of found) {
    const key = JSON.stringify([problem.path, problem.code, problem.details])
    if (!distinct.has(key)) distinct.set(key, problem)
  }
  return [...distinct.values()]
}
