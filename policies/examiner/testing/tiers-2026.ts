import { entryTerms2026 } from './entry-terms.ts'
import {
  atLeast,
  atMost,
  type Fraction,
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
  holds,
  judged,
  no,
  numberNow,
  ratioOfYear,
  sumOfYears,
  yearsSince,
  yes,
} from './firm.ts'
import { eachYear } from './little-giant-2022.ts'
import { countRights, inForce, type Right } from './patents.ts'
import {
  allOf,
  anyOf,
  both,
  either,
  exemptBy,
  type Finding,
  type State,
  stateOf,
} from './states.ts'

/** 2号 annex 3 (七): never a bought one, and the filer among the first three owners. */
function classOneRights2026(firm: Firm, line: number): Tri {
  const stated = numberNow(firm, 'class1_ip_count')
  if (stated !== undefined) return stated >= units(line)
  const { on } = firm
  const rule = (right: Right) =>
    right.first && inForce(right, on) && right.own && right.rank <= 3 && right.linked && right.used
  const count = countRights(firm, rule)
  if (!count) return undefined
  if (count.low >= line) return true
  return count.high < line ? false : undefined
}

/** This year's score for a new filing; in a review any one of the two years before. */
function evaluationScore(firm: Firm, line: number): State {
  const of = (back: number) => atLeast(figure(firm, 'srdi_eval_score', back), units(line))
  return stateOf(firm.review ? either(of(1), of(2)) : of(0))
}

/** The lower title; in a review the title under review serves too, and holding neither is for a person. */
function baseTitle(firm: Firm, base: Tri, underReview: Tri): State {
  if (!firm.review) return stateOf(base)
  const state = stateOf(either(base, underReview))
  return state === 'unmet' ? 'manual' : state
}

function segment(firm: Firm): State {
  return stateOf(atLeast(yearsSince(firm, 'segment_years', 'segment_start_date'), units(3)))
}

/** sqrt(R[Y-1] / R[Y-3]) - 1 against 5 %, squared: 1.05² = 1.1025. */
function compoundGrowth(firm: Firm): Tri {
  return fractionAtLeast(ratioWithYearsBetween(firm), percent(110.25))
}

function ratioWithYearsBetween(firm: Firm): Fraction | undefined {
  const [last, first] = [figure(firm, 'revenue', 1), figure(firm, 'revenue', 3)]
  return last === undefined || first === undefined || first === 0n
    ? undefined
    : { over: last, under: first }
}

export function examineSrdi2026(firm: Firm): Finding {
  const entry = entryTerms2026(firm)
  const award = yes(firm, 'prov_sci_award_top3_3y')
  const institution = yes(firm, 'prov_rd_institution')
  const base = holds(firm, 'holds_tech_or_innovative_title', ['tech', 'innovative'])
  const spent = (back: number) => atLeast(figure(firm, 'rd_expense', back), wan(100))
  const enough = stateOf(atLeast(figure(firm, 'revenue', 1), wan(1500)))
  const equity = stateOf(atLeast(numberNow(firm, 'new_equity_2y'), wan(2000)))
  const size: Record<string, State> = {
    'S26-2a': enough,
    "S26-2a'": enough === 'met' ? 'not_applicable' : equity,
  }
  const hard = {
    'S26-1a': baseTitle(firm, base, holds(firm, 'holds_srdi_title', ['srdi'])),
    'S26-1b': segment(firm),
    'S26-2b': stateOf(
      fractionAtLeast(ratioOfYear(firm, 'main_revenue', 'revenue', 1), percent(80)),
    ),
    'S26-2c': stateOf(
      fractionAtMost(ratioOfYear(firm, 'total_liabilities', 'total_assets', 1), percent(80)),
    ),
    'S26-3a': stateOf(both(spent(1), spent(2))),
    'S26-3b': stateOf(eachYear(firm, 3)),
    'S26-4': exemptBy(stateOf(classOneRights2026(firm, 1)), [award, institution]),
    'S26-5': judged(firm, 'market_position_statement'),
    'S26-6': evaluationScore(firm, 50),
  }
  return {
    outcome: allOf([...Object.values(entry), ...Object.values(hard), anyOf(Object.values(size))]),
    criteria: {
      ...entry,
      ...hard,
      ...size,
      'S26-4x1': stateOf(award),
      'S26-4x2': stateOf(institution),
    },
  }
}

export function examineLittleGiant2026(firm: Firm): Finding {
  const entry = entryTerms2026(firm)
  const award = yes(firm, 'national_sci_award_top3_3y')
  const domain = choice(firm, 'product_domain')
  const onlyNew = (state: State): State => (firm.review ? 'not_applicable' : state)
  const market = {
    'L26-5a': stateOf(atLeast(numberNow(firm, 'market_share'), units(1) / 10n)),
    "L26-5a'": stateOf(atMost(numberNow(firm, 'market_rank_domestic'), units(3))),
  }
  const hard = {
    'L26-1a': baseTitle(
      firm,
      holds(firm, 'holds_srdi_title', ['srdi']),
      holds(firm, 'holds_lg_title', ['little-giant']),
    ),
    'L26-1b': segment(firm),
    'L26-2a': stateOf(atLeast(figure(firm, 'revenue', 1), wan(5000))),
    'L26-2b': stateOf(
      fractionAtLeast(ratioOfYear(firm, 'main_revenue', 'revenue', 1), percent(90)),
    ),
    'L26-2c': onlyNew(stateOf(compoundGrowth(firm))),
    'L26-2d': stateOf(
      fractionAtMost(ratioOfYear(firm, 'total_liabilities', 'total_assets', 1), percent(75)),
    ),
    'L26-3a': stateOf(atLeast(sumOfYears(firm, 'rd_expense', [1, 2]), wan(1200))),
    'L26-3b': stateOf(eachYear(firm, 3)),
    'L26-4': exemptBy(stateOf(classOneRights2026(firm, 4)), [award]),
    'L26-5b': judged(firm, 'brand_influence_statement'),
    'L26-6': stateOf(
      domain === undefined ? undefined : ['six_bases', 'chain_key_link'].includes(domain),
    ),
    'L26-7': evaluationScore(firm, 60),
    'L26-8': onlyNew(stateOf(no(firm, 'is_single_champion'))),
    'L26-9': onlyNew(stateOf(no(firm, 'controlled_by_or_controls_LG'))),
    'L26-10': onlyNew(stateOf(no(firm, 'same_group_similar_product'))),
  }
  return {
    outcome: allOf([...Object.values(entry), ...Object.values(hard), anyOf(Object.values(market))]),
    criteria: { ...entry, ...hard, ...market, 'L26-4x': stateOf(award) },
  }
}
