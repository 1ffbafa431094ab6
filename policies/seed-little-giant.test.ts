import { evaluate } from '@tidu/policy-engine/evaluate'
import type { FactSheet } from '@tidu/policy-engine/fact-sheet'
import { openLibrary } from '@tidu/policy-engine/policy-library'
import { describe, expect, it } from 'vitest'
import { loadPacks } from './load-packs.ts'

const library = openLibrary(loadPacks())

function verdictIn(region: string, sheet: FactSheet, on = '2026-11-22') {
  const regions = [region, region.slice(0, 4), region.slice(0, 2)]
  const read = library.find({ standard: 'seed-little-giant', filing: 'new', on, regions })
  if (read === undefined) return undefined
  expect(read.problems).toEqual([])
  return evaluate(sheet, read, library.words)
}

/** A firm whose lines all hold, but for what a case changes. */
function firm(
  patents: number | null,
  title: boolean,
  share: number,
  willing: boolean | null,
): FactSheet {
  const patent = {
    kind: 'invention_patent',
    class: 'I' as const,
    grant_date: '2020-01-01',
    expiry_date: '2038-01-01',
    acquired_by: 'own' as const,
    linked_product: true,
  }
  return {
    current: {
      segment_start_date: '2015-01-01',
      market_share: share,
      core_process_it_count: 1,
      ...(willing === null ? {} : { willing_to_apply: willing }),
    },
    years: {
      2025: {
        revenue: 120000000,
        main_revenue: 108000000,
        rd_expense: 6000000,
        total_assets: 100000000,
        total_liabilities: 50000000,
      },
      2024: { main_revenue: 100000000 },
    },
    ...(patents === null ? {} : { ips: Array.from({ length: patents }, () => patent) }),
    titles: title
      ? [{ tier: 'srdi', number: '1', start: '2024-01-01', end: '2027-01-01', state: 'valid' }]
      : [],
  }
}

describe('小巨人 seeds: 临沧 wants two patents, 红河 takes the index and the will instead', () => {
  it.each([
    // patents, title, share, willing → 临沧, 红河
    [2, true, 0.2, true, 'met', 'met'],
    [2, true, 0.01, false, 'met', 'met'],
    [1, true, 0.2, true, 'unmet', 'met'],
    [1, true, 0.2, false, 'unmet', 'unmet'],
    [1, true, 0.05, true, 'unmet', 'unmet'],
    [0, true, 0.2, null, 'unmet', 'unknown'],
    [null, true, 0.2, true, 'unknown', 'met'],
    [null, true, 0.05, true, 'unknown', 'unknown'],
    [2, false, 0.2, true, 'unmet', 'unmet'],
  ] as const)(
    '%s patents, title %s, share %s, willing %s: 临沧 %s, 红河 %s',
    (patents, title, share, willing, lincang, honghe) => {
      const sheet = firm(patents, title, share, willing)
      expect(verdictIn('5309', sheet)?.outcome).toBe(lincang)
      expect(verdictIn('532503', sheet)?.outcome).toBe(honghe)
    },
  )

  it('at exactly 10 % of the market the line is met in 临沧 and missed in 红河', () => {
    const sheet = firm(0, true, 0.1, true)
    const shareIn = (region: string) =>
      verdictIn(region, sheet)?.criteria.find(({ key }) => key === 'market_share')
    expect(shareIn('5309')).toMatchObject({ outcome: 'met', operator: '>=', decides: false })
    expect(shareIn('5325')).toMatchObject({ outcome: 'unmet', operator: '>', decides: true })
    expect(verdictIn('5325', sheet)?.outcome).toBe('unmet')
  })

  it('falls back to the provincial rule where a prefecture has no plan of its own', () => {
    expect(verdictIn('5301', firm(2, true, 0.2, true))?.edition).toBe('yunnan-2025')
  })

  it('has no rule before the plan came, after it ended, or in a region without one', () => {
    const sheet = firm(2, true, 0.2, true)
    expect(verdictIn('5325', sheet, '2025-09-02')?.edition).toBe('yunnan-2025')
    expect(verdictIn('5325', sheet, '2028-01-01')).toBeUndefined()
    expect(verdictIn('4112', sheet)).toBeUndefined()
  })
})
