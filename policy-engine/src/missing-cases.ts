import { criteriaOf } from './criteria-of.ts'
import type { FactDictionary } from './fact-dictionary.ts'
import type { Outcome } from './outcome.ts'
import type { PackProblem } from './pack-problem.ts'
import type { Cases } from './read-cases.ts'
import { readStandard, type StandardSource } from './read-standard.ts'
import { relevantDates } from './relevant-dates.ts'
import { type Criterion, type Filing, filings, type Test } from './rule.ts'

function hasOp(test: Test, op: Test['op']): boolean {
  if (test.op === op) return true
  if (test.op === 'every' || test.op === 'some') return test.of.some((one) => hasOp(one, op))
  return test.op === 'sourced' && hasOp(test.test, op)
}

type Wanted = Outcome | 'boundary'

/** What a criterion must be seen to do. A judgement has no missing fact: it waits for a person instead. */
function wantedFor({ test, unmetAs }: Criterion): Wanted[] {
  if (test.op === 'fixed') return [test.outcome]
  if (test.op === 'judged') return ['met', 'unmet', 'manual']
  return [
    'met',
    unmetAs ?? 'unmet',
    'unknown',
    ...(hasOp(test, 'compare') ? ['boundary' as const] : []),
  ]
}

/** Two readings of a criterion that ask the same share their cases, whatever the filing or the day. */
function versionOf({ id, test, when, unmetAs }: Criterion): string {
  return JSON.stringify([id, test, when, unmetAs], (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  )
}

/** Reads the standard as it stands for a filing on a day. */
function criteriaOn(
  source: StandardSource,
  dictionary: FactDictionary,
  at: { filing: Filing; on: string },
): Criterion[] {
  return criteriaOf(readStandard(source, { dictionary, ...at }).standard.root)
}

function shownVersions(cases: Cases, source: StandardSource, dictionary: FactDictionary) {
  const shown = new Map<string, Set<Wanted>>()
  const show = (at: { filing: Filing; on: string }, id: string, wanted: Wanted[]) => {
    const criterion = criteriaOn(source, dictionary, at).find((one) => one.id === id)
    if (!criterion) return
    const version = versionOf(criterion)
    shown.set(version, new Set([...(shown.get(version) ?? []), ...wanted]))
  }
  for (const one of cases.leaves)
    show(one, one.criterion, one.boundary ? [one.outcome, 'boundary'] : [one.outcome])
  for (const one of cases.whole) for (const [id, outcome] of one.criteria) show(one, id, [outcome])
  return shown
}

function missingIndicators(
  cases: Cases,
  source: StandardSource,
  dictionary: FactDictionary,
): PackProblem[] {
  const [on = ''] = relevantDates(source)
  const { scorecard } = readStandard(source, { dictionary, filing: 'new', on }).standard
  return scorecard.flatMap(({ id, rows, otherwise, max }) => {
    const shown = cases.indicators.filter(({ indicator }) => indicator === id)
    const exact = shown.flatMap(({ points: [low, high] }) => (low === high ? [low] : []))
    // A score taken as stated has a row for every step; its ends and one between them tell enough.
    const each =
      rows.length > 10 ? [max, otherwise] : [...rows.map(({ points }) => points), otherwise]
    const missing = each.filter((points) => !exact.includes(points)).map(String)
    if (!shown.some(({ points: [low, high] }) => low < high)) missing.push('unknown')
    return missing.length === 0
      ? []
      : [{ path: id, code: 'case-missing' as const, details: { indicator: id, missing } }]
  })
}

/** Every criterion version and indicator that lacks a worked case it must have. */
export function missingCases(
  cases: Cases,
  source: StandardSource,
  dictionary: FactDictionary,
): PackProblem[] {
  const shown = shownVersions(cases, source, dictionary)
  const seen = new Set<string>()
  const problems: PackProblem[] = []
  for (const on of relevantDates(source))
    for (const filing of filings)
      for (const criterion of criteriaOn(source, dictionary, { filing, on })) {
        const version = versionOf(criterion)
        if (seen.has(version)) continue
        seen.add(version)
        const missing = wantedFor(criterion).filter((one) => !shown.get(version)?.has(one))
        if (missing.length > 0)
          problems.push({
            path: criterion.id,
            code: 'case-missing',
            details: { criterion: criterion.id, filing, on, missing },
          })
      }
  return [...problems, ...missingIndicators(cases, source, dictionary)]
}
