import { describe, expect, it } from 'vitest'
import { shiftPoint } from './shift-point.ts'

describe('moving the decimal point of a typed number', () => {
  it('turns 万元 into 元 without rounding', () => {
    expect(shiftPoint('121.6', 4)).toBe('1216000')
    expect(shiftPoint('0.00005', 4)).toBe('0.5')
    expect(shiftPoint('1,500', 4)).toBe('15000000')
    expect(shiftPoint('-3.5', 4)).toBe('-35000')
    expect(shiftPoint('98765432109876543.21', 4)).toBe('987654321098765432100')
  })

  it('turns per cent into a fraction', () => {
    expect(shiftPoint('2.6', -2)).toBe('0.026')
    expect(shiftPoint('70', -2)).toBe('0.7')
    expect(shiftPoint('120', -2)).toBe('1.2')
  })

  it('leaves a number of heads alone', () => {
    expect(shiftPoint('280', 0)).toBe('280')
  })

  it('does not read words', () => {
    expect(shiftPoint('约三百', 4)).toBeUndefined()
    expect(shiftPoint('', 4)).toBeUndefined()
  })
})
