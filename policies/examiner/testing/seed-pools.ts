import {
  atLeast,
  fractionAtLeast,
  fractionAtMost,
  fractionOver,
  percent,
  type Tri,
  units,
  wan,
} from './exact-numbers.ts'
import {
  type Firm,
  figure,
  growth,
  holds,
  numberNow,
  ratioOfYear,
  yearsSince,
  yes,
} from './firm.ts'
import { countRights, inForce } from './patents.ts'
import { both, either, type Finding, stateOf } from './states.ts'

/** Invention patents in force and linked to the main product; bought ones count at once. */
function twoPatents(firm: Firm): Tri {
  const { on } = firm
  const count = countRights(
    firm,
    (right) => right.kind === 'invention_patent' && inForce(right, on) && right.linked,
  )
  if (!count) return undefined
  if (count.low >= 2) return true
  return count.high < 2 ? false : undefined
}

function srdiTitle(firm: Firm): Tri {
  return holds(firm, 'holds_srdi_title', ['srdi'])
}

/** Last year's share: 3 % from 1 亿 up, 6 % from 5000 万, not asked below. */
function researchLine(firm: Firm): Tri {
  const revenue = figure(firm, 'revenue', 1)
  const share = ratioOfYear(firm, 'rd_expense', 'revenue', 1)
  if (revenue === undefined) return undefined
  if (revenue < wan(5000)) return true
  return fractionAtLeast(share, percent(revenue >= wan(10000) ? 3 : 6))
}

/** 红河's own line: "超过" and "高于" leave the number out, "3 年以上" and "以内" keep it in. */
function indexOf5325(firm: Firm): Tri {
  const share = numberNow(firm, 'market_share')
  return both(
    atLeast(yearsSince(firm, 'segment_years', 'segment_start_date'), units(3)),
    share === undefined ? undefined : share > units(1) / 10n,
    fractionOver(growth(firm, 'main_revenue', 1), percent(5)),
    fractionOver(ratioOfYear(firm, 'main_revenue', 'revenue', 1), percent(70)),
    fractionAtMost(ratioOfYear(firm, 'total_liabilities', 'total_assets', 1), percent(70)),
    researchLine(firm),
    atLeast(numberNow(firm, 'core_process_it_count'), units(1)),
  )
}

export function examineSeedOf5325(firm: Firm): Finding {
  const open = both(indexOf5325(firm), yes(firm, 'willing_to_apply'))
  return {
    outcome: stateOf(both(srdiTitle(firm), either(twoPatents(firm), open))),
    criteria: {},
  }
}

export function examineSeedOf5309(firm: Firm): Finding {
  return { outcome: stateOf(both(srdiTitle(firm), twoPatents(firm))), criteria: {} }
}
