import { describe, expect, it } from 'vitest'
import { repeatedKey } from './repeated-key.ts'

describe('a name written twice in one object', () => {
  it.each([
    ['{"current":{"market_share":0.1,"market_share":0.9}}', 'market_share'],
    ['{"ips":[],"years":{"2025":{}},"ips":[{}]}', 'ips'],
    ['{"a":1,"\\u0061":2}', 'a'],
  ])('%s: %s', (text, name) => {
    expect(repeatedKey(text)).toBe(name)
  })

  it.each([
    '{"years":{"2025":{"revenue":1},"2024":{"revenue":1}}}',
    '{"ips":[{"kind":"design"},{"kind":"design"}]}',
    '{"a":"a\\":1,\\"a","b":["a","a"]}',
    '[1,2]',
    'null',
  ])('%s has none', (text) => {
    expect(repeatedKey(text)).toBeUndefined()
  })
})
