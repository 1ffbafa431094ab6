import { creditCodeDigit } from '@tidu/domain/enterprise'
import type { DemoFigures, DemoFirm } from './demo-firm.ts'
import type { DemoPlan, Flaw } from './demo-plan.ts'

/** A flaw put in on purpose, by the code of the firm that has it. */
export interface SeededFlaw {
  creditCode: string
  flaw: Flaw
}

type Spoil = (firm: DemoFirm) => boolean

/** Puts the plan's flaws in, each into a firm of its own, and lists them: what the checks must find. */
export function seedFlaws(firms: DemoFirm[], plan: DemoPlan): SeededFlaw[] {
  const seeded: SeededFlaw[] = []
  const kinds = Object.entries(spoilers) as [Flaw, Spoil][]
  let at = 3
  for (const [flaw, spoil] of kinds) {
    for (let left = plan.flaws[flaw]; left > 0; at += 1) {
      const firm = firms[(at * 7) % firms.length]
      if (!firm?.creditCode || seeded.some(({ creditCode }) => creditCode === firm.creditCode))
        continue
      if (!spoil(firm)) continue
      seeded.push({ creditCode: firm.creditCode, flaw })
      left -= 1
    }
  }
  return [...seeded, ...seedDuplicates(firms, plan.flaws.duplicate)]
}

/** The same firm filed again next door: another code, brackets in plain width, few figures. */
function seedDuplicates(firms: DemoFirm[], count: number): SeededFlaw[] {
  const originals = firms.filter(
    ({ tiers, creditCode }) => tiers.length === 0 && creditCode !== null,
  )
  return originals.slice(40, 40 + count).map((original, at) => {
    const body = `${(original.creditCode ?? '').slice(0, 8)}MADEM${9900 + at}`
    const creditCode = `${body}${creditCodeDigit(body)}`
    const name = original.name.replace('\uff08', ' (').replace('\uff09', ') ')
    const years = new Map([...original.years].slice(0, 1))
    firms.push({ ...original, name, creditCode, years, ips: [], scores: [], tags: [] })
    return { creditCode, flaw: 'duplicate' }
  })
}

const moneyKeys = [
  'revenue',
  'main_revenue',
  'rd_expense',
  'total_assets',
  'total_liabilities',
] as const

/** Each says whether the firm could carry the flaw. */
const spoilers: Record<Exclude<Flaw, 'duplicate'>, Spoil> = {
  'unit-slip': ({ years }) =>
    years.get(2024)?.revenue !== undefined &&
    change(years.get(2025), ['revenue', 'total_assets'], (figures) => {
      for (const key of moneyKeys) {
        const amount = figures[key]
        if (amount !== undefined) figures[key] = Math.round(amount / 10_000)
      }
    }),
  'main-revenue-above-revenue': ({ years }) =>
    change(years.get(2024), ['revenue', 'main_revenue'], (figures) => {
      figures.main_revenue = Math.round((figures.revenue ?? 0) * 1.2)
    }),
  'rd-staff-above-employees': ({ years }) =>
    change(years.get(2025), ['employees', 'rd_staff'], (figures) => {
      figures.rd_staff = (figures.employees ?? 0) + 9
    }),
  'same-figures-twice': ({ years }) =>
    change(years.get(2024), ['revenue', 'main_revenue', 'total_assets'], (figures) => {
      years.set(2025, { ...figures })
    }),
  'figures-before-founding': (firm) => {
    if (firm.titles.length > 0 || firm.years.get(2022)?.revenue === undefined) return false
    firm.foundedOn = '2023-04-18'
    firm.ips = []
    return true
  },
  'grant-after-expiry': ({ ips }) => {
    const right = ips.find(({ acquiredBy }) => acquiredBy === 'own')
    if (!right?.grantDate) return false
    right.expiryDate = `${Number(right.grantDate.slice(0, 4)) - 1}${right.grantDate.slice(4)}`
    return true
  },
  'transfer-date-missing': ({ ips }) => {
    const right = ips[0]
    if (!right) return false
    right.acquiredBy = 'transferred'
    right.transferDate = null
    return true
  },
  'right-listed-twice': ({ ips }) => {
    const right = ips[0]
    if (!right) return false
    // The same certificate as another kind: two lines for one right.
    ips.push({ ...right, kind: 'software_copyright' })
    return true
  },
  'title-before-founding': (firm) => {
    if (firm.titles.length === 0) return false
    firm.foundedOn = '2025-02-10'
    return true
  },
  conflict: (firm) => {
    const revenue = firm.years.get(2024)?.revenue
    if (revenue === undefined) return false
    firm.declaredRevenue = Math.round(revenue * 1.15)
    return true
  },
}

function change(
  figures: DemoFigures | undefined,
  needs: readonly (keyof DemoFigures)[],
  spoil: (figures: DemoFigures) => void,
): boolean {
  if (!figures || needs.some((key) => figures[key] === undefined)) return false
  spoil(figures)
  return true
}
