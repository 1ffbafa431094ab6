import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { writeTable } from './write-table.ts'

const table = { title: '名单', header: ['企业', '数量'], rows: [['=1+1', 2]] } as const
const bytes = (body: unknown) => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))

it('writes what begins like a formula as text', async () => {
  const { body } = await writeTable(table, 'xlsx')
  expect((await readXlsx(bytes(body))).sheets[0]?.rows).toEqual([
    ['企业', '数量'],
    ['=1+1', 2],
  ])
  const csv = await writeTable(table, 'csv')
  expect(bytes(csv.body).toString('utf8')).toBe("\ufeff企业,数量\r\n'=1+1,2")
})

it.each([
  ['个旧市-2026-省级专精特新中小企业第一批拟推荐企业名单（征求意见稿）第二版', 31],
  ['a/b\\c?d*e[f]g:h', 15],
  ["'quoted'", 6],
  ['', 1],
])('finds a sheet name Excel accepts for “%s”', async (title, length) => {
  const { body } = await writeTable({ ...table, title }, 'xlsx')
  expect((await readXlsx(bytes(body))).sheets[0]?.name).toHaveLength(length)
})
