import { runs } from '@tidu/policy-engine/testing/property-runs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effective, type Fact, factSources, liveFacts, sourceRank } from './index.ts'

const day = fc
  .integer({ min: 1, max: 28 })
  .map((date) => `2026-03-${String(date).padStart(2, '0')}`)

const someFacts = fc
  .array(
    fc.record({
      value: fc.integer({ min: 0, max: 3 }),
      source: fc.constantFrom(...factSources),
      validFrom: fc.option(day),
      at: day,
      takesBack: fc.option(fc.nat(6), { freq: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((rows) => {
    const days = rows.map(({ at }) => at).sort()
    return rows.map(
      ({ value, source, validFrom, takesBack }, seq): Fact => ({
        seq,
        factId: 'x',
        year: null,
        value: { kind: 'number', text: String(value) },
        source,
        validFrom,
        validTo: null,
        recordedAt: `${days[seq]}T00:00:00Z`,
        retracts: takesBack !== null && takesBack < seq ? takesBack : null,
      }),
    )
  })

describe('facts at two times', () => {
  it('never reads what was recorded later', () => {
    fc.assert(
      fc.property(someFacts, day, day, (facts, validOn, on) => {
        const asOf = { validOn, recordedBefore: `${on}T00:00:00Z` }
        const known = facts.filter(({ recordedAt }) => recordedAt <= asOf.recordedBefore)
        expect(liveFacts(facts, asOf)).toEqual(liveFacts(known, asOf))
      }),
      runs,
    )
  })

  it('lets the most trusted source count, and its last word', () => {
    fc.assert(
      fc.property(someFacts, day, (facts, validOn) => {
        const live = liveFacts(facts, { validOn, recordedBefore: '2026-12-31T00:00:00Z' })
        const found = effective(live)
        for (const one of live) {
          const counts = found?.counts ?? one
          expect(sourceRank(one.source)).toBeLessThanOrEqual(sourceRank(counts.source))
          if (one.source === counts.source) expect(one.seq).toBeLessThanOrEqual(counts.seq)
        }
      }),
      runs,
    )
  })
})
