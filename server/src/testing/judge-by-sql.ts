import { criteriaOf } from '@tidu/policy-engine/criteria-of'
import { layOut } from '@tidu/policy-engine/pack-rows/layout'
import { packSlots } from '@tidu/policy-engine/pack-rows/pack-row'
import type { ReadStandard } from '@tidu/policy-engine/read-standard'
import type { SlotValues } from '@tidu/policy-engine/slot-value'
import { compileSql, readCodes } from '@tidu/policy-engine/sql/compile-sql'
import { createTable, sqlColumns, sqlValues } from '@tidu/policy-engine/sql/sql-columns'
import { dictionary } from '@tidu/policy-engine/testing/dictionary'
import type pg from 'pg'

/** Judges firms inside PostgreSQL. Those that cannot be packed have no row there and none in the answer. */
export async function judgeBySql(
  client: pg.Client,
  read: ReadStandard,
  rows: readonly SlotValues[],
): Promise<[row: number, { outcome: number; criteria: number[] }][]> {
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
  const { rows: found } = await client.query({
    text: `select key::int4, ${[`${outcome} as outcome`, ...words].join(', ')} from ${from('firm_row')}`,
    rowMode: 'array',
  })
  const count = criteriaOf(read.standard.root).length
  return found.map(([key, overall, ...packed]) => [
    key,
    { outcome: overall, criteria: readCodes(packed.map(BigInt), count) },
  ])
}
