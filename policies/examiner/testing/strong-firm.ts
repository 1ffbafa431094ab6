import type { FactSheet } from '@tidu/policy-engine/fact-sheet'
import { yearOf, yearsLater } from './days.ts'

const clean = [
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
const statements = [
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
const sound = [
  'is_domestic_legal_entity',
  'is_resident_enterprise',
  'self_filed_truthful',
  'has_own_brand',
  'has_rd_institution',
  'core_ip_owned',
  'willing_to_apply',
]
/** One year by its revenue in 万元. */
function year(revenue: number): Record<string, number> {
  return {
    revenue: revenue * 10_000,
    main_revenue: revenue * 9_500,
    rd_expense: revenue * 700,
    domestic_rd_expense: revenue * 700,
    hightech_revenue: revenue * 8_000,
    total_cost: revenue * 8_000,
    net_profit: revenue * 1_200,
    total_assets: 150_000_000,
    total_liabilities: 60_000_000,
    employees: 250,
    rd_staff: 60,
    tech_staff: 80,
    srdi_eval_score: 71,
  }
}

/** A firm of 5 亿 that clears nearly every line; what only people can judge is judged well or not at all. */
export function strongFirm(on: string, judged: boolean): FactSheet {
  const flags = [...clean.map((id) => [id, false]), ...sound.map((id) => [id, true])]
  if (judged) flags.push(...statements.map((id) => [id, true]))
  const filingYear = yearOf(on)
  const term = { start: yearsLater(on, -1), end: yearsLater(on, 2), state: 'valid' as const }
  const patent = {
    kind: 'invention_patent',
    class: 'I' as const,
    grant_date: yearsLater(on, -4),
    expiry_date: yearsLater(on, 12),
    acquired_by: 'own' as const,
    owner_rank: 1,
    linked_product: true,
    in_use: true,
    benefit: true,
    overseas_family: false,
    award: false,
  }
  return {
    current: {
      ...Object.fromEntries(flags),
      industry: 'C3525',
      segment_start_date: `${filingYear - 8}-03-01`,
      field_start_date: `${filingYear - 12}-03-01`,
      founded_on: `${filingYear - 12}-03-01`,
      market_share: '0.150000',
      market_rank_domestic: 2,
      global_market_rank: 3,
      product_domain: 'six_bases',
      product_domain_grade: 'gap_filling',
      product_in_sei: true,
      rd_institution_level: 'city',
      digital_level: 3,
      core_process_it_count: 2,
      provincial_feature_score: 10,
      hnte_score: 75,
      quality_items: ['A', 'B'],
      mgmt_or_foreign_product_cert: ['mgmt_system_cert'],
      plan_investment: 30_000_000,
      prov_rd_institution: false,
      prov_sci_award_top3_3y: false,
      national_sci_award_top3_3y: false,
      is_new_product: false,
    },
    years: {
      [filingYear]: year(52_000),
      [filingYear - 1]: year(50_000),
      [filingYear - 2]: year(47_400),
      [filingYear - 3]: year(45_000),
    },
    ips: [patent, patent, patent, patent],
    titles: ['innovative', 'srdi', 'little-giant', 'hnte'].map((tier) => ({ tier, ...term })),
  }
}
