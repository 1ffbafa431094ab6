import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { type Workbook, workbookBytes } from './workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const rows = Array.from({ length: 4_000 }, (_, at) => [
  `虚构第${at}号企业有限公司`,
  '个旧市',
  at,
  `S26-3a 近两年每年研发费用总额：现值 ${at} 万元\nS26-2b 主营业务收入占比`,
])
const columns = ['企业', '县市', '数量', '原因'].map((title) => ({ title, width: 20 }))
const long: Workbook = {
  kind: 'list',
  list: { title: '名单', notes: ['说明'], columns, rows, foot: [] },
}

/** The longest others had to wait while the work was done, in milliseconds. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await sleep(20)
  await work()
  await sleep(20)
  delay.disable()
  return delay.max / 1e6
}

it('writes a long list beside everything else, not before it', async () => {
  const here = await longestWait(() => workbookBytes(long))
  const apart = await longestWait(() => writeWorkbook(long, rows.length))
  expect(apart).toBeLessThan(here / 2)
})

it('writes the same in a thread as here', async () => {
  const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets
  const [here, apart] = [await workbookBytes(long), await writeWorkbook(long, rows.length)]
  expect(await sheetsOf(apart)).toEqual(await sheetsOf(here))
})

it('says so when a workbook cannot be written', async () => {
  const broken = { kind: 'sheets', sheets: [{ name: '', rows: 'none' }] } as never
  await expect(writeWorkbook(broken, 1_000)).rejects.toThrow()
})
