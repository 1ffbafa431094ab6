import { arbitraryStandard } from '@tidu/policy-engine/testing/arbitrary-standard'
import { arbitraryValues } from '@tidu/policy-engine/testing/arbitrary-values'
import { bases, fivePerCentTwice, growth } from '@tidu/policy-engine/testing/exact-ties'
import { expected } from '@tidu/policy-engine/testing/expected'
import { patience, runs } from '@tidu/policy-engine/testing/property-runs'
import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { type DatabaseServer, withClient } from './copy-database.ts'
import { judgeBySql } from './judge-by-sql.ts'

const cases = fc.tuple(
  arbitraryStandard,
  fc.array(arbitraryValues, { minLength: 1, maxLength: 20 }),
)

describe('the SQL back end in PostgreSQL', patience, () => {
  it('gives every outcome the interpreter gives', async () => {
    const { address }: DatabaseServer = JSON.parse(inject('databaseServer'))
    await withClient(address, (client) =>
      fc.assert(
        fc.asyncProperty(cases, async ([read, rows]) => {
          for (const [row, found] of await judgeBySql(client, read, rows))
            expect(found).toEqual(expected(read, rows[row] ?? new Map()))
        }),
        runs,
      ),
    )
  })

  it.each([
    [0, 0],
    [1, 0],
    [-1, 1],
  ])('decides growth of exactly five per cent twice, moved by %i 分', async (moved, wanted) => {
    const { address }: DatabaseServer = JSON.parse(inject('databaseServer'))
    const sample = bases.filter((_, index) => index % 20 === 0)
    const rows = sample.map((base) => fivePerCentTwice(base, moved))
    const found = await withClient(address, (client) => judgeBySql(client, growth, rows))
    expect(found.map(([, { outcome }]) => outcome)).toEqual(rows.map(() => wanted))
  })
})
