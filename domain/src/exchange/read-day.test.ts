import { describe, expect, it } from 'vitest'
import { readDay } from './read-day.ts'
import { readFirmCode } from './read-firm-code.ts'

describe('days', () => {
  it.each([
    ['2019年3月5日', '2019-03-05'],
    ['2019.3.5', '2019-03-05'],
    ['2019/03/05', '2019-03-05'],
    ['20190305', '2019-03-05'],
    [20190305, '2019-03-05'],
    [43529, '2019-03-05'],
    ['43529', '2019-03-05'],
    ['２０１９－３－５', '2019-03-05'],
    ['2019-03-05 00:00:00', '2019-03-05'],
  ])('reads %s', (given, day) => {
    expect(readDay(given)).toMatchObject({ kind: 'day', day })
  })

  it('says that it assumed the first of the month', () => {
    expect(readDay('2019年3月')).toEqual({
      kind: 'day',
      day: '2019-03-01',
      repairs: ['text-date', 'day-assumed'],
    })
  })

  it.each([
    ['2019', 'date-needs-month'],
    [2019, 'date-needs-month'],
    ['2019年', 'date-needs-month'],
    ['2019-02-30', 'date-unreadable'],
    ['去年', 'date-unreadable'],
    [12, 'date-unreadable'],
  ])('refuses %s', (given, problem) => {
    expect(readDay(given)).toEqual({ kind: 'problem', problem })
  })
})

describe('codes of firms', () => {
  it('exchanges letters for digits only when the check digit then holds', () => {
    expect(readFirmCode('91371626MA3NOLHN7H')).toEqual({
      kind: 'credit-code',
      code: '91371626MA3N0LHN7H',
      repairs: ['look-alike'],
    })
    expect(readFirmCode('91371923MA3COKJY73')).toEqual({ kind: 'problem', problem: 'code-sign' })
  })

  it('keeps a 15-digit registration number apart, as a number or as text', () => {
    expect(readFirmCode(370304600096508)).toMatchObject({ kind: 'legacy', code: '370304600096508' })
    expect(readFirmCode('370681NA000276X')).toEqual({
      kind: 'none',
      repairs: ['cooperative-number'],
    })
  })

  it('says the check digit that would fit', () => {
    expect(readFirmCode('91371626MA3DJEAL1T')).toEqual({
      kind: 'problem',
      problem: 'code-check-digit',
      detail: 'X',
    })
  })

  it('sees that a spreadsheet has cut the digits of a code kept as a number', () => {
    expect(readFirmCode(Number('913707257657978241'))).toEqual({
      kind: 'problem',
      problem: 'code-truncated',
    })
  })
})
