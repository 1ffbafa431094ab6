import { describe, expect, it } from 'vitest'
import { barLayout, chartSize } from './bar-layout.ts'

describe('grouped bars', () => {
  it('draw nothing where there is no figure, and a flat bar for a real zero', () => {
    const { bars } = barLayout([[100, null, 0]])
    expect(bars.map(({ label, height }) => [label, height > 0])).toEqual([
      [0, true],
      [2, false],
    ])
  })

  it('are as long as their values, on one scale', () => {
    const { bars } = barLayout([[100], [25]])
    const [long, short] = bars
    expect((long?.height ?? 0) / (short?.height ?? 1)).toBeCloseTo(4)
  })

  it('hang a loss below the line and keep it inside the picture', () => {
    const { bars, baseline } = barLayout([[50, -150]])
    const loss = bars.find(({ value }) => value < 0)
    expect(loss?.y).toBe(baseline)
    expect((loss?.y ?? 0) + (loss?.height ?? 0)).toBeLessThanOrEqual(chartSize.height)
  })

  it('of one year do not overlap', () => {
    const { bars } = barLayout([
      [1, 2],
      [3, 4],
      [5, 6],
    ])
    const first = bars.filter(({ label }) => label === 0).toSorted((a, b) => a.x - b.x)
    for (const [index, bar] of first.entries()) {
      const next = first[index + 1]
      if (next) expect(bar.x + bar.width).toBeLessThanOrEqual(next.x)
    }
  })
})
