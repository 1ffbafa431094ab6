import { describe, expect, it } from 'vitest'
import { keepDigits, losesDigits, walkJson } from './exact-json.ts'

function namesTwice(text: string): string[] {
  const found: string[] = []
  walkJson(text, { name: (name, twice) => twice && found.push(name) })
  return found
}

describe('a name written twice in one object', () => {
  it.each([
    ['{"current":{"market_share":0.1,"market_share":0.9}}', 'market_share'],
    ['{"ips":[],"years":{"2025":{}},"ips":[{}]}', 'ips'],
    ['{"a":1,"\\u0061":2}', 'a'],
  ])('%s: %s', (text, name) => {
    expect(namesTwice(text)).toEqual([name])
  })

  it.each([
    '{"years":{"2025":{"revenue":1},"2024":{"revenue":1}}}',
    '{"ips":[{"kind":"design"},{"kind":"design"}]}',
    '{"a":"a\\":1,\\"a","b":["a","a"]}',
    '[1,2]',
    'null',
  ])('%s has none', (text) => {
    expect(namesTwice(text)).toEqual([])
  })
})

describe('a number a double would change', () => {
  it.each([
    '14999999.999999999999999999',
    '12000000.0000000001',
    '9007199254740993',
    '1e400',
    '1e-400',
    '0.30000000000000001',
  ])('%s keeps its digits', (written) => {
    expect(losesDigits(written)).toBe(true)
    expect(JSON.parse(`[${written}]`, keepDigits)).toEqual([written])
  })

  it.each(['15000000.00', '0.1', '-12.50', '1e3', '0.30000000000000004', '123456789012345.67'])(
    '%s is a number',
    (written) => {
      expect(JSON.parse(`{"a":${written}}`, keepDigits)).toEqual({ a: Number(written) })
    },
  )
})
