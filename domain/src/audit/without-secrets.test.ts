import { expect, it } from 'vitest'
import { withheld, withoutSecrets } from './index.ts'

it('withholds secrets by name at any depth, and our own keys by their shape', () => {
  const key = `tidu_${'a'.repeat(43)}`
  expect(
    withoutSecrets({
      login: 'gejiu.li',
      password: 'x',
      before: [{ newPassword: 'x', amount: '1000.00' }],
      recoveryCodes: ['x'],
      note: `my key is ${key}`,
      code: '123456',
      creditCode: '91530000',
      startsAt: new Date(0),
    }),
  ).toEqual({
    login: 'gejiu.li',
    password: withheld,
    before: [{ newPassword: withheld, amount: '1000.00' }],
    recoveryCodes: withheld,
    note: withheld,
    code: withheld,
    creditCode: '91530000',
    startsAt: new Date(0),
  })
})
