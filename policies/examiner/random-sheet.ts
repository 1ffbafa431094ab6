import type { FactSheet, IpRow, TitleRow } from '@tidu/policy-engine/fact-sheet'
import fc from 'fast-check'
import { coveredIndustries, industriesNotCovered } from './class-of-size.ts'
import { neighbour, yearOf, yearsLater } from './days.ts'

/** Yes/no facts that any standard asks, each mostly as a good firm has it. */
const good = [
  'is_domestic_legal_entity',
  'is_resident_enterprise',
  'self_filed_truthful',
  'has_own_brand',
  'has_rd_institution',
  'core_ip_owned',
  'willing_to_apply',
  'product_in_sei',
  'holds_srdi_title',
  'holds_tech_or_innovative_title',
  'holds_lg_title',
  'market_position_statement',
  'brand_influence_statement',
  'management_quality_statement',
  'chain_role_statement',
  'tech_international_advanced',
  'internationalisation',
  'innovation_lead',
  'performance_lead',
  'in_hntech_fields',
]
const bad = [
  'on_blacklist',
  'on_abnormal_operation_list',
  'on_serious_dishonesty_list',
  'product_in_prohibited_catalogue',
  'major_incident_or_tax_evasion_3y',
  'larger_safety_accident_3y',
  'major_cyber_data_incident_3y',
  'major_env_violation_3y',
  'serious_quality_problem_3y',
  'serious_industry_rule_breach_3y',
  'major_incident_1y',
  'major_incident_2y',
  'major_incident_3y',
  'is_single_champion',
  'controlled_by_or_controls_LG',
  'same_group_similar_product',
  'publicly_listed',
  'previously_supported',
]
const even = [
  'prov_rd_institution',
  'sci_award_national_or_provincial',
  'prov_sci_award_top3_3y',
  'national_sci_award_top3_3y',
  'maker_china_top50',
  'maker_china_top500',
  'is_new_product',
]
const sparse = new Set(['holds_srdi_title', 'holds_tech_or_innovative_title', 'holds_lg_title'])

const days = [
  '2022-08-01',
  '2023-07-15',
  '2024-02-29',
  '2025-05-20',
  '2025-12-31',
  '2026-03-31',
  '2026-04-01',
  '2026-06-01',
  '2027-01-01',
  '2028-02-29',
]

/** Mostly known; else null or left out. */
function perhaps<T>(value: fc.Arbitrary<T>, known = 9): fc.Arbitrary<T | null | undefined> {
  return fc.oneof(
    { weight: known, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
  )
}

function yesNo(likely: boolean): fc.Arbitrary<boolean> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(likely) },
    { weight: 1, arbitrary: fc.boolean() },
  )
}

/** 元 in whole 分, written as a number or as a decimal text. */
function written(cents: bigint, asText: boolean): number | string {
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
function amount(lines = wanLines): fc.Arbitrary<bigint> {
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

function oneYear(growing: number): fc.Arbitrary<Record<string, number | string | null>> {
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

function dayNear(on: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(-12, -10, -3, -2, -1, 0), fc.constantFrom(-1, 0, 1))
    .map(([years, step]) => {
      const day = yearsLater(on, years)
      return step === 0 ? day : neighbour(day, step === 1 ? 1 : -1)
    })
}

function right(on: string): fc.Arbitrary<IpRow> {
  const leap = fc.constantFrom('2016-02-29', '2012-02-29', '2024-02-29')
  const day = fc.oneof({ weight: 6, arbitrary: dayNear(on) }, { weight: 1, arbitrary: leap })
  const kinds = [
    { kind: 'invention_patent', class: 'I' as const },
    { kind: 'invention_patent', class: 'I' as const },
    { kind: 'plant_variety', class: null },
    { kind: 'ic_layout', class: 'I' as const },
    { kind: 'utility_model', class: 'II' as const },
    { kind: 'design', class: null },
    { kind: 'software_copyright', class: 'II' as const },
    { kind: null, class: 'I' as const },
    { kind: null, class: 'II' as const },
  ]
  const flag = (likely: boolean) => perhaps(yesNo(likely), 12)
  return fc
    .record({
      what: fc.constantFrom(...kinds),
      grant_date: perhaps(day, 12),
      expiry_date: perhaps(
        fc.constantFrom(on, neighbour(on, -1), yearsLater(on, 5), yearsLater(on, 8)),
        12,
      ),
      acquired_by: perhaps(fc.constantFrom('own', 'own', 'transferred'), 12),
      transfer_date: perhaps(day),
      owner_rank: perhaps(fc.constantFrom(1, 1, 2, 3, 4), 12),
      linked_product: flag(true),
      in_use: flag(true),
      benefit: flag(true),
      overseas_family: flag(false),
      award: flag(false),
    })
    .map(({ what, ...rest }) => withoutBlanks({ ...what, ...rest }))
}

function title(on: string): fc.Arbitrary<TitleRow> {
  return fc
    .record({
      tier: fc.constantFrom('tech', 'innovative', 'srdi', 'srdi', 'little-giant', 'champion'),
      start: perhaps(fc.constantFrom(on, neighbour(on, 1), yearsLater(on, -2))),
      end: perhaps(fc.constantFrom(on, neighbour(on, -1), yearsLater(on, 1))),
      state: perhaps(fc.constantFrom('valid' as const, 'valid' as const, 'revoked' as const)),
    })
    .map(withoutBlanks)
}

/** Drops what was left out, keeps null: the contract gives both the same meaning. */
function withoutBlanks<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined)
  return JSON.parse(JSON.stringify(Object.fromEntries(kept)))
}

function currentFacts(
  on: string,
): fc.Arbitrary<Record<string, boolean | number | string | string[]>> {
  const money = (lines: number[]) => amount(lines).map((cents) => written(cents, true))
  const named = (all: string[]) => perhaps(fc.constantFrom(...all))
  const several = (all: string[]) => perhaps(fc.subarray(all))
  const starts = [1, 2, 3, 4, 6, 11].flatMap((years) => [
    `${yearOf(on) - years}-12-31`,
    `${yearOf(on) - years}-01-01`,
  ])
  const flags = [
    ...good.map((id) => [id, perhaps(yesNo(true), sparse.has(id) ? 1 : 15)] as const),
    ...bad.map((id) => [id, perhaps(yesNo(false), 30)] as const),
    ...even.map((id) => [id, perhaps(fc.boolean())] as const),
  ]
  const stated = (value: fc.Arbitrary<number | string>) => perhaps(value, 1)
  return fc
    .record({
      ...Object.fromEntries(flags),
      industry: named([...coveredIndustries, 'C3525', 'C39', 'C2641', ...industriesNotCovered]),
      segment_start_date: named([...starts, '2020-02-29', '2024-02-29']),
      field_start_date: named(starts),
      founded_on: perhaps(dayNear(on)),
      segment_years: stated(fc.constantFrom(1, 2, 3, 4, 10)),
      size_class: stated(fc.constantFrom('large', 'medium', 'micro')),
      class1_ip_count: stated(fc.constantFrom(0, 1, 2, 3, 4)),
      market_share: perhaps(fc.constantFrom(0.1, '0.100000', 0.099999, '0.100001', 0.3, 0)),
      market_rank_domestic: perhaps(fc.constantFrom(1, 3, 4)),
      global_market_rank: perhaps(fc.constantFrom(1, 3, 4)),
      product_domain: named([
        'six_bases',
        'chain_key_link',
        'ten_key_industries',
        'cyber_power',
        'other',
      ]),
      product_domain_grade: named(['gap_filling', 'six_bases_or_supplier', 'none']),
      rd_institution_level: named(['national', 'provincial', 'city', 'below_city', 'none']),
      digital_level: perhaps(fc.constantFrom(0, 1, 2, 3, 4)),
      core_process_it_count: perhaps(fc.constantFrom(0, 1, 2)),
      provincial_feature_score: perhaps(fc.constantFrom(0, 5, 12, 15)),
      hnte_score: perhaps(fc.constantFrom(70, '70.01', 71)),
      quality_items: several(['A', 'B', 'C', 'D']),
      valid_honours: several(['HNTE', 'ip_demo', 'other']),
      direct_route: several(['HNTE_valid', 'lead_standard_5y']),
      mgmt_or_foreign_product_cert: several(['mgmt_system_cert', 'developed_country_product_cert']),
      sci_award_rank: several(['provincial rank<=3', 'national rank<=5']),
      new_equity_2y: perhaps(money([0, 2000, 6000, 8000])),
      new_equity_3y: perhaps(money([0, 500])),
      plan_investment: perhaps(money([2000, 3000])),
    })
    .map(withoutBlanks)
}

/** A firm on a day, with facts on, just beside and far from every line of the texts. */
export function randomCase(): fc.Arbitrary<{ on: string; review: boolean; sheet: FactSheet }> {
  return fc.tuple(fc.constantFrom(...days), fc.boolean()).chain(([on, review]) =>
    fc
      .record({
        current: currentFacts(on),
        last: fc.tuple(oneYear(1), oneYear(0.95), oneYear(0.9), oneYear(1)),
        ips: fc.oneof(
          { weight: 8, arbitrary: fc.array(right(on), { maxLength: 6 }) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
        titles: fc.oneof(
          { weight: 8, arbitrary: fc.array(title(on), { maxLength: 3 }) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
      })
      .map(({ current, last: [one, two, three, now], ips, titles }) => {
        const year = yearOf(on)
        const years = { [year]: now, [year - 1]: one, [year - 2]: two, [year - 3]: three }
        return { on, review, sheet: { current, years, ips, titles } }
      }),
  )
}
