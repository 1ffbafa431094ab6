import { type Contradiction, type ContradictionCode, contradiction } from './contradiction.ts'
import { type FirmView, type YearFact, type YearFigures, yearFacts, yearKey } from './firm-view.ts'
import type { QualitySettings } from './quality-settings.ts'

/** `left` must not exceed `right`. Liabilities may: a firm can be overindebted, so that is a warning. */
const mustNotExceed: readonly {
  code: ContradictionCode
  severity: Contradiction['severity']
  left: YearFact
  right: YearFact
}[] = [
  { code: 'main-revenue-above-revenue', severity: 'error', left: 'main_revenue', right: 'revenue' },
  { code: 'rd-above-revenue', severity: 'warning', left: 'rd_expense', right: 'revenue' },
  { code: 'rd-staff-above-employees', severity: 'error', left: 'rd_staff', right: 'employees' },
  {
    code: 'liabilities-above-assets',
    severity: 'warning',
    left: 'total_liabilities',
    right: 'total_assets',
  },
  { code: 'profit-above-revenue', severity: 'warning', left: 'net_profit', right: 'revenue' },
]

/** What cannot be true within one year. */
export function checkYear(
  view: FirmView,
  year: number,
  figures: YearFigures,
  { today, settings }: { today: string; settings: QualitySettings['accurate'] },
): Contradiction[] {
  const found: Contradiction[] = []
  for (const { code, severity, left, right } of mustNotExceed) {
    const [small, large] = [figures[left], figures[right]]
    if (small !== undefined && large !== undefined && small > large) {
      found.push(contradiction(code, severity, [yearKey(left, year), yearKey(right, year)]))
    }
  }
  const known = yearFacts.filter((fact) => figures[fact] !== undefined)
  for (const fact of known) {
    if (fact !== 'net_profit' && (figures[fact] ?? 0n) < 0n) {
      found.push(contradiction('negative-figure', 'error', [yearKey(fact, year)]))
    }
  }
  const keys = known.map((fact) => yearKey(fact, year))
  if (known.length > 0 && year >= Number(today.slice(0, 4))) {
    found.push(contradiction('year-not-over', 'error', keys))
  }
  if (known.length > 0 && view.foundedOn !== null && year < Number(view.foundedOn.slice(0, 4))) {
    found.push(contradiction('figures-before-founding', 'error', [...keys, 'foundedOn']))
  }
  return [...found, ...checkPerHead(figures, year, settings)]
}

function checkPerHead(
  { revenue, employees }: YearFigures,
  year: number,
  { revenuePerHead }: QualitySettings['accurate'],
): Contradiction[] {
  if (revenue === undefined || employees === undefined || employees <= 0n || revenue <= 0n)
    return []
  const tooLittle = revenue < BigInt(revenuePerHead.least) * 100n * employees
  const tooMuch = revenue > BigInt(revenuePerHead.most) * 100n * employees
  if (!tooLittle && !tooMuch) return []
  const facts = [yearKey('revenue', year), yearKey('employees', year)]
  return [contradiction('revenue-per-head', 'warning', facts)]
}
