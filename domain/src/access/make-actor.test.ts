import { describe, expect, it } from 'vitest'
import { accountActor, covers, delegationState, mayBeLent, sees, widest } from './index.ts'

const gejiu = '/53/5325/532501/'
const mengzi = '/53/5325/532503/'
const county = {
  accountId: 'a',
  name: 'A',
  role: 'county-official',
  homePath: gejiu,
} as const
const loan = {
  id: 'd',
  path: mengzi,
  lenderRole: 'county-official',
  lenderHomePath: mengzi,
} as const

describe('scope 数据范围', () => {
  it('holds the territory and all below it, nothing beside or above', () => {
    const prefecture = accountActor({ ...county, homePath: '/53/5325/' }, 's', [])
    expect(sees(prefecture, { regionPath: gejiu })).toBe(true)
    expect(sees(prefecture, { regionPath: '/53/5309/530902/' })).toBe(false)
    expect(sees(prefecture, { regionPath: '/53/' })).toBe(false)
  })

  it('does not confuse a code with one that starts alike', () => {
    expect(covers('/53/53/', '/53/5325/')).toBe(false)
    expect(covers('/53', '/53/5325/')).toBe(false)
  })

  it('of an enterprise is the enterprise, not its county', () => {
    const firm = accountActor({ ...county, role: 'enterprise', enterpriseId: 'f' }, 's', [])
    expect(sees(firm, { regionPath: gejiu, enterpriseId: 'f' })).toBe(true)
    expect(sees(firm, { regionPath: gejiu, enterpriseId: 'g' })).toBe(false)
    expect(sees(firm, { regionPath: gejiu })).toBe(false)
  })

  it('of a bank, an agency and an expert is empty without consent', () => {
    for (const role of ['bank', 'agency', 'expert'] as const)
      expect(sees(accountActor({ ...county, role }, 's', []), { regionPath: gejiu })).toBe(false)
  })

  it('grows by a territory lent, and names the delegation', () => {
    const actor = accountActor(county, 's', [loan])
    expect(sees(actor, { regionPath: mengzi })).toBe(true)
    expect(actor.delegationIds).toEqual(['d'])
    expect(actor.homePath).toBe(gejiu)
  })

  it('keeps only the widest of nested paths', () => {
    expect(widest(['/53/5325/', gejiu, '/53/5325/'])).toEqual(['/53/5325/'])
  })
})

describe('lending 代办', () => {
  it('needs a territory the lender has', () => {
    expect(mayBeLent({ ...loan, path: gejiu }, 'county-official')).toBe(false)
    expect(mayBeLent({ ...loan, lenderHomePath: '/53/5325/' }, 'county-official')).toBe(true)
  })

  it('ends when the lender has moved away', () => {
    const moved = accountActor(county, 's', [{ ...loan, lenderHomePath: '/53/5309/' }])
    expect(sees(moved, { regionPath: mengzi })).toBe(false)
    expect(moved.delegationIds).toEqual([])
  })

  it('never lets the borrower do there what the lender may not', () => {
    expect(mayBeLent({ ...loan, lenderRole: 'inspector' }, 'county-official')).toBe(false)
    expect(mayBeLent(loan, 'department-liaison')).toBe(true)
  })

  it('never goes to or from a firm, bank or agency', () => {
    for (const role of ['enterprise', 'bank', 'agency', 'expert'] as const)
      expect(mayBeLent(loan, role)).toBe(false)
    expect(mayBeLent({ ...loan, lenderRole: 'enterprise' }, 'enterprise')).toBe(false)
  })

  it('is in force from its start up to, not including, its end', () => {
    const times = { startsAt: new Date(1000), endsAt: new Date(2000) }
    const states = [999, 1000, 1999, 2000].map((at) => delegationState(times, new Date(at)))
    expect(states).toEqual(['planned', 'in-force', 'in-force', 'over'])
    expect(delegationState({ ...times, endedAt: new Date(1500) }, new Date(1600))).toBe('over')
  })
})
