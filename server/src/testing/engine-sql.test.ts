import { layOut } from '@tidu/policy-engine/pack-rows/layout'
import { packSlots } from '@tidu/policy-engine/pack-rows/pack-row'
import type { ReadStandard } from '@tidu/policy-engine/read-standard'
import type { SlotValues } from '@tidu/policy-engine/slot-value'
import { compileSql, readCodes } from '@tidu/policy-engine/sql/compile-sql'
import { createTable, sqlColumns, sqlValues } from '@tidu/policy-engine/sql/sql-columns'
import { arbitraryStandard } from '@tidu/policy-engine/testing/arbitrary-standard'
import { arbitraryValues } from '@tidu/policy-engine/testing/arbitrary-values'
import { dictionary } from '@tidu/policy-engine/testing/dictionary'
import { bases, fivePerCentTwice, growth } from '@tidu/policy-engine/testing/exact-ties'
import { expected } from '@tidu/policy-engine/testing/expected'
import { patience, runs } from '@tidu/policy-engine/testing/property-runs'
import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { type DatabaseServer, withClient } from './copy-database.ts'

const cases = fc.tuple(
  arbitraryStandard,
  fc.array(arbitraryValues, { minLength: 1, maxLength: 20 }),
)

async function judge(client: pg.Client, read: ReadStandard, rows: readonly SlotValues[]) {
  const layout = layOut([read], dictionary)
  const { outcome, criteria, from } = compileSql(read, layout, dictionary)
  const columns = sqlColumns(layout)
  await client.query('drop table if exists firm_row')
  await client.query(createTable(layout, 'firm_row').replace('create table', 'create temp table'))
  const names = ['key', ...columns.map(({ name }) => `"${name}"`)].join(', ')
  const holders = ['key', ...columns].map((_, index) => `$${index + 1}`).join(', ')
  for (const [key, row] of rows.entries()) {
    const cells = packSlots(layout, row)
    const values = cells && [key, ...sqlValues(layout, cells)]
    if (values) await client.query(`insert into firm_row (${names}) values (${holders})`, values)
  }
  const words = criteria.map((word, index) => `${word} as word_${index}`)
  const found = await client.query({
    text: `select key::int4, ${[`${outcome} as outcome`, ...words].join(', ')} from ${from('firm_row')}`,
    rowMode: 'array',
  })
  return found.rows
}

describe('the SQL back end in PostgreSQL', patience, () => {
  it('gives every outcome the interpreter gives', async () => {
    const { address }: DatabaseServer = JSON.parse(inject('databaseServer'))
    await withClient(address, (client) =>
      fc.assert(
        fc.asyncProperty(cases, async ([read, rows]) => {
          for (const [key, outcome, ...words] of await judge(client, read, rows)) {
            const wanted = expected(read, rows[key] ?? new Map())
            const criteria = readCodes(words.map(BigInt), wanted.criteria.length)
            expect({ outcome, criteria }).toEqual(wanted)
          }
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
    const found = await withClient(address, (client) => judge(client, growth, rows))
    expect(found.map(([, outcome]) => outcome)).toEqual(rows.map(() => wanted))
  })
})
