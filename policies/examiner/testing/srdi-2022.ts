import { entryTerms2022 } from './entry-terms.ts'
import { atLeast, fractionAtLeast, percent, units, wan } from './exact-numbers.ts'
import {
  choice,
  type Firm,
  figure,
  list,
  meanGrowth,
  numberNow,
  ratioOfYear,
  sumOfYears,
  yearsSince,
  yes,
} from './firm.ts'
import { patentGrade } from './innovative-2022.ts'
import {
  addSpans,
  fallingBands,
  gradePoints,
  points,
  reaches,
  risingBands,
  type Span,
} from './span.ts'
import { allOf, anyOf, either, type Finding, stateOf } from './states.ts'

function yearsScore(years: bigint | undefined): Span {
  if (years === undefined) return { low: 0, high: 5 }
  return points(Math.max(0, Math.min(5, Number(years / units(2)))))
}

function researchScore(firm: Firm): Span {
  const spent = figure(firm, 'rd_expense', 1)
  const share = risingBands(ratioOfYear(firm, 'rd_expense', 'revenue', 1), [
    [10, 10],
    [8, 8],
    [6, 6],
    [4, 4],
    [3, 2],
  ])
  if (spent === undefined) return { low: 0, high: 10 }
  const lines: [number, number][] = [
    [500, 10],
    [400, 8],
    [300, 6],
    [200, 4],
    [100, 2],
  ]
  const amount = lines.find(([line]) => spent >= wan(line))?.[1] ?? 0
  return { low: Math.max(amount, share.low), high: Math.max(amount, share.high) }
}

function provincial(firm: Firm): Span {
  const given = numberNow(firm, 'provincial_feature_score')
  return given === undefined ? { low: 0, high: 15 } : points(Number(given) / 1e6)
}

function digital(firm: Firm): Span {
  const level = numberNow(firm, 'digital_level')
  if (level === undefined) return { low: 0, high: 5 }
  if (level >= units(3)) return points(5)
  return points(level >= units(2) ? 3 : 0)
}

function quality(firm: Firm): Span {
  const items = list(firm, 'quality_items')
  return items ? points(Math.min(5, 3 * new Set(items).size)) : { low: 0, high: 5 }
}

/** The thirteen indicators of annex 2. */
export function srdiScore(firm: Firm): Span {
  const debt = ratioOfYear(firm, 'total_liabilities', 'total_assets', 1)
  return addSpans(
    risingBands(ratioOfYear(firm, 'main_revenue', 'revenue', 1), [
      [80, 5],
      [70, 3],
      [60, 1],
    ]),
    risingBands(meanGrowth(firm), [
      [10, 10],
      [8, 8],
      [6, 6],
      [4, 4],
      [0, 2],
    ]),
    yearsScore(yearsSince(firm, 'segment_years', 'segment_start_date')),
    gradePoints(choice(firm, 'product_domain_grade'), {
      gap_filling: 5,
      six_bases_or_supplier: 3,
      none: 0,
    }),
    digital(firm),
    quality(firm),
    risingBands(ratioOfYear(firm, 'net_profit', 'revenue', 1), [
      [10, 10],
      [8, 8],
      [6, 6],
      [4, 4],
      [2, 2],
    ]),
    fallingBands(debt, [
      [50, 5],
      [60, 3],
      [70, 1],
    ]),
    provincial(firm),
    patentGrade(firm, [10, 8, 6, 2]),
    researchScore(firm),
    risingBands(ratioOfYear(firm, 'rd_staff', 'employees', 1), [
      [20, 5],
      [10, 3],
      [5, 1],
    ]),
    gradePoints(choice(firm, 'rd_institution_level'), {
      national: 10,
      provincial: 8,
      city: 4,
      below_city: 2,
      none: 0,
    }),
  )
}

/** 63号 annex 2: four conditions; any short-cut stands for the score. No lower title is demanded. */
export function examineSrdi2022(firm: Firm): Finding {
  const score = srdiScore(firm)
  const entry = entryTerms2022(firm)
  const equity = numberNow(firm, 'new_equity_2y')
  const revenue = figure(firm, 'revenue', 1)
  const awards = list(firm, 'sci_award_rank')
  const twoYears = sumOfYears(firm, 'rd_expense', [1, 2])
  const hard = {
    'S22-1': stateOf(atLeast(yearsSince(firm, 'segment_years', 'segment_start_date'), units(2))),
    'S22-2a': stateOf(atLeast(figure(firm, 'rd_expense', 1), wan(100))),
    'S22-2b': stateOf(fractionAtLeast(ratioOfYear(firm, 'rd_expense', 'revenue', 1), percent(3))),
    'S22-3': stateOf(either(atLeast(revenue, wan(1000)), atLeast(equity, wan(2000)))),
  }
  const scored = {
    'S22-4': stateOf(reaches(score, 60)),
    'S22-D1': stateOf(awards && awards.length > 0),
    'S22-D2': stateOf(atLeast(twoYears, wan(2000))),
    'S22-D3': stateOf(atLeast(equity, wan(6000))),
    'S22-D4': stateOf(yes(firm, 'maker_china_top500')),
  }
  return {
    outcome: allOf([...Object.values(entry), ...Object.values(hard), anyOf(Object.values(scored))]),
    criteria: { ...entry, ...hard, ...scored },
    score,
  }
}
