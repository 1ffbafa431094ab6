import { entryTerms2022 } from './entry-terms.ts'
import { atLeast, wan } from './exact-numbers.ts'
import { type Firm, growth, holdsTitle, list, numberNow, ratioOfYear, yes } from './firm.ts'
import {
  gradeRights,
  inForce,
  isSecondClass,
  keptOver,
  type Right,
  seasoned,
  statesClassOne,
} from './patents.ts'
import { addSpans, fallingBands, points, reaches, risingBands, type Span } from './span.ts'
import { allOf, anyOf, type Finding, type State, stateOf } from './states.ts'

type Grades = [highValue: number, own: number, any: number, second: number]

/** Annex 4 (三)–(五): in force, linked, own or bought a year ago; use and benefit are not asked. */
export function patentGrade(firm: Firm, [highValue, own, any, second]: Grades): Span {
  const { on } = firm
  const grade = (right: Right): number => {
    if (!inForce(right, on) || !right.linked || !seasoned(right, on)) return 0
    if (!right.first)
      return right.kind === 'software_copyright' || (isSecondClass(right) && keptOver(right, 2, on))
        ? second
        : 0
    if (right.overseas || right.awarded || keptOver(right, 10, on)) return highValue
    return right.own ? own : any
  }
  const { low, high } = gradeRights(firm, grade) ?? { low: 0, high: highValue }
  const sure = statesClassOne(firm) ? any : 0
  return { low: Math.max(low, sure), high: Math.max(high, sure) }
}

function honours(firm: Firm): State {
  const held = list(firm, 'valid_honours')
  // A valid certificate in the list of titles is such an honour as well.
  if (!held) return holdsTitle(firm, ['hnte']) ? 'met' : 'unknown'
  const named = ['HNTE', 'national_tech_innovation_demo', 'ip_advantage', 'ip_demo']
  if (held.some((one) => named.includes(one))) return 'met'
  return held.length > 0 ? 'manual' : 'unmet'
}

function innovativeScore(firm: Firm): { innovation: Span; growing: Span; special: Span } {
  const sei = yes(firm, 'product_in_sei')
  const research = ratioOfYear(firm, 'rd_expense', 'revenue', 1)
  return {
    innovation: addSpans(
      patentGrade(firm, [20, 15, 10, 5]),
      risingBands(research, [
        [5, 20],
        [3, 15],
        [2, 10],
        [1, 5],
      ]),
    ),
    growing: addSpans(
      risingBands(growth(firm, 'main_revenue', 1), [
        [15, 20],
        [10, 15],
        [5, 10],
        [0, 5],
      ]),
      fallingBands(ratioOfYear(firm, 'total_liabilities', 'total_assets', 1), [
        [55, 10],
        [75, 5],
      ]),
    ),
    special: addSpans(
      sei === undefined ? { low: 5, high: 10 } : points(sei ? 10 : 5),
      risingBands(ratioOfYear(firm, 'main_revenue', 'revenue', 1), [
        [70, 20],
        [60, 15],
        [55, 10],
        [50, 5],
      ]),
    ),
  }
}

/** 63号 annex 1: the entry terms, then the score with its three floors or any direct route. */
export function examineInnovative2022(firm: Firm): Finding {
  const { innovation, growing, special } = innovativeScore(firm)
  const score = addSpans(innovation, growing, special)
  const entry = entryTerms2022(firm)
  const scored = {
    'I22-P1': stateOf(reaches(score, 60)),
    'I22-P2': stateOf(reaches(innovation, 20)),
    'I22-P3': stateOf(reaches(growing, 15)),
    'I22-P4': stateOf(reaches(special, 15)),
  }
  const direct = {
    'I22-D1': stateOf(yes(firm, 'sci_award_national_or_provincial')),
    'I22-D2': honours(firm),
    'I22-D3': stateOf(yes(firm, 'prov_rd_institution')),
    'I22-D4': stateOf(atLeast(numberNow(firm, 'new_equity_3y'), wan(500))),
  }
  const route = anyOf([allOf(Object.values(scored)), ...Object.values(direct)])
  return {
    outcome: allOf([...Object.values(entry), route]),
    criteria: { ...entry, ...scored, ...direct },
    score,
  }
}
