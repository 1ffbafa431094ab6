import { creditCodeDigit } from '@tidu/domain/enterprise'
import type { DemoFirm } from './demo-firm.ts'
import type { DemoPlan } from './demo-plan.ts'
import { makeFigures } from './make-figures.ts'
import { day, makeCurrent, makeIps, makeScores, makeTitle } from './make-ledgers.ts'
import type { Random } from './random.ts'

/** Every invented firm of the plan, in an order that never changes. */
export function makeFirms(plan: DemoPlan, random: Random): DemoFirm[] {
  const firms: DemoFirm[] = []
  const names = new Set<string>()
  const add = (regionCode: string, tiers: readonly string[]) =>
    firms.push(makeFirm({ plan, random, names, serial: firms.length + 1 }, regionCode, tiers))
  for (const { counties, candidates } of plan.regions) {
    const places = Object.keys(counties)
    for (const [code, stock] of Object.entries(counties)) {
      for (const tiers of holdersOf(stock, plan.alsoInnovative)) add(code, tiers)
    }
    for (let made = 0; made < candidates; made += 1) add(random.pick(places), [])
  }
  return firms
}

/** Who holds what, so that each stock comes out exactly: little giants are srdi, some srdi innovative. */
function holdersOf(
  stock: { innovative: number; srdi: number; 'little-giant': number },
  alsoInnovative: number,
): string[][] {
  const both = Math.min(stock.innovative, Math.floor((stock.srdi * alsoInnovative) / 100))
  const srdi = Array.from({ length: stock.srdi }, (_, at) => [
    'srdi',
    ...(at < stock['little-giant'] ? ['little-giant'] : []),
    ...(at >= stock.srdi - both ? ['innovative'] : []),
  ])
  return [...srdi, ...Array.from({ length: stock.innovative - both }, () => ['innovative'])]
}

interface Making {
  plan: DemoPlan
  random: Random
  names: Set<string>
  serial: number
}

function makeFirm(making: Making, regionCode: string, tiers: readonly string[]): DemoFirm {
  const { plan, random, serial } = making
  const trade = pickTrade(plan, random)
  const foundedOn = day(
    random.int(1998, tiers.length > 0 ? 2019 : 2023),
    random.int(1, 12),
    random.int(1, 28),
  )
  const isHnte = tiers.length > 0 && random.chance(35)
  const held = [...tiers, ...(isHnte ? ['hnte'] : [])]
  return {
    name: makeName(making, trade.word),
    creditCode: tiers.length === 0 && random.chance(3) ? null : makeCode(regionCode, serial),
    regionCode,
    industry: trade.industry,
    foundedOn,
    tiers,
    years: makeFigures(random, tiers, foundedOn),
    current: makeCurrent(random, tiers, foundedOn),
    scores: makeScores(random, tiers),
    titles: held.map((tier) => makeTitle(random, tier, serial)),
    ips: makeIps(random, tiers, foundedOn),
    tags: plan.tags.filter(() => random.chance(isHnte ? 40 : 18)),
    ...(random.chance(1) ? { abnormal: makeAbnormal(random) } : {}),
  }
}

function makeName({ plan, random, names }: Making, word: string): string {
  const { first, second, mark, ending } = plan.names
  for (;;) {
    const name = `${random.pick(first)}${random.pick(second)}${word}${mark}${ending}`
    if (!names.has(name)) {
      names.add(name)
      return name
    }
  }
}

/** A right check digit over a body no registrar gives out (MADEM…, MA is followed by digits there). */
function makeCode(regionCode: string, serial: number): string {
  const place = regionCode.slice(0, 6).replace(/\D/g, '0').padEnd(6, '0')
  const body = `91${place}MADEM${String(serial).padStart(4, '0')}`
  return `${body}${creditCodeDigit(body)}`
}

function pickTrade({ trades }: DemoPlan, random: Random): DemoPlan['trades'][number] {
  let ticket = random.int(
    1,
    trades.reduce((sum, { weight }) => sum + weight, 0),
  )
  for (const trade of trades) {
    ticket -= trade.weight
    if (ticket <= 0) return trade
  }
  return random.pick(trades)
}

function makeAbnormal(random: Random): NonNullable<DemoFirm['abnormal']> {
  const listedOn = day(2026, random.int(1, 8), random.int(1, 28))
  const stage = random.int(0, 2)
  return {
    listedOn,
    rectifiedOn: stage > 0 ? '2026-09-15' : null,
    removedOn: stage > 1 ? '2026-10-20' : null,
  }
}
