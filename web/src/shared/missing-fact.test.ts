import { describe, expect, it } from 'vitest'
import { missingFact } from './missing-fact.ts'

describe('a gap of a file', () => {
  it.each([
    ['2025:revenue', { factId: 'revenue', year: 2025 }],
    ['market_share', { factId: 'market_share', year: null }],
    ['creditCode', { factId: 'credit_code', year: null }],
  ])('leads to the fact to fill in: %s', (key, fact) => {
    expect(missingFact(key)).toEqual(fact)
  })
})
