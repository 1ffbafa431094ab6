import { units, wan } from './exact-numbers.ts'
import { choice, type Firm, figure } from './firm.ts'
import type { State } from './states.ts'

export type SizeFigures = {
  employees?: bigint | undefined
  revenue?: bigint | undefined
  assets?: bigint | undefined
}
type Bounds = [employees: number | null, revenue: number | null, assets: number | null]
type Row = [codes: string[], large: Bounds, medium: Bounds, small: Bounds]

/** 工信部联企业〔2011〕300号, heads in 人, money in 万元; null is not asked. */
const rows: Record<string, Row> = {
  agri: [['A'], [null, 20000, null], [null, 500, null], [null, 50, null]],
  industry: [
    ['B', 'C', 'D'],
    [1000, 40000, null],
    [300, 2000, null],
    [20, 300, null],
  ],
  construction: [['E'], [null, 80000, 80000], [null, 6000, 5000], [null, 300, 300]],
  wholesale: [['F51'], [200, 40000, null], [20, 5000, null], [5, 1000, null]],
  retail: [['F52'], [300, 20000, null], [50, 500, null], [10, 100, null]],
  transport: [
    ['G54', 'G55', 'G56', 'G57', 'G58', 'G591'],
    [1000, 30000, null],
    [300, 3000, null],
    [20, 200, null],
  ],
  warehousing: [['G59'], [200, 30000, null], [100, 1000, null], [20, 100, null]],
  postal: [['G60'], [1000, 30000, null], [300, 2000, null], [20, 100, null]],
  lodging: [['H61'], [300, 10000, null], [100, 2000, null], [10, 100, null]],
  catering: [['H62'], [300, 10000, null], [100, 2000, null], [10, 100, null]],
  transmission: [
    ['I63', 'I64'],
    [2000, 100000, null],
    [100, 1000, null],
    [10, 100, null],
  ],
  software: [['I65'], [300, 10000, null], [100, 1000, null], [10, 50, null]],
  development: [['K701'], [null, 200000, 10000], [null, 1000, 5000], [null, 100, 2000]],
  property: [['K702'], [1000, 5000, null], [300, 1000, null], [100, 500, null]],
  leasing: [['L'], [300, null, 120000], [100, null, 8000], [10, null, 100]],
  other: [
    ['M', 'N', 'O', 'Q85', 'R', 'K703', 'K709'],
    [300, null, null],
    [100, null, null],
    [10, null, null],
  ],
}

export const coveredIndustries = Object.values(rows).flatMap(([codes]) => codes)
export const industriesNotCovered = ['G53', 'J66', 'P83', 'Q84', 'S91', 'T97', 'K704']

function holds(bounds: Bounds, { employees, revenue, assets }: Required<SizeFigures>): boolean {
  const [heads, sales, property] = bounds
  return (
    (heads === null || (employees ?? 0n) >= units(heads)) &&
    (sales === null || (revenue ?? 0n) >= wan(sales)) &&
    (property === null || (assets ?? 0n) >= wan(property))
  )
}

/** Every class the firm may be in, each blank figure tried below and above every line. */
export function possibleClasses(industry: string, given: SizeFigures): string[] {
  const row = Object.values(rows)
    .flatMap((one) => one[0].map((code) => ({ code, one })))
    .filter(({ code }) => industry.startsWith(code))
    .sort((first, second) => second.code.length - first.code.length)[0]?.one
  if (!row) return ['manual']
  const [, large, medium, small] = row
  const tries = (index: 0 | 1 | 2, known: bigint | undefined) => {
    if (known !== undefined) return [known]
    const lines = [large, medium, small].flatMap((bounds) => bounds[index] ?? [])
    return [0n, ...lines.map(index === 0 ? units : wan)]
  }
  const found = new Set<string>()
  for (const employees of tries(0, given.employees))
    for (const revenue of tries(1, given.revenue))
      for (const assets of tries(2, given.assets)) {
        const figures = { employees, revenue, assets }
        if (holds(large, figures)) found.add('large')
        else if (holds(medium, figures)) found.add('medium')
        else found.add(holds(small, figures) ? 'small' : 'micro')
      }
  return [...found]
}

export function classOfSize(industry: string, given: SizeFigures): string {
  const [only, ...more] = possibleClasses(industry, given)
  return only !== undefined && more.length === 0 ? only : 'unknown'
}

/** Whether the firm is no large one: decided as soon as the known figures decide it. */
export function smallOrMedium(firm: Firm): State {
  const stated = choice(firm, 'size_class')
  const industry = choice(firm, 'industry')
  if (stated === undefined && industry === undefined) return 'unknown'
  const possible = stated
    ? [stated]
    : possibleClasses(industry ?? '', {
        employees: figure(firm, 'employees', 1),
        revenue: figure(firm, 'revenue', 1),
        assets: figure(firm, 'total_assets', 1),
      })
  if (possible.includes('manual')) return 'manual'
  if (!possible.includes('large')) return 'met'
  return possible.length === 1 ? 'unmet' : 'unknown'
}
