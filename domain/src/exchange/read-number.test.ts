import { runs } from '@tidu/policy-engine/testing/property-runs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundTo, shift } from './decimal.ts'
import { readCell } from './read-cell.ts'
import { readNumber } from './read-number.ts'
import { givenVocabulary } from './testing/given-vocabulary.ts'

const { lexicon, fieldById } = givenVocabulary
const number = (cell: string | number) => readNumber(cell, lexicon)
const cell = (fieldId: string, given: string | number, unit?: number | 'percent') => {
  const field = fieldById.get(fieldId)
  if (!field) throw new Error(fieldId)
  const read = readCell(given, field, unit, givenVocabulary)
  return read.kind === 'value' ? read.value : read.kind === 'problem' ? read.problem : 'unknown'
}

describe('numbers as people type them', () => {
  it.each([
    ['１５０', '150'],
    ['1,234,567.80', '1234567.8'],
    ['150万人民币', '1500000'],
    ['1.2亿元', '120000000'],
    ['￥3 000', '3000'],
    ['(1,234.50)', '-1234.5'],
    ['1.2E+08', '120000000'],
    ['85人', '85'],
    [' 12\n', '12'],
  ])('reads %s as %s', (given, decimal) => {
    expect(number(given)).toMatchObject({ kind: 'number', decimal })
  })

  it.each([
    ['约150万', 'number-inexact'],
    ['100-200', 'number-unreadable'],
    ['100至200', 'number-inexact'],
    ['1,23', 'number-separators'],
    ['12,34,567', 'number-separators'],
    ['300万美元', 'number-foreign-currency'],
    ['一百五十', 'number-unreadable'],
  ])('refuses %s instead of guessing', (given, problem) => {
    expect(number(given)).toEqual({ kind: 'problem', problem })
  })

  it('reads every exact decimal back from every common way of writing it', () => {
    const decimals = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, part]) => shift(`${whole}.${String(part).padStart(2, '0')}`, 0))
    fc.assert(
      fc.property(decimals, fc.constantFrom(0, 4, 8), fc.boolean(), (decimal, power, wide) => {
        const word = power === 0 ? '元' : power === 4 ? '万元' : '亿元'
        const [whole = '', part] = shift(decimal, -power).split('.')
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
        const text = `${grouped}${part === undefined ? '' : `.${part}`}${word}`
        const typed = wide
          ? text.replace(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
          : text
        const read = number(typed)
        expect(read).toMatchObject({ kind: 'number', decimal })
      }),
      runs,
    )
  })

  it('shows a spreadsheet number as the spreadsheet does, not as a double', () => {
    expect(number(0.1 + 0.2)).toMatchObject({ decimal: '0.3' })
    expect(number(552609080.63)).toMatchObject({ decimal: '552609080.63' })
    expect(number(-3.5e-7)).toMatchObject({ decimal: '-0.00000035' })
  })

  it('rounds to the 分, half away from zero, without a double', () => {
    expect(roundTo('1.005', 2)).toBe('1.01')
    expect(roundTo('-0.995', 2)).toBe('-1')
    expect(roundTo('0.004', 2)).toBe('0')
  })
})

describe('units and shares', () => {
  it('multiplies by the unit of the column, unless the cell brings its own', () => {
    expect(cell('revenue', '150', 4)).toBe('1500000')
    expect(cell('revenue', '150万', 4)).toBe('1500000')
    expect(cell('revenue', 123.4567, 4)).toBe('1234567')
  })

  it('reads 12.5%, 0.125 and 12.5 in a column of hundredths as the same share', () => {
    expect(cell('market_share', '12.5%')).toBe('0.125')
    expect(cell('market_share', 0.125)).toBe('0.125')
    expect(cell('market_share', 12.5, 'percent')).toBe('0.125')
    expect(cell('market_share', 12.5)).toBe('share-too-large')
  })

  it.each(['不详', '无', '—', 'N/A', '/', '暂无', ' 不 详 '])(
    'takes %s for unknown, never for 0',
    (word) => expect(cell('revenue', word, 4)).toBe('unknown'),
  )

  it('knows 0 from unknown, and refuses heads that are negative or broken', () => {
    expect(cell('rd_expense', 0, 4)).toBe('0')
    expect(cell('employees', -3)).toBe('number-negative')
    expect(cell('employees', 3.5)).toBe('number-fraction')
    expect(cell('net_profit', -386796160.83)).toBe('-386796160.83')
    expect(cell('revenue', '#REF!')).toBe('error-cell')
  })
})
