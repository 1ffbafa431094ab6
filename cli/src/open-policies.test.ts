import { expect, test } from 'vitest'
import { regionsAbove } from './open-policies.ts'

test.each([
  ['53', ['53']],
  ['5325', ['5325', '53']],
  ['532501', ['532501', '5325', '53']],
  ['532501-yq', ['532501-yq', '532501', '5325', '53']],
  ['5309-bhq', ['5309-bhq', '5309', '53']],
])('the plans of %s are looked up along %j', (code, above) => {
  expect(regionsAbove(code)).toEqual(above)
})
