import { describe, expect, it } from 'vitest'
import { type Fact, numberOf, onGroundOf, sheetFrom, typedFrom } from './sheet.ts'

const fact = (change: Partial<Fact> & Pick<Fact, 'id' | 'kind'>): Fact => ({
  name: change.id,
  period: 'current',
  unit: '',
  definition: '',
  values: [],
  evidence: [],
  derived: false,
  years: [],
  ...change,
})

const revenue = fact({ id: 'revenue', kind: 'number', period: 'year', unit: '元', years: [-1, -2] })
const share = fact({ id: 'market_share', kind: 'number', unit: '比例' })
const honours = fact({ id: 'valid_honours', kind: 'choices' })
const blacklist = fact({ id: 'on_blacklist', kind: 'yes-no' })

describe('numbers as people type them', () => {
  it('moves the point without rounding', () => {
    expect(numberOf('121.6', '元')).toBe(1216000)
    expect(numberOf('1,500', '元')).toBe(15000000)
    expect(numberOf('2.6%', '比例')).toBe(0.026)
    expect(numberOf('0.07', '比例')).toBe(0.0007)
    expect(numberOf('12', '人')).toBe(12)
  })

  it('does not guess', () => {
    expect(numberOf('约三百万', '元')).toBeUndefined()
    expect(numberOf('1.2.3', '元')).toBeUndefined()
  })
})

describe('building a fact sheet', () => {
  it('puts years under the filing year and leaves out what is not known', () => {
    const { sheet } = sheetFrom(
      [revenue, share, honours, blacklist],
      { 'revenue@2025': '5000' },
      2026,
    )
    expect(sheet).toEqual({ current: {}, years: { 2025: { revenue: 50000000 } } })
  })

  it('tells “none for certain” and “no” from “not known”', () => {
    const typed = { valid_honours: '-', on_blacklist: 'false' }
    expect(sheetFrom([honours, blacklist], typed, 2026).sheet.current).toEqual({
      valid_honours: [],
      on_blacklist: false,
    })
  })

  it('names what it could not read instead of dropping it silently', () => {
    const { sheet, unread } = sheetFrom([revenue], { 'revenue@2024': '多' }, 2026)
    expect([...unread]).toEqual(['revenue@2024'])
    expect(sheet.years).toEqual({})
  })
})

describe('filling in from a file', () => {
  it('shows figures as people type them and gives the same sheet back', () => {
    const facts = [revenue, share, honours, blacklist]
    const own = {
      current: { market_share: 0.253, valid_honours: [], on_blacklist: false },
      years: { 2025: { revenue: 50351923.17 }, 2019: { revenue: 1 } },
      ips: [],
      titles: null,
    }
    const typed = typedFrom(facts, own, 2026)
    expect(typed).toEqual({
      'revenue@2025': '5035.192317',
      market_share: '25.3',
      valid_honours: '-',
      on_blacklist: 'false',
    })
    const { sheet } = sheetFrom(facts, typed, 2026)
    expect(sheet).toEqual({ current: own.current, years: { 2025: own.years[2025] } })
  })
})

describe('trying out other figures on the ground of a file', () => {
  const own = {
    current: { market_share: 0.2, segment_start_date: '2015-03-01' },
    years: { 2025: { revenue: 100, employees: 80 } },
    ips: [{ kind: 'invention_patent' }],
    titles: null,
  }

  it('keeps what the form does not ask, and lets what is typed win', () => {
    const { sheet } = sheetFrom([revenue, share], { 'revenue@2025': '5000' }, 2026)
    expect(onGroundOf(own, [revenue, share], sheet, 2026)).toEqual({
      current: { segment_start_date: '2015-03-01' },
      years: { 2025: { revenue: 50000000, employees: 80 } },
      ips: own.ips,
      titles: null,
    })
  })
})
