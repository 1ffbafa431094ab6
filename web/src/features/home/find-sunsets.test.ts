import { describe, expect, it } from 'vitest'
import { findSunsets } from './find-sunsets.ts'

const ending = (on: string | null) => ({ document: on ?? 'open', on, kind: 'text' as const })

describe('policies about to end', () => {
  it.each([
    ['2026-12-22', 30],
    ['2026-12-23', 90],
    ['2027-02-20', 90],
    ['2027-02-21', 180],
    ['2027-05-21', 180],
  ])('are called out at 180, 90 and 30 days: %s', (on, call) => {
    expect(findSunsets([ending(on)], '2026-11-22')[0]?.call).toBe(call)
  })

  it('are told on their last day, and no more after it or long before', () => {
    const on = ['2026-11-22', '2026-11-21', '2027-05-22', null].map(ending)
    expect(findSunsets(on, '2026-11-22').map(({ document }) => document)).toEqual(['2026-11-22'])
  })

  it('come soonest first', () => {
    const found = findSunsets([ending('2027-03-01'), ending('2026-12-31')], '2026-11-22')
    expect(found.map(({ on }) => on)).toEqual(['2026-12-31', '2027-03-01'])
  })
})
