import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'
import { download, rowsOf } from './testing/workbook.ts'

test('two editions stand side by side, every change with its clause', async () => {
  const page = await arrive('/policies/compare?standard=srdi', { login: 'honghe' })
  const heads = () => page.locator('thead th').allInnerTexts()
  await expect
    .poll(heads, { timeout: 15_000 })
    .toEqual(['条件', '工信部企业〔2022〕63号', '工信部企业〔2026〕2号'])
  const changes = await page.locator('tbody tr').count()
  expect(changes).toBeGreaterThan(10)
  expect(await page.locator('tbody .cite').first().innerText()).toMatch(/工信部企业〔20\d\d〕\d+号/)
  await page.getByLabel('只看变化').uncheck()
  await settled(page)
  expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(changes)
  await page.getByRole('tab').count()
})

test('whom the new edition lifts or drops is a list with the deciding clauses, to take along', async () => {
  const page = await arrive('/screening/impact?standard=srdi&asOf=2026-11-20', { login: 'lincang' })
  const said = await page.getByText(/^\d+ 家结果有变$/).innerText()
  const total = Number(said.match(/^\d+/)?.[0])
  expect(total).toBeGreaterThan(0)
  const row = page.locator('tbody tr').first()
  expect(await row.locator('.badge').count()).toBe(2)
  expect(await row.innerText()).toMatch(/工信部企业〔2026〕2号/)
  const saved = await download(page, () => page.getByRole('button', { name: '导出 Excel' }).click())
  const listed = rowsOf(saved.file)
    .flat()
    .filter((text) => text.includes('有限公司'))
  expect(new Set(listed).size).toBe(total)

  // Who loses a verdict is one choice away, and the address can be passed on.
  const field = page.getByLabel('变化')
  const way = await field.locator('option').nth(1).innerText()
  await field.selectOption({ label: way })
  await page.waitForURL('**change=**')
  await page.reload()
  await settled(page)
  const shown = Number((await page.locator('.pager').innerText()).match(/共 (\d+) 条/)?.[1])
  expect(way).toContain(`（${shown} 家）`)
  expect(shown).toBeLessThanOrEqual(total)
})
