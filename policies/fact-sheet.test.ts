import { checkFactSheet } from '@tidu/policy-engine/check-fact-sheet'
import { describe, expect, it } from 'vitest'
import { library } from './examiner/testing/judge.ts'

function told(given: unknown) {
  const { sheet, problems } = checkFactSheet(given, library.words.dictionary)
  return { usable: sheet !== undefined, told: problems.map(({ path, code }) => `${code} ${path}`) }
}

describe('what is told of a fact sheet', () => {
  it('a fact written where no rule looks for it, so that its absence has a reason', () => {
    const sheet = {
      current: { srdi_eval_score: 62 },
      years: { '2025': { has_own_brand: true } },
      revenue: 15_000_000,
      title: [],
    }
    expect(told(sheet)).toEqual({
      usable: true,
      told: [
        'yearly-fact current.srdi_eval_score',
        'yearly-fact revenue',
        'unknown-fact title',
        'fact-without-year years.2025.has_own_brand',
      ],
    })
  })

  it('a word no rule knows; a list that takes other honours takes any word', () => {
    const listed = { quality_items: ['A', 'E'], valid_honours: ['国家级绿色工厂'] }
    expect(told({ current: listed })).toEqual({
      usable: true,
      told: ['unfamiliar-word current.quality_items'],
    })
  })

  it('a figure below zero, but for a loss', () => {
    const year = { revenue: -1, net_profit: -1 }
    expect(told({ years: { '2025': year } })).toEqual({
      usable: true,
      told: ['negative years.2025.revenue'],
    })
  })

  it.each([
    [{ market_rank_domestic: 0 }, 'not-a-rank current.market_rank_domestic'],
    [{ class1_ip_count: -1 }, 'not-a-count current.class1_ip_count'],
    [{ digital_level: '-2' }, 'not-a-count current.digital_level'],
  ])('%j is refused: it would pass or fail a line by a slip', (current, problem) => {
    expect(told({ current })).toEqual({ usable: false, told: [problem] })
  })

  it('nothing of a sheet that is right', () => {
    const current = { market_rank_domestic: 3, digital_level: 0, quality_items: [], 'S26-5': true }
    const years = { '2025': { employees: 0, net_profit: -5 }, '2024': null }
    expect(told({ current, years, ips: null, titles: [] })).toEqual({ usable: true, told: [] })
  })
})
