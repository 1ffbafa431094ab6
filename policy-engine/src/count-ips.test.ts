import { describe, expect, it } from 'vitest'
import { countIps } from './count-ips.ts'
import type { FactDictionary, IpCondition } from './fact-dictionary.ts'
import type { IpRow } from './fact-sheet.ts'

const dictionary: FactDictionary = {
  facts: new Map(),
  ipKinds: new Map([
    ['invention_patent', { name: '发明专利', class: 'I' }],
    ['software_copyright', { name: '软件著作权', class: 'II' }],
  ]),
  titleTiers: [],
}

const count = (row: IpRow, condition: IpCondition) =>
  countIps([row], [condition], '2026-06-01', dictionary)

const sure = { low: 1, high: 1 }
const none = { low: 0, high: 0 }
const open = { low: 0, high: 1 }

describe('a row with a blank counts as narrowly as its known cells allow', () => {
  it('seasoned: bought long ago counts whether or not anyone says it was bought', () => {
    const seasoned: IpCondition = { ownOrHeldYears: 1 }
    expect(count({ transfer_date: '2025-06-01' }, seasoned)).toEqual(sure)
    expect(count({ transfer_date: '2025-06-02' }, seasoned)).toEqual(open)
    expect(count({ acquired_by: 'own' }, seasoned)).toEqual(sure)
    expect(count({ acquired_by: 'transferred' }, seasoned)).toEqual(open)
    expect(count({ acquired_by: 'transferred', transfer_date: '2025-06-02' }, seasoned)).toEqual(
      none,
    )
    // Written for “never”.
    expect(count({ acquired_by: 'transferred', transfer_date: '9999-12-31' }, seasoned)).toEqual(
      none,
    )
  })

  it('kind: a class II right without a kind is no invention patent', () => {
    const inventions: IpCondition = { kinds: ['invention_patent'] }
    expect(count({ class: 'II' }, inventions)).toEqual(none)
    expect(count({ class: 'I' }, inventions)).toEqual(open)
    expect(count({}, inventions)).toEqual(open)
    expect(count({ kind: 'software_copyright', class: 'I' }, inventions)).toEqual(none)
  })
})
