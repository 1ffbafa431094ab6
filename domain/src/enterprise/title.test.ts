import { describe, expect, it } from 'vitest'
import { complianceStatus, type Title, titleStatus } from './index.ts'

const title: Title = {
  tier: 'srdi',
  number: null,
  event: 'recognised',
  startOn: '2024-01-01',
  endOn: '2026-12-31',
  endedOn: null,
}
const state = (day: string, change: Partial<Title> = {}) =>
  titleStatus({ ...title, ...change }, day, [365, 180, 90])

describe('state of a title', () => {
  it('still holds on its end date and no day longer', () => {
    expect(state('2026-12-31')).toMatchObject({ state: 'expiring', daysLeft: 0, notice: 90 })
    expect(state('2027-01-01')).toEqual({ state: 'expired' })
    expect(state('2023-12-31')).toEqual({ state: 'upcoming' })
  })

  it.each([
    ['2025-12-30', 'valid', undefined],
    ['2025-12-31', 'expiring', 365],
    ['2026-07-03', 'expiring', 365],
    ['2026-07-04', 'expiring', 180],
    ['2026-10-01', 'expiring', 180],
    ['2026-10-02', 'expiring', 90],
  ])('on %s is %s, notice %s', (day, expected, notice) => {
    expect(state(day)).toMatchObject({ state: expected, ...(notice ? { notice } : {}) })
    expect(state(day).notice).toBe(notice)
  })

  it('ends on the day it was taken back, not on the day that was told', () => {
    const revoked = { event: 'revoked' as const, endedOn: '2025-06-01' }
    expect(state('2025-05-31', revoked).state).toBe('valid')
    expect(state('2025-06-01', revoked).state).toBe('revoked')
  })
})

describe('a firm on the list of abnormal operation 经营异常', () => {
  const entry = {
    kind: 'abnormal_operation' as const,
    listedOn: '2026-02-01',
    rectifiedOn: '2026-03-01',
    removedOn: '2026-04-01',
  }
  it('is vetoed until its regulator removes it; rectifying alone does not clear it', () => {
    expect(complianceStatus(entry, '2026-02-01')).toMatchObject({
      vetoes: true,
      remedy: 'rectify-then-apply',
    })
    expect(complianceStatus(entry, '2026-03-15')).toMatchObject({
      vetoes: true,
      remedy: 'ask-for-removal',
    })
    expect(complianceStatus(entry, '2026-04-01')).toMatchObject({ vetoes: false, remedy: 'none' })
    expect(complianceStatus(entry, '2026-01-31').vetoes).toBe(false)
  })
})
