import { describe, expect, it } from 'vitest'
import { daysBetween, grouped, percent, wanFromYuan } from './format.ts'

describe('money on the screen', () => {
  it('shows 元 as 万元 with two decimals', () => {
    expect(wanFromYuan('15000000')).toBe('1,500.00')
    expect(wanFromYuan(999_999)).toBe('100.00')
    expect(wanFromYuan('0')).toBe('0.00')
  })

  it('rounds half away from zero on both sides', () => {
    expect(wanFromYuan('10050')).toBe('1.01')
    expect(wanFromYuan('-10050')).toBe('-1.01')
    expect(wanFromYuan('10049.99')).toBe('1.00')
  })

  it('never shows a negative nothing', () => {
    expect(wanFromYuan('-12')).toBe('0.00')
  })

  it('keeps every figure of a number no double can hold', () => {
    expect(wanFromYuan('98765432109876543210.12')).toBe('9,876,543,210,987,654.32')
  })

  it('passes a text it cannot read through unchanged', () => {
    expect(wanFromYuan('约三百万')).toBe('约三百万')
  })
})

describe('other figures', () => {
  it('groups thousands and leaves decimals alone', () => {
    expect(grouped('1234567.125')).toBe('1,234,567.125')
    expect(grouped(-1200)).toBe('-1,200')
  })

  it('writes a fraction as a percentage without trailing zeros', () => {
    expect(percent(0.026)).toBe('2.6%')
    expect(percent(0.7)).toBe('70%')
  })

  it('counts days across a month', () => {
    expect(daysBetween('2026-11-22', '2026-12-01')).toBe(9)
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2)
  })
})
