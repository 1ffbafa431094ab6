import { describe, expect, it } from 'vitest'
import { keptOf, noneWord, plainOf, typedOf } from './typed.ts'

const money = { kind: 'number', unit: '元' } as const
const share = { kind: 'number', unit: '比例' } as const
const several = { kind: 'choices', unit: '' } as const

describe('a typed fact', () => {
  it.each([
    ['money, to the last figure', money, '12,345,678,901.2345', '123456789012345'],
    ['a share in per cent', share, '2.6%', '0.026'],
  ] as const)('is kept exactly: %s', (_, fact, typed, text) => {
    expect(keptOf(fact, typed)).toEqual({ kind: 'number', text })
  })

  it('tells “not known” from “none, for certain” and from what could not be read', () => {
    expect(keptOf(several, '')).toBeNull()
    expect(keptOf(several, noneWord)).toEqual({ kind: 'list', items: [] })
    expect(keptOf(money, '约一百')).toBeUndefined()
  })

  it.each([
    [money, '121.6'],
    [share, '0.85'],
    [several, 'A,C'],
    [several, noneWord],
    [{ kind: 'yes-no', unit: '' } as const, 'false'],
    [{ kind: 'date', unit: '' } as const, '2019-05-01'],
    [{ kind: 'choice', unit: '' } as const, '0111'],
  ] as const)('comes back into its field as it was typed: %o', (fact, typed) => {
    expect(typedOf(fact, plainOf(keptOf(fact, typed) ?? null))).toBe(typed)
  })
})
