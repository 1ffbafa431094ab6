import { entryTerms2022 } from './entry-terms.ts'
import {
  atLeast,
  fractionAtLeast,
  fractionAtMost,
  percent,
  type Tri,
  units,
  wan,
} from './exact-numbers.ts'
import {
  choice,
  type Firm,
  figure,
  judged,
  list,
  meanGrowth,
  numberNow,
  ratioOfYear,
  sumOfYears,
  yearsSince,
  yes,
} from './firm.ts'
import { countRights, inForce, type Right, seasoned } from './patents.ts'
import { allOf, anyOf, both, type Finding, type State, stateOf } from './states.ts'

/**
 * Growth in a review: waived for the rounds of 2024 and 2025, left to the notice from 2026 on. The contract
 * names 2025 and 2026; rules.json carries the waiver from 2024.
 */
function growthLine(firm: Firm): State {
  if (firm.review && firm.on >= '2026-01-01') return 'manual'
  if (firm.review && firm.on >= '2024-01-01') return 'exempt'
  return stateOf(fractionAtLeast(meanGrowth(firm), percent(5)))
}

export function eachYear(firm: Firm, line: number): Tri {
  const one = (back: number) =>
    fractionAtLeast(ratioOfYear(firm, 'rd_expense', 'revenue', back), percent(line))
  return both(one(1), one(2))
}

/** One of three research lines by last year's revenue; without that revenue, unknown. */
function researchLines(firm: Firm): Record<string, State> {
  const revenue = figure(firm, 'revenue', 1)
  const combination = both(
    atLeast(numberNow(firm, 'new_equity_2y'), wan(8000)),
    atLeast(sumOfYears(firm, 'rd_expense', [1, 2]), wan(3000)),
    fractionAtLeast(ratioOfYear(firm, 'rd_staff', 'employees', 1), percent(50)),
  )
  const line = (asked: Tri, met: Tri): State => {
    if (asked === undefined) return 'unknown'
    return asked ? stateOf(met) : 'not_applicable'
  }
  const big = atLeast(revenue, wan(10000))
  const middle = atLeast(revenue, wan(5000))
  return {
    'L22-新1a': line(big, eachYear(firm, 3)),
    'L22-新1b': line(big === undefined ? big : middle && !big, eachYear(firm, 6)),
    'L22-新1c': line(middle === undefined ? middle : !middle, combination),
  }
}

/** 2022: class I, in force, linked, in use with benefit, own or bought a year ago. */
export function classOneRights2022(firm: Firm, line: number): Tri {
  const stated = numberNow(firm, 'class1_ip_count')
  if (stated !== undefined) return stated >= units(line)
  const { on } = firm
  const rule = (right: Right) =>
    right.first && inForce(right, on) && right.linked && right.used && seasoned(right, on)
  const count = countRights(firm, rule)
  if (!count) return undefined
  if (count.low >= line) return true
  return count.high < line ? false : undefined
}

export function examineLittleGiant2022(firm: Firm): Finding {
  const entry = entryTerms2022(firm)
  const certificates = list(firm, 'mgmt_or_foreign_product_cert')
  const domain = choice(firm, 'product_domain')
  const special = {
    'L22-专1': stateOf(atLeast(yearsSince(firm, 'segment_years', 'segment_start_date'), units(3))),
    'L22-专2': stateOf(
      fractionAtLeast(ratioOfYear(firm, 'main_revenue', 'revenue', 1), percent(70)),
    ),
    'L22-专3': growthLine(firm),
    'L22-精1': judged(firm, 'management_quality_statement'),
    'L22-精2': stateOf(atLeast(numberNow(firm, 'core_process_it_count'), units(1))),
    'L22-精3': stateOf(certificates && certificates.length > 0),
    'L22-精4': stateOf(
      fractionAtMost(ratioOfYear(firm, 'total_liabilities', 'total_assets', 1), percent(70)),
    ),
    'L22-特1': stateOf(atLeast(numberNow(firm, 'market_share'), units(1) / 10n)),
    'L22-特2': stateOf(yes(firm, 'has_own_brand')),
    'L22-链': judged(firm, 'chain_role_statement'),
    'L22-品': stateOf(
      domain === undefined
        ? undefined
        : ['six_bases', 'ten_key_industries', 'cyber_power'].includes(domain),
    ),
  }
  const research = researchLines(firm)
  const rest = {
    'L22-新2': stateOf(yes(firm, 'has_rd_institution')),
    'L22-新3': stateOf(classOneRights2022(firm, 2)),
  }
  const direct = {
    'L22-新D1': stateOf(yes(firm, 'national_sci_award_top3_3y')),
    'L22-新D2': stateOf(yes(firm, 'maker_china_top50')),
  }
  const general = allOf([...Object.values(research), ...Object.values(rest)])
  return {
    outcome: allOf([
      ...Object.values(entry),
      ...Object.values(special),
      anyOf([general, ...Object.values(direct)]),
    ]),
    criteria: { ...entry, ...special, ...research, ...rest, ...direct },
  }
}
