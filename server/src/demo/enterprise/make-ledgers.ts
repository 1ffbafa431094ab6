import type { FactValue, IpContent, IpKind, TitleContent } from '@tidu/domain/enterprise'
import type { DemoFirm } from './demo-firm.ts'
import type { Random } from './random.ts'

const yesNo = (is: boolean): FactValue => ({ kind: 'yes-no', is })
const word = (text: string): FactValue => ({ kind: 'text', text })
const count = (text: number | string): FactValue => ({ kind: 'number', text: String(text) })

/** Titles valid on 2024-12-31 and on 2026-11-22: three years from a day late in 2023 or in 2024. */
export function makeTitle(random: Random, tier: string, serial: number): TitleContent {
  const start = random.chance(15)
    ? day(2023, 12, random.int(1, 28))
    : day(2024, random.int(1, 12), random.int(1, 20))
  const year = Number(start.slice(0, 4))
  return {
    tier,
    number: `XG-${tier.toUpperCase()}-${String(serial).padStart(4, '0')}`,
    batch: String(year),
    event: random.chance(20) ? 'reviewed' : 'recognised',
    startOn: start,
    endOn: dayBefore(`${year + 3}${start.slice(4)}`),
    endedOn: null,
    authority: null,
  }
}

export function makeIps(random: Random, tiers: readonly string[], foundedOn: string): IpContent[] {
  const most = tiers.includes('little-giant')
    ? 7
    : tiers.includes('srdi')
      ? 5
      : tiers.length > 0
        ? 3
        : 1
  const inventions = random.int(tiers.includes('little-giant') ? 2 : 0, most)
  const models = random.int(0, most + 3)
  const first = Math.max(2016, Number(foundedOn.slice(0, 4)) + 1)
  const right = (kind: IpKind, years: number): IpContent => {
    const year = random.int(first, 2025)
    const grant = day(year, random.int(1, 12), random.int(1, 28))
    const isBought = random.chance(12)
    return {
      kind,
      class: kind === 'invention_patent' ? 'I' : 'II',
      number: `XG${random.int(1_000_000, 9_999_999)}${random.int(100, 999)}`,
      name: null,
      grantDate: grant,
      expiryDate: `${year + years}${grant.slice(4)}`,
      acquiredBy: isBought ? 'transferred' : 'own',
      transferDate: isBought ? day(Math.min(year + 1, 2025), random.int(1, 12), 28) : null,
      ownerRank: 1,
      linkedProduct: random.chance(90),
      inUse: random.chance(85),
      benefit: random.chance(75) ? true : null,
      overseasFamily: null,
      award: null,
    }
  }
  return [
    ...Array.from({ length: inventions }, () => right('invention_patent', 18)),
    ...Array.from({ length: models }, () => right('utility_model', 10)),
  ]
}

/** What the authorities' lists and the firm's own statement say of nearly every firm. */
const cleanRecord: DemoFirm['current'] = {
  ...Object.fromEntries(
    ['is_domestic_legal_entity', 'is_resident_enterprise', 'self_filed_truthful'].map((id) => [
      id,
      yesNo(true),
    ]),
  ),
  ...Object.fromEntries(
    [
      'product_in_prohibited_catalogue',
      'major_incident_or_tax_evasion_3y',
      'on_blacklist',
      'on_abnormal_operation_list',
      'on_serious_dishonesty_list',
      'larger_safety_accident_3y',
      'major_cyber_data_incident_3y',
      'major_env_violation_3y',
      'serious_quality_problem_3y',
      'serious_industry_rule_breach_3y',
      'major_incident_2y',
      'prov_sci_award_top3_3y',
      'national_sci_award_top3_3y',
      'is_single_champion',
      'controlled_by_or_controls_LG',
      'same_group_similar_product',
    ].map((id) => [id, yesNo(false)]),
  ),
}

/** What is known of the firm besides its figures; strangers to the ladder have told little. */
export function makeCurrent(
  random: Random,
  tiers: readonly string[],
  foundedOn: string,
): DemoFirm['current'] {
  const start = Math.min(Number(foundedOn.slice(0, 4)) + random.int(0, 2), 2024)
  const level = random.pick(['provincial', 'city', 'city', 'below_city', 'none'])
  const facts: DemoFirm['current'] = {
    ...cleanRecord,
    segment_start_date: word(day(start, random.int(1, 12), 1)),
    product_domain: word(
      random.pick(['six_bases', 'chain_key_link', 'ten_key_industries', 'other']),
    ),
    market_share: count((random.int(2, 34) / 100).toFixed(2)),
    rd_institution_level: word(level),
    has_rd_institution: yesNo(level !== 'none'),
    prov_rd_institution: yesNo(level === 'provincial' && random.chance(50)),
    digital_level: count(random.int(1, 4)),
    product_in_sei: yesNo(random.chance(45)),
    has_own_brand: yesNo(random.chance(70)),
    core_process_it_count: count(random.int(0, 4)),
    mgmt_or_foreign_product_cert: {
      kind: 'list',
      items: random.chance(70) ? ['mgmt_system_cert'] : [],
    },
    willing_to_apply: yesNo(random.chance(60)),
  }
  const missing = tiers.length > 0 ? 2 : 14
  const told = Object.entries(facts).filter(() => !random.chance(missing))
  // The bureau keeps the lists of titles itself; of patents it asks the firm.
  return {
    ...Object.fromEntries(told),
    titles_checked: yesNo(true),
    ips_checked: yesNo(random.chance(88)),
  }
}

export function makeScores(random: Random, tiers: readonly string[]): DemoFirm['scores'] {
  if (!tiers.includes('srdi') && !(tiers.includes('innovative') && random.chance(70))) return []
  const source = random.chance(85) ? ('platform' as const) : ('declared' as const)
  return [2025, 2026].map((year) => ({
    year,
    score: `${random.int(38, 78)}.${random.int(0, 9)}`,
    source,
  }))
}

export function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
}
