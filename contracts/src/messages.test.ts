import { describe, expect, it } from 'vitest'
import { sentence } from './messages.ts'

describe('a refusal in words', () => {
  it('names what is wrong with a credit code in Chinese, not by our code for it', () => {
    const details = { given: '91532501MADEM0001X', problem: 'check-digit', expected: '0' }
    expect(sentence('enterprise.bad-credit-code', details)).toContain('有误（校验位不符）')
  })

  it('never shows a code that has no sentence', () => {
    expect(sentence('enterprise.no-such-refusal')).not.toContain('no-such-refusal')
  })
})
