import { describe, expect, it } from 'vitest'
import { distanceOf } from './distance.ts'

describe('placing a value and its threshold on one bar', () => {
  it('fills past the tick when the value is above the threshold', () => {
    const bar = distanceOf(5, 3)
    expect(bar?.low).toBeGreaterThan(bar?.tick ?? 1)
    expect(bar?.high).toBe(bar?.low)
  })

  it('stops short of the tick when the value is below, in true proportion', () => {
    const bar = distanceOf(1.5, 3)
    expect((bar?.low ?? 0) / (bar?.tick ?? 1)).toBeCloseTo(0.5)
  })

  it('leaves everything open when the value is unknown', () => {
    expect(distanceOf(null, 3)).toMatchObject({ low: 0, high: 1 })
  })

  it('leaves only the unknown part open when the value has bounds', () => {
    const bar = distanceOf({ low: 40, high: 70 }, 60)
    expect(bar?.low).toBeLessThan(bar?.tick ?? 0)
    expect(bar?.high).toBeGreaterThan(bar?.tick ?? 1)
    expect(distanceOf({ low: 40, high: null }, 60)?.high).toBe(1)
  })

  it('keeps a loss on the bar instead of drawing nothing', () => {
    const bar = distanceOf(-20, 10)
    expect(bar).toMatchObject({ low: 0 })
    expect(bar?.tick).toBeGreaterThan(0)
  })

  it('draws nothing for words and for yes and no', () => {
    expect(distanceOf('C3525', 'C39')).toBeUndefined()
    expect(distanceOf(true, true)).toBeUndefined()
  })
})
