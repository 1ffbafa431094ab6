import fc from 'fast-check'

/** Mostly known; else null or left out. */
export function perhaps<T>(value: fc.Arbitrary<T>, known = 9): fc.Arbitrary<T | null | undefined> {
  return fc.oneof(
    { weight: known, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
  )
}

export function yesNo(likely: boolean): fc.Arbitrary<boolean> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(likely) },
    { weight: 1, arbitrary: fc.boolean() },
  )
}

/** 元 in whole 分, written as a number or as a decimal text. */
export function written(cents: bigint, asText: boolean): number | string {
  const sign = cents < 0n ? '-' : ''
  const size = cents < 0n ? -cents : cents
  const text = `${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
  return asText ? text : Number(text)
}

const wanLines = [
  0, 50, 100, 200, 300, 400, 500, 1000, 1200, 1500, 2000, 3000, 4000, 5000, 6000, 8000, 10000,
  20000, 40000, 120000,
]

/** An amount on a line of the texts, 0.01 元 beside it, or anywhere. */
export function amount(lines = wanLines): fc.Arbitrary<bigint> {
  const onLine = fc
    .tuple(fc.constantFrom(...lines), fc.constantFrom(-1n, 0n, 0n, 1n))
    .map(([line, step]) => (line === 0 ? 0n : BigInt(line) * 1_000_000n + step))
  return fc.oneof(onLine, fc.bigInt(0n, 5_000_000_000n))
}

/** A part of a whole: on a percentage line, 0.01 元 beside it, or anywhere; often far on the good side. */
function share(of: bigint, lines: number[]): fc.Arbitrary<bigint> {
  return fc
    .tuple(fc.constantFrom(...lines), fc.constantFrom(-1n, 0n, 0n, 1n))
    .map(([line, step]) => (of * BigInt(Math.round(line * 100))) / 10_000n + step)
    .map((cents) => (cents < 0n ? 0n : cents))
}

function figuresOfYear(growing: number) {
  return amount([0, 1000, 1500, 5000, 10000, 20000].map((line) => line * growing)).chain(
    (revenue) =>
      fc.record({
        revenue: fc.constant(revenue),
        main_revenue: share(revenue, [50, 55, 60, 70, 80, 90, 90, 95, 100]),
        rd_expense: fc.oneof(
          share(revenue, [0, 1, 2, 3, 4, 5, 6, 8, 10]),
          amount([100, 200, 300, 400, 500, 600, 1000, 1500]),
        ),
        total_cost: share(revenue, [20, 50, 80, 100]),
        domestic_rd_expense: share(revenue, [2, 3, 5]),
        hightech_revenue: share(revenue, [50, 60, 80]),
        net_profit: fc.oneof(share(revenue, [0, 2, 4, 6, 8, 10, 20]), fc.constant(-12_345n)),
        debt: fc.constantFrom(30, 50, 55, 60, 70, 75, 80, 81),
        assets: amount([0, 300, 5000, 10000, 20000, 80000]),
        step: fc.constantFrom(-1n, 0n, 0n, 1n),
      }),
  )
}

export function oneYear(growing: number): fc.Arbitrary<Record<string, number | string | null>> {
  return figuresOfYear(growing).chain(({ assets, debt, step, ...money }) => {
    const owed = (assets * BigInt(debt)) / 100n + step
    const all = { ...money, total_assets: assets, total_liabilities: owed < 0n ? 0n : owed }
    const employees = fc.constantFrom(0, 5, 10, 20, 100, 200, 300, 500, 501, 999, 1000, 1200)
    return fc
      .tuple(
        fc.array(fc.constantFrom(...Object.keys(all), 'employees', 'rd_staff'), { maxLength: 2 }),
        fc.boolean(),
        fc.boolean(),
        employees,
        fc.constantFrom(0, 5, 10, 15, 20, 25, 30, 50),
        fc.constantFrom('49.99', 50, 60, '59.99', 61, 70, null),
      )
      .map(([blank, blanked, asText, heads, part, score]) => {
        const year: Record<string, number | string | null> = {
          employees: heads,
          rd_staff: Math.floor((heads * part) / 100),
          tech_staff: Math.ceil((heads * part) / 100),
          srdi_eval_score: score,
        }
        for (const [id, cents] of Object.entries(all)) year[id] = written(cents, asText)
        for (const id of blanked ? blank : []) year[id] = null
        return year
      })
  })
}
