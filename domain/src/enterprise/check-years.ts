import { type Contradiction, contradiction } from './contradiction.ts'
import { type FirmView, knownYears, moneyFacts, type YearFigures, yearKey } from './firm-view.ts'
import type { QualitySettings } from './quality-settings.ts'

/** What cannot be true across neighbouring years: 元 typed as 万元, a year's column copied. */
export function checkYears(view: FirmView, settings: QualitySettings['accurate']): Contradiction[] {
  const found: Contradiction[] = []
  const years = knownYears(view)
  for (const [place, year] of years.entries()) {
    const before = years[place - 1]
    if (before === undefined) continue
    const [now, then] = [view.years.get(year) ?? {}, view.years.get(before) ?? {}]
    found.push(...checkJumps(now, then, { year, before }, settings))
    if (isCopy(now, then)) {
      const facts = moneyFacts.flatMap((fact) => [yearKey(fact, before), yearKey(fact, year)])
      found.push(contradiction('same-figures-twice', 'warning', facts))
    }
  }
  for (const year of years)
    found.push(...checkSlipInside(view.years.get(year) ?? {}, year, settings))
  return found
}

function checkJumps(
  now: YearFigures,
  then: YearFigures,
  { year, before }: { year: number; before: number },
  { unitSlipFactor, jumpFactor }: QualitySettings['accurate'],
): Contradiction[] {
  const slips: string[] = []
  const jumps: string[] = []
  for (const fact of moneyFacts) {
    const [one, other] = [now[fact], then[fact]]
    // Profit swings through zero; nothing can be read from its factor.
    if (one === undefined || other === undefined || fact === 'net_profit') continue
    const keys = [yearKey(fact, before), yearKey(fact, year)]
    if (apart(one, other, unitSlipFactor)) slips.push(...keys)
    else if (fact === 'revenue' && apart(one, other, jumpFactor)) jumps.push(...keys)
  }
  return [
    ...(slips.length > 0 ? [contradiction('unit-slip', 'error', slips)] : []),
    ...(jumps.length > 0 ? [contradiction('jump', 'warning', jumps)] : []),
  ]
}

/** One column in 万元 beside others in 元 shows within the year too. */
function checkSlipInside(
  figures: YearFigures,
  year: number,
  { unitSlipFactor }: QualitySettings['accurate'],
): Contradiction[] {
  const { revenue, main_revenue: main } = figures
  if (revenue === undefined || main === undefined || main > revenue) return []
  if (main === 0n || !apart(revenue, main, unitSlipFactor)) return []
  const facts = [yearKey('revenue', year), yearKey('main_revenue', year)]
  return [contradiction('unit-slip', 'error', facts)]
}

function apart(one: bigint, other: bigint, factor: number): boolean {
  if (one <= 0n || other <= 0n) return false
  return one >= other * BigInt(factor) || other >= one * BigInt(factor)
}

function isCopy(now: YearFigures, then: YearFigures): boolean {
  const both = moneyFacts.filter((fact) => now[fact] !== undefined && then[fact] !== undefined)
  return both.length >= 3 && both.every((fact) => now[fact] === then[fact])
}
