import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'
import { download, rowsOf } from './testing/workbook.ts'

test('the inspector finds an act, sees who and from where, and has the chains proven', async () => {
  const search = `巡查${Date.now()}`
  const official = await arrive('/screening?standard=srdi&asOf=2026-11-20', { login: 'honghe' })
  await official.getByRole('button', { name: '按当前口径预判' }).click()
  await official.getByRole('button', { name: '新建名单' }).click()
  await official.getByRole('dialog').getByLabel('名单名称').fill(search)
  await official.getByRole('dialog').getByRole('button', { name: '新建' }).click()
  await official.getByRole('link', { name: search }).waitFor()

  const page = await arrive('/audit', { login: 'inspector' })
  await page.getByLabel('查找').fill(search)
  await page.waitForURL('**search=**')
  const entry = page.locator('tbody tr')
  await expect.poll(() => entry.count(), { timeout: 15_000 }).toBe(1)
  const text = await entry.innerText()
  expect(text).toContain('红河州工信局（演示）')
  expect(text).toContain('新建种子名单')
  await entry.locator('summary').click()
  expect(await entry.innerText()).toMatch(/来源 (::1|\S*127\.0\.0\.1)/)

  await page.getByRole('button', { name: '校验完整性' }).click()
  await page.getByText(/条封存记录全部完好/).waitFor()
  const saved = await download(page, () => page.getByRole('button', { name: '导出 Excel' }).click())
  expect(rowsOf(saved.file).flat().join(' ')).toContain(search)
})

test('the trail can be read, not changed: nothing on the page writes', async () => {
  const page = await arrive('/enterprises', { login: 'inspector' })
  await page.locator('tbody a').first().click()
  await page.getByText('年度数据').first().waitFor()
  await settled(page)
  expect(await page.getByRole('button', { name: '更正' }).count()).toBe(0)
})
