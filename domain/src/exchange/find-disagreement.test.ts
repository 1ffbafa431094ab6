import { expect, it } from 'vitest'
import type { EnterpriseChange } from '../enterprise/index.ts'
import { findDisagreements } from './find-disagreement.ts'

const told = (key: string, region: string, revenue?: string): EnterpriseChange => ({
  key,
  master: { name: '虚构公司', region },
  facts: revenue
    ? [{ factId: 'revenue', year: 2025, value: { kind: 'number', text: revenue } }]
    : [],
  source: 'import',
})
/** Counties lie in the prefecture 5325; two counties lie in nothing common. */
const finer = (one: string, other: string) =>
  one === other || other.startsWith(one) ? other : one.startsWith(other) ? one : undefined

it('names for every row the one it really disagrees with', () => {
  const rows = [told('1', '532501'), told('2', '532501'), told('3', '532502'), told('4', '532502')]
  expect(findDisagreements(rows, finer).map((one) => one?.other)).toEqual([2, 2, 0, 0])
  expect(findDisagreements(rows, finer)[1]?.fields).toEqual(['region'])
})

it('says of a row that agrees with each that only the others contradict each other', () => {
  const rows = [told('1', '5325'), told('2', '532501', '5'), told('3', '532501', '6')]
  const [wide, one, other] = findDisagreements(rows, finer)
  expect(wide).toBeUndefined()
  expect([one, other]).toEqual([
    { other: 2, fields: ['revenue'] },
    { other: 1, fields: ['revenue'] },
  ])
})
