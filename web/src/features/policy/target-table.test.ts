import { describe, expect, it } from 'vitest'
import { targetTable } from './target-table.ts'

const line = (region: string, tier: string, baseline: number | null, goal: number | null) => ({
  region,
  regionName: region,
  tier,
  baseline,
  increment: 1,
  goal,
  year: 2027,
})

describe('the targets of a plan', () => {
  it('show the stated total beside the sum of the counties, even where they disagree', () => {
    const table = targetTable(
      [line('53', 'srdi', 10, 20), line('5301', 'srdi', 4, 8), line('5302', 'srdi', 5, 11)],
      '53',
    )
    expect(table.rows.map(({ region }) => region)).toEqual(['5301', '5302'])
    expect(table.stated?.get('srdi')).toMatchObject({ baseline: 10, goal: 20 })
    expect(table.added?.get('srdi')).toEqual({ baseline: 9, increment: 2, goal: 19 })
  })

  it('add nothing up where no county has a figure', () => {
    const table = targetTable(
      [line('53', 'srdi', 1, 2), line('5301', 'srdi', null, 1), line('5302', 'srdi', null, 1)],
      '53',
    )
    expect(table.added?.get('srdi')?.baseline).toBeNull()
  })

  it('of a county alone are its own line, without totals', () => {
    const table = targetTable([line('5301', 'srdi', 4, 8)], '5301')
    expect(table.rows).toHaveLength(1)
    expect(table.stated).toBeUndefined()
    expect(table.added).toBeUndefined()
  })
})
