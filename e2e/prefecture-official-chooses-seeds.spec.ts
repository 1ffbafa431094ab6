import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'
import { download, rowsOf } from './testing/workbook.ts'
import { unzip } from './testing/zip.ts'

const on = '2026-11-20'

test('临沧 asks who is one step away, and reads why: clause, value, gap, and under which rules', async () => {
  const page = await arrive(`/screening?asOf=${on}`, { login: 'lincang' })
  await page.getByRole('button', { name: '按当前口径预判' }).click()
  await page.getByText('649 家，用时').waitFor()
  await page.getByText('2×13=26').waitFor()
  await page.getByLabel('差几项').selectOption({ label: '只差一项' })
  await page.waitForURL('**unmet=1**')
  await settled(page)

  const first = page.locator('tbody tr').first()
  await first.getByText('未达标', { exact: true }).waitFor()
  const blocking = await first.locator('td[data-label="卡点"] li').allInnerTexts()
  expect(blocking).toHaveLength(1)
  const name = await first.locator('button.link').innerText()
  await first.locator('button.link').click()
  const preview = page.getByRole('complementary', { name: '体检摘要' })
  await preview.locator('.criterion[aria-pressed=true]').waitFor()
  expect(await preview.boundingBox(), 'the summary is in sight').toMatchObject({
    y: expect.toSatisfy((y: number) => y < 800),
  })

  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
  expect(await page.evaluate('document.activeElement?.textContent')).toBe(name)
  await page.keyboard.press('Enter')
  await preview.locator('.criterion[aria-pressed=true]').waitFor()
  // On to the next of the ranking and back, without leaving the summary; what is met stays out of the way.
  await page.keyboard.press('ArrowRight')
  await preview.getByText(name, { exact: true }).waitFor({ state: 'detached' })
  await page.keyboard.press('ArrowLeft')
  await preview.getByText(name, { exact: true }).waitFor()
  expect(await preview.locator('.criterion').allInnerTexts()).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/^达标/)]),
  )
  await preview.getByRole('link', { name: '打开完整体检' }).click()
  await page.getByRole('heading', { name: `${name} · 体检` }).waitFor()
  const address = new URL(page.url())
  expect(Object.fromEntries(address.searchParams)).toEqual({
    standard: 'srdi',
    filing: 'new',
    asOf: on,
    edition: '2026-2',
  })
  const unmet = page.locator('.criterion', { hasText: blocking[0] ?? '' })
  await unmet.click()
  expect(await unmet.innerText()).toMatch(/未达标[\s\S]*现值[\s\S]*要求/)
  const clause = page.locator('.verdict-side')
  expect(await clause.innerText()).toMatch(/工信部企业〔2026〕2号[\s\S]*附件1/)
  expect(await clause.innerText()).toContain('差距')
  const head = await page.locator('.verdict-head').innerText()
  expect(head).toContain(`（2026-2） · 新申报 · ${on}`)
  const report = await download(page, () =>
    page.getByRole('button', { name: '导出 Word 报告' }).click(),
  )
  expect(report.name).toBe(`${name}-专精特新中小企业-${on}.docx`)
  expect(unzip(report.file, 'word/document.xml')).toContain(blocking[0])

  await page.reload()
  await settled(page)
  expect(await page.locator('.verdict-head').innerText()).toBe(head)
  await page.getByText('本结果为预判，不代表认定结论').first().waitFor()
})

test('a shortlist fills the quota by a person’s hand, with reasons, and leaves as a workbook', async () => {
  const page = await arrive(`/screening?standard=innovative&asOf=${on}`, { login: 'lincang' })
  await page.getByRole('button', { name: '按当前口径预判' }).click()
  await page.getByText('2×24=48').waitFor()
  await page.getByRole('button', { name: '新建名单' }).click()
  const title = `创新型种子 ${Date.now()}`
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名单名称').fill(title)
  await dialog.getByRole('button', { name: '新建' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('已选 0 / 应选 48').first().waitFor()

  await page.getByRole('button', { name: '建议入选' }).click()
  await page.getByText('已勾选 48 家').waitFor()
  await page.getByText('已选 0 / 应选 48').first().waitFor() // a suggestion enters nobody
  const choose = page.locator('.choose-bar')
  await choose.getByLabel('种子名单').selectOption({ label: title })
  await choose.getByLabel('入选理由').fill('主导产品市场增长快')
  await choose.getByRole('button', { name: '选入 48 家' }).click()
  await page.getByText('已选 48 / 应选 48').first().waitFor()

  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { name: title }).waitFor()
  await settled(page)
  expect(await page.locator('tbody tr').count()).toBe(48)
  const saved = await download(page, () => page.getByRole('button', { name: '导出 Excel' }).click())
  expect(saved.name).toMatch(/^临沧市.*\.xlsx$/)
  const rows = rowsOf(saved.file)
  const at = rows.findIndex((row) => row.includes('选入理由'))
  const reason = rows[at]?.indexOf('选入理由') ?? -1
  const firms = rows.slice(at + 1).filter((row) => row[1]?.includes('有限公司'))
  expect(firms.map((row) => row[reason])).toEqual(Array(48).fill('主导产品市场增长快'))
  expect(rows.flat().join(' ')).toContain('预判')

  const dropped = page.locator('tbody tr').first()
  const gone = await dropped.getByRole('link').first().innerText()
  await dropped.getByRole('button', { name: '移出' }).click()
  await page.getByRole('dialog').getByLabel('移出理由').fill('已迁往外地')
  await page.getByRole('dialog').getByRole('button', { name: '移出' }).click()
  await page.getByText('已选 47 / 应选 48').waitFor()
  expect(await page.getByRole('link', { name: gone }).count()).toBe(0)
})

test('filters narrow together, stay in the address, and the workbook holds just what they show', async () => {
  const page = await arrive(`/screening?asOf=${on}`, { login: 'lincang' })
  await page.getByRole('button', { name: '按当前口径预判' }).click()
  await page.getByText('649 家，用时').waitFor()
  await settled(page)
  const total = async () => {
    await settled(page)
    return Number((await page.locator('.pager').innerText()).match(/共 (\d+) 条/)?.[1])
  }
  const ofChoice = (text: string) => Number(text.match(/\((\d+)\)$/)?.[1])
  const choose = async (label: string) => {
    const field = page.getByLabel(label, { exact: true })
    const choice = (await field.locator('option').nth(1).innerText()).trim()
    await field.selectOption({ label: choice })
    return ofChoice(choice)
  }
  const ofTag = await choose('标签')
  expect(await total()).toBe(ofTag)
  const ofIndustry = await choose('行业')
  const both = await total()
  expect(both).toBeGreaterThan(0)
  expect(both).toBeLessThan(Math.min(ofTag, ofIndustry))

  await page.reload()
  expect(await total()).toBe(both)
  const saved = await download(page, () => page.getByRole('button', { name: '导出 Excel' }).click())
  const rows = rowsOf(saved.file)
  expect(rows.flat().join(' ')).toContain(`列出其中 ${both} 户`)
  expect(rows.filter((row) => row[1]?.includes('有限公司'))).toHaveLength(both)
  await page
    .locator('tbody tr')
    .first()
    .getByText(/^种子条件：/)
    .waitFor()
})
