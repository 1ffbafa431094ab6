import type { EnterpriseChange, FactChange } from '@tidu/domain/enterprise'
import type { DemoFirm } from './demo-firm.ts'

/** What became known when: three yearly updates, so that questions about the past have an answer. */
export interface DemoWave {
  recordedAt: string
  changes: EnterpriseChange[]
}

export function demoWaves(firms: readonly DemoFirm[]): DemoWave[] {
  return [
    { recordedAt: '2024-05-20T02:00:00Z', changes: firms.map((firm) => firstFile(firm)) },
    {
      recordedAt: '2025-05-20T02:00:00Z',
      changes: firms.flatMap((firm) => [...titlesAndRights(firm), ...update(firm, [2024])]),
    },
    { recordedAt: '2026-05-20T02:00:00Z', changes: firms.flatMap((firm) => update(firm, [2025])) },
    { recordedAt: '2026-11-02T02:00:00Z', changes: firms.flatMap(listings) },
  ]
}

function known(firm: DemoFirm): Pick<EnterpriseChange, 'key' | 'master'> {
  const { name, creditCode, regionCode } = firm
  const code = creditCode === null ? {} : { credit_code: creditCode }
  return { key: creditCode ?? name, master: { name, region: regionCode, ...code } }
}

function firstFile(firm: DemoFirm): EnterpriseChange {
  const { key, master } = known(firm)
  const held = Object.entries(firm.current).map(
    ([factId, value]): FactChange => ({ factId, year: null, value, source: 'declared' }),
  )
  return {
    key,
    master: { ...master, industry: firm.industry, founded_on: firm.foundedOn },
    facts: [...held, ...figures(firm, [2022, 2023])],
    tags: firm.tags.map((tag) => ({ content: { tag } })),
    source: 'registry',
  }
}

function titlesAndRights(firm: DemoFirm): EnterpriseChange[] {
  if (firm.titles.length + firm.ips.length === 0) return []
  return [
    {
      ...known(firm),
      titles: firm.titles.map((content) => ({ content })),
      ips: firm.ips.map((content) => ({ content })),
      source: 'registry',
    },
  ]
}

function update(firm: DemoFirm, years: readonly number[]): EnterpriseChange[] {
  const facts = figures(firm, years)
  for (const { year, score, source } of years.includes(2025) ? firm.scores : []) {
    facts.push({ factId: 'srdi_eval_score', year, value: { kind: 'number', text: score }, source })
  }
  if (years.includes(2024) && firm.declaredRevenue !== undefined) {
    const value = { kind: 'number' as const, text: String(firm.declaredRevenue) }
    facts.push({ factId: 'revenue', year: 2024, value, source: 'declared' })
  }
  return facts.length === 0 ? [] : [{ ...known(firm), facts, source: 'registry' }]
}

/** Firms on the ladder are audited; the others told their figures themselves. */
function figures(firm: DemoFirm, years: readonly number[]): FactChange[] {
  const source =
    firm.tiers.length > 0 || firm.declaredRevenue !== undefined ? 'audited' : 'declared'
  return years.flatMap((year) =>
    Object.entries(firm.years.get(year) ?? {}).map(
      ([factId, amount]): FactChange => ({
        factId,
        year,
        value: { kind: 'number', text: String(amount) },
        source,
      }),
    ),
  )
}

function listings(firm: DemoFirm): EnterpriseChange[] {
  if (!firm.abnormal) return []
  const content = {
    kind: 'abnormal_operation' as const,
    description: null,
    regulator: null,
    ...firm.abnormal,
  }
  return [{ ...known(firm), compliance: [{ content }], source: 'registry' }]
}
