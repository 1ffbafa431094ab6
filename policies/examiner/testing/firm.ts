import type { FactSheet } from '@tidu/policy-engine/fact-sheet'
import { fullYears, yearOf } from './days.ts'
import { type Fraction, millionths, quotient, type Tri, units } from './exact-numbers.ts'
import { both, either, type State } from './states.ts'

/** One firm on one day, read straight from the fact sheet of the contract. */
export interface Firm {
  sheet: FactSheet
  on: string
  review: boolean
}

export function figure({ sheet, on }: Firm, id: string, back: number): bigint | undefined {
  return millionths(sheet.years?.[String(yearOf(on) - back)]?.[id])
}

export function numberNow({ sheet }: Firm, id: string): bigint | undefined {
  return millionths(sheet.current?.[id])
}

export function yes({ sheet }: Firm, id: string): Tri {
  const given = sheet.current?.[id]
  return typeof given === 'boolean' ? given : undefined
}

export function no(firm: Firm, id: string): Tri {
  const given = yes(firm, id)
  return given === undefined ? undefined : !given
}

export function choice({ sheet }: Firm, id: string): string | undefined {
  const given = sheet.current?.[id]
  return typeof given === 'string' ? given : undefined
}

export function list({ sheet }: Firm, id: string): string[] | undefined {
  const given = sheet.current?.[id]
  return Array.isArray(given) ? given : undefined
}

/** A statement only a person can judge, until somebody has. */
export function judged(firm: Firm, id: string): State {
  const given = yes(firm, id)
  if (given === undefined) return 'manual'
  return given ? 'met' : 'unmet'
}

/** Full years from the start to 31 December of the year before, or as stated. */
export function yearsSince(firm: Firm, stated: string, start: string): bigint | undefined {
  const given = numberNow(firm, stated)
  if (given !== undefined) return given
  const from = choice(firm, start)
  return from === undefined ? undefined : units(fullYears(from, `${yearOf(firm.on) - 1}-12-31`))
}

export function ratioOfYear(firm: Firm, over: string, under: string, back: number) {
  return quotient(figure(firm, over, back), figure(firm, under, back))
}

/** Growth of one year over the one before. */
export function growth(firm: Firm, id: string, back: number): Fraction | undefined {
  const [now, before] = [figure(firm, id, back), figure(firm, id, back + 1)]
  return now === undefined || before === undefined ? undefined : quotient(now - before, before)
}

/** The plain mean of the two last growth rates. */
export function meanGrowth(firm: Firm): Fraction | undefined {
  const [last, before] = [growth(firm, 'main_revenue', 1), growth(firm, 'main_revenue', 2)]
  return (
    last &&
    before && {
      over: last.over * before.under + before.over * last.under,
      under: 2n * last.under * before.under,
    }
  )
}

/** A sum over several years; one missing year leaves it unknown. */
export function sumOfYears(firm: Firm, id: string, backs: number[]): bigint | undefined {
  let sum = 0n
  for (const back of backs) {
    const one = figure(firm, id, back)
    if (one === undefined) return undefined
    sum += one
  }
  return sum
}

/**
 * Whether a title of one of the tiers is valid on the day; its end date still counts. Published lists carry
 * no state: a row that nobody marked as revoked stands.
 */
export function holdsTitle({ sheet, on }: Firm, tiers: string[]): Tri {
  if (!sheet.titles) return undefined
  const rows = sheet.titles.filter(({ tier }) => tiers.includes(tier))
  return either(
    ...rows.map(({ state, start, end }) =>
      both(state !== 'revoked', start ? start <= on : undefined, end ? end >= on : undefined),
    ),
  )
}

/** The title as stated, else from the list. */
export function holds(firm: Firm, stated: string, tiers: string[]): Tri {
  return yes(firm, stated) ?? holdsTitle(firm, tiers)
}
