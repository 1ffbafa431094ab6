import type { FactSheet, FactValue } from '@tidu/policy-engine/fact-sheet'
import fc from 'fast-check'
import { coveredIndustries, industriesNotCovered } from './class-of-size.ts'
import { yearOf } from './days.ts'
import { amount, oneYear, perhaps, written, yesNo } from './random-amounts.ts'
import { dayNear, right, title, withoutBlanks } from './random-rows.ts'
import { strongFirm } from './strong-firm.ts'

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
  '2025-02-28',
  '2025-05-20',
  '2025-12-31',
  '2026-02-28',
  '2026-03-01',
  '2026-03-31',
  '2026-04-01',
  '2026-06-01',
  '2027-01-01',
  '2028-02-29',
]

function currentFacts(on: string): fc.Arbitrary<Record<string, FactValue>> {
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
function anyFirm(on: string): fc.Arbitrary<FactSheet> {
  const listed = <T>(rows: fc.Arbitrary<T[]>) =>
    fc.oneof({ weight: 9, arbitrary: rows }, { weight: 1, arbitrary: fc.constant(null) })
  return fc
    .record({
      current: currentFacts(on),
      last: fc.tuple(oneYear(1), oneYear(0.95), oneYear(0.9), oneYear(1)),
      ips: listed(fc.array(right(on), { maxLength: 6 })),
      titles: listed(fc.array(title(on), { maxLength: 3 })),
    })
    .map(({ current, last: [one, two, three, now], ips, titles }) => {
      const year = yearOf(on)
      const years = { [year]: now, [year - 1]: one, [year - 2]: two, [year - 3]: three }
      return { current, years, ips, titles }
    })
}

/** The strong firm with some facts of another: what single facts do shows only where the rest holds. */
function nearlyStrong(on: string): fc.Arbitrary<FactSheet> {
  return fc.tuple(anyFirm(on), fc.boolean()).chain(([other, judged]) => {
    const strong = strongFirm(on, judged)
    const facts = Object.keys(other.current ?? {})
    const cells = Object.entries(other.years ?? {}).flatMap(([year, row]) =>
      Object.keys(row).map((fact) => ({ year, fact })),
    )
    return fc
      .record({
        taken: fc.subarray(facts, { maxLength: 3 }),
        blanked: fc.subarray(Object.keys(strong.current ?? {}), { maxLength: 1 }),
        cells: fc.subarray(cells, { maxLength: 2 }),
        ips: fc.boolean(),
        titles: fc.boolean(),
      })
      .map((from) => {
        const current = { ...strong.current }
        for (const fact of from.blanked) delete current[fact]
        for (const fact of from.taken) current[fact] = other.current?.[fact] ?? null
        const years = { ...strong.years }
        for (const { year, fact } of from.cells)
          years[year] = { ...years[year], [fact]: other.years?.[year]?.[fact] ?? null }
        const { ips, titles } = strong
        return {
          current,
          years,
          ips: (from.ips ? other.ips : ips) ?? null,
          titles: (from.titles ? other.titles : titles) ?? null,
        }
      })
  })
}

export function randomCase(): fc.Arbitrary<{ on: string; review: boolean; sheet: FactSheet }> {
  return fc
    .tuple(fc.constantFrom(...days), fc.boolean())
    .chain(([on, review]) =>
      fc.oneof(anyFirm(on), nearlyStrong(on)).map((sheet) => ({ on, review, sheet })),
    )
}
