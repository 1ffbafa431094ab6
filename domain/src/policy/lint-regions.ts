import type { Citation, PolicyDocument } from './document.ts'
import { chainOf } from './effective-profile.ts'
import { lintBreakdown } from './lint-breakdown.ts'
import { looseningsOf } from './loosening.ts'
import { collectProblems, type Problem, type Report } from './problem.ts'
import type { OpenReading, PlanPeriod, RegionProfile } from './region-profile.ts'

export type FiledProfile = { file: string; profile: RegionProfile }

/** What can only be seen with the documents, the other regions and the open readings side by side. */
export function lintRegions(
  filed: readonly FiledProfile[],
  corpus: readonly PolicyDocument[],
  readings: readonly OpenReading[],
): Problem[] {
  const profiles = filed.map(({ profile }) => profile)
  const codes = new Map<string, string>()
  return filed.flatMap(({ file, profile }) => {
    const { problems, report } = collectProblems(file)
    const other = codes.get(profile.code)
    if (other !== undefined) report('duplicate-id', 'code', { id: profile.code, other })
    codes.set(profile.code, file)
    checkParent(profile, profiles, report)
    for (const [index, period] of profile.periods.entries()) {
      const path = `periods[${index}]`
      checkCitations(period, path, corpus, report)
      checkSections(period, path, report)
      checkChoices(period, path, readings, report)
      lintBreakdown(profile, period, `${path}.breakdown`, report)
      checkAgainstSuperior(profile, period, path, profiles, report)
    }
    return problems
  })
}

/** A region's parent has a profile, or its code is the beginning of the region's own. */
function checkParent(
  profile: RegionProfile,
  profiles: readonly RegionProfile[],
  report: Report,
): void {
  const { code, parent } = profile
  if (!/^(\d{2}|\d{4}|\d{6})$/.test(code)) report('unknown-region', 'code', { code })
  if (parent === null) return
  const known = profiles.some((candidate) => candidate.code === parent)
  const contains = parent.length < code.length && code.startsWith(parent)
  if (parent === code || !(known || contains)) report('unknown-region', 'parent', { code: parent })
}

type CitedItem = { path: string; cite: Citation }

function citedItems(period: PlanPeriod, path: string): CitedItem[] {
  const sections = {
    tiers: period.tiers,
    libraries: period.libraries,
    seedRatios: period.seedRatios,
    annualTargets: period.annualTargets,
    targets: period.targets,
    lines: period.lines,
    awards: period.awards,
    calendar: period.calendar,
    choices: period.choices,
  }
  const items = Object.entries(sections).flatMap(([section, values]) =>
    values.map((value, index) => ({ path: `${path}.${section}[${index}].cite`, cite: value.cite })),
  )
  const { breakdown } = period
  return breakdown === undefined
    ? items
    : [...items, { path: `${path}.breakdown.cite`, cite: breakdown.cite }]
}

function checkCitations(
  period: PlanPeriod,
  path: string,
  corpus: readonly PolicyDocument[],
  report: Report,
): void {
  if (!corpus.some((document) => document.id === period.document)) {
    report('unknown-document', `${path}.document`, { id: period.document })
  }
  for (const { path: at, cite } of citedItems(period, path)) {
    const document = corpus.find((candidate) => candidate.id === cite.document)
    if (document === undefined) {
      report('unknown-document', `${at}.document`, { id: cite.document })
      continue
    }
    if (document.clauses.some((clause) => clause.id === cite.clause)) continue
    const owner = corpus.find((candidate) =>
      candidate.clauses.some((clause) => clause.id === cite.clause),
    )
    if (owner === undefined) report('unknown-clause', `${at}.clause`, { id: cite.clause })
    else {
      report('clause-of-another-document', `${at}.clause`, { id: cite.clause, owner: owner.id })
    }
  }
}

function checkSections(period: PlanPeriod, path: string, report: Report): void {
  const sections: [string, { id: string }[]][] = [
    ['tiers', period.tiers],
    ['libraries', period.libraries],
    ['seedRatios', period.seedRatios],
    ['annualTargets', period.annualTargets],
    ['targets', period.targets],
    ['lines', period.lines],
    ['awards', period.awards],
    ['calendar', period.calendar],
    ['choices', period.choices],
  ]
  for (const [section, values] of sections) {
    const seen = new Set<string>()
    for (const [index, { id }] of values.entries()) {
      if (seen.has(id)) report('duplicate-id', `${path}.${section}[${index}]`, { id, other: id })
      seen.add(id)
    }
  }
  if (period.to < period.from) {
    const details = { earlier: String(period.from), later: String(period.to) }
    report('dates-out-of-order', `${path}.to`, details)
  }
  for (const [index, ratio] of period.seedRatios.entries()) {
    const hasTarget = period.annualTargets.some((target) => target.tier === ratio.tier)
    if (ratio.times !== null && !hasTarget) {
      report('ratio-without-target', `${path}.seedRatios[${index}]`, { id: ratio.tier })
    }
  }
}

function checkChoices(
  period: PlanPeriod,
  path: string,
  readings: readonly OpenReading[],
  report: Report,
): void {
  for (const [index, choice] of period.choices.entries()) {
    const at = `${path}.choices[${index}]`
    const reading = readings.find((candidate) => candidate.id === choice.id)
    if (reading === undefined) report('unknown-choice', `${at}.id`, { id: choice.id })
    else if (!reading.options.some((option) => option.id === choice.option)) {
      const options = reading.options.map((option) => option.id).join(' ')
      report('unknown-option', `${at}.option`, { id: choice.option, options })
    }
  }
}

/** Compared, value by value, with the nearest plan above whose years overlap. */
function checkAgainstSuperior(
  profile: RegionProfile,
  period: PlanPeriod,
  path: string,
  profiles: readonly RegionProfile[],
  report: Report,
): void {
  const above = chainOf(profile.code, profiles)
    .filter(({ code }) => code !== profile.code)
    .flatMap((superior) => [...superior.periods].sort((left, right) => right.from - left.from))
    .filter((superior) => superior.to >= period.from && superior.from <= period.to)
  const superior = {
    seedRatios: above.flatMap(({ seedRatios }) => seedRatios),
    lines: above.flatMap(({ lines }) => lines),
    calendar: above.flatMap(({ calendar }) => calendar),
  }
  for (const loosening of looseningsOf(period, superior)) {
    const { id, own, superior: theirs } = loosening
    report('loosens-superior-rule', `${path}.${loosening.path}`, { id, own, superior: theirs })
  }
}
