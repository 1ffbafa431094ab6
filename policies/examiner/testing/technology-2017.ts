import { atMost, units, wan } from './exact-numbers.ts'
import { type Firm, figure, holdsTitle, list, no, ratioOfYear, yes } from './firm.ts'
import { countRights, inForce, type Right, statesClassOne } from './patents.ts'
import { addSpans, reaches, risingBands, type Span } from './span.ts'
import { allOf, anyOf, both, either, type Finding, stateOf } from './states.ts'

/** Valid, undisputed rights linked to the product; 115号 knows no waiting time for bought ones. */
function rightsScore(firm: Firm): Span {
  const { on } = firm
  const counted = (right: Right) => inForce(right, on) && right.linked
  const any = countRights(firm, counted)
  const first = countRights(firm, (right) => right.first && counted(right))
  if (statesClassOne(firm)) return { low: 30, high: 30 }
  if (!first || !any) return { low: 0, high: 30 }
  // A right of an open class gives at least what one of class II gives.
  const score = (ones: number, all: number) => (ones > 0 ? 30 : 6 * Math.min(4, all))
  return { low: score(first.low, any.low), high: score(first.high, any.high) }
}

/** The firm takes the better of the two measures of research. */
function researchScore(firm: Firm): Span {
  const sales = figure(firm, 'sales_revenue', 1) === undefined ? 'revenue' : 'sales_revenue'
  const bySales = risingBands(ratioOfYear(firm, 'rd_expense', sales, 1), [
    [6, 50],
    [5, 40],
    [4, 30],
    [3, 20],
    [2, 10],
  ])
  const byCost = risingBands(ratioOfYear(firm, 'rd_expense', 'total_cost', 1), [
    [30, 50],
    [25, 40],
    [20, 30],
    [15, 20],
    [10, 10],
  ])
  return { low: Math.max(bySales.low, byCost.low), high: Math.max(bySales.high, byCost.high) }
}

/** 科技型中小企业: the four bars, then 60 points with research staff above nothing, or a direct route. */
export function examineTech(firm: Firm): Finding {
  const staff = risingBands(ratioOfYear(firm, 'tech_staff', 'employees', 1), [
    [30, 20],
    [25, 16],
    [20, 12],
    [15, 8],
    [10, 4],
  ])
  const score = addSpans(staff, researchScore(firm), rightsScore(firm))
  const sales = figure(firm, 'sales_revenue', 1) ?? figure(firm, 'revenue', 1)
  const hard = {
    'T17-1': stateOf(yes(firm, 'is_resident_enterprise')),
    'T17-2a': stateOf(atMost(figure(firm, 'employees', 1), units(500))),
    'T17-2b': stateOf(atMost(sales, wan(20000))),
    'T17-2c': stateOf(atMost(figure(firm, 'total_assets', 1), wan(20000))),
    'T17-3': stateOf(no(firm, 'product_in_prohibited_catalogue')),
    'T17-4': stateOf(no(firm, 'major_incident_2y')),
  }
  const named = list(firm, 'direct_route')
  const direct = either(
    named && named.length > 0,
    named ? false : holdsTitle(firm, ['hnte']) || undefined,
  )
  const routes = {
    'T17-5': stateOf(both(reaches(score, 60), reaches(staff, 1))),
    'T17-D': stateOf(direct),
  }
  return {
    outcome: allOf([...Object.values(hard), anyOf(Object.values(routes))]),
    criteria: { ...hard, ...routes },
    score,
  }
}
