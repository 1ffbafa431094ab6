import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'
import { creditCode } from './testing/credit-code.ts'
import { download, rowsOf, workbook } from './testing/workbook.ts'

const mark = randomInt(36 ** 4)
  .toString(36)
  .toUpperCase()
  .padStart(4, '0')
const firm = (word: string) => `试办${mark}${word}有限公司`
const good = creditCode('532501', `E2E${mark}`)
const wrong = good.slice(0, 17) + (good.endsWith('0') ? '1' : '0')

/** As it comes from a county: a title, a line for the unit, a header of their own making, and flaws. */
const roster = workbook([
  ['红河州 2025 年重点企业摸底表'],
  ['填报单位：某县', null, null, '单位：万元'],
  ['企业名称', '统一社会信用代码', '所属县市', '全年口袋', '从业人员'],
  [firm('甲'), good, '个旧市', '１,２３４.５', 80],
  [firm('甲'), good, '个旧市', '１,２３４.５', 80],
  [firm('乙'), null, '开远市', '1.5亿元', '不详'],
  [firm('丙'), wrong, '蒙自市', 100, 5],
  ['合计', null, null, 99999, 165],
])

const count = (page: Page, label: string) =>
  page
    .locator('.stat')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .innerText()

const counts = async (page: Page) => ({
  rows: await count(page, '数据行'),
  new: await count(page, '新增'),
  rejected: await count(page, '未通过'),
  duplicate: await count(page, '重复（已合并）'),
  skipped: await count(page, '跳过的合计、说明、重复表头和空行'),
})

/** Whether the register knows a firm, asked as a person would: by searching for it. */
async function found(page: Page, name: string): Promise<boolean> {
  await page.goto(`/enterprises?search=${encodeURIComponent(name)}`)
  await settled(page)
  return (await page.getByRole('link', { name }).count()) > 0
}

test('a messy roster is matched, checked, corrected, committed and taken back as one batch', async () => {
  const page = await arrive('/imports', { login: 'honghe' })
  const fileName = `摸底表${mark}.xlsx`
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: fileName, mimeType: 'application/octet-stream', buffer: roster })
  await page.getByRole('heading', { name: fileName }).waitFor()
  await page.getByRole('heading', { name: '核对结果' }).waitFor()
  const address = page.url()

  // Nobody could know what 全年口袋 is: the person says so, with year and unit.
  await page.getByRole('button', { name: '更正表头对应' }).click()
  await page.getByRole('button', { name: '不改了，返回核对结果' }).click()
  await page.getByRole('button', { name: '更正表头对应' }).click()
  await page.getByLabel('对应字段 全年口袋').selectOption({ label: '营业收入' })
  await page.getByLabel('年度 全年口袋').fill('2025')
  await page.getByLabel('单位 全年口袋').selectOption({ label: '万元' })
  await page.getByRole('button', { name: '按此核对' }).click()
  await page.getByText('表头已由人工更正').waitFor()
  await page.getByRole('heading', { name: '核对结果' }).waitFor()
  expect(await counts(page)).toEqual({
    rows: '4',
    new: '2',
    rejected: '1',
    duplicate: '1',
    skipped: '1',
  })

  // A count is the way to its rows.
  await page.getByRole('button', { name: '未通过 1' }).click()
  await page.waitForURL('**outcome=rejected')
  await settled(page)
  expect(await page.locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringContaining(firm('丙')),
  ])
  await page.getByRole('button', { name: '数据行 4' }).click()

  const reasons = page.locator('.problem-kinds')
  expect(await reasons.innerText()).toMatch(/“…”的校验位不符（.*） 1/)

  // The dry run has written nothing, says what it repaired, and why a row is refused and what to do.
  const line = (name: string) => page.locator('tbody tr', { hasText: name })
  expect(await line(firm('乙')).innerText()).toContain('1.5亿元 → 150000000')
  expect(await line(firm('丙')).innerText()).toMatch(/校验位不符.*；/)
  const rejected = await download(page, () =>
    page.getByRole('button', { name: '下载未通过的行' }).click(),
  )
  const refused = rowsOf(rejected.file)
  const refusedRow = refused.find((row) => row[0] === firm('丙'))
  expect(refusedRow?.[1]).toBe(wrong)
  expect(refusedRow?.join(' ')).toMatch(/原第 7 行：.*校验位不符/)
  expect(refused.flat()).not.toContain(firm('乙'))
  expect(await found(page, firm('甲'))).toBe(false)

  // An impatient hand presses twice; it is committed once, and nothing is refused on the way.
  await page.goto(address)
  const commits: string[] = []
  page.on('request', (sent) => void (sent.url().endsWith('/commit') && commits.push(sent.url())))
  await page.getByRole('button', { name: '入库 2 行' }).dblclick()
  await page.getByText(/^已于 .* 入库。$/).waitFor()
  expect(commits).toHaveLength(1)
  expect(await found(page, firm('甲'))).toBe(true)
  await page.getByRole('link', { name: firm('甲') }).click()
  await page.getByRole('heading', { name: firm('甲') }).waitFor()
  const revenue = page.locator('tr', { hasText: '营业收入' }).first()
  expect(await revenue.innerText()).toContain('1,234.50')

  await page.goto(address)
  await page.getByRole('button', { name: '撤回整批' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('撤回理由').fill('填报单位发来了更正表')
  await dialog.getByRole('button', { name: '撤回整批' }).click()
  await page.getByText('这一批已经撤回。').waitFor()
  expect(await found(page, firm('甲'))).toBe(false)
})

test('the platform’s own workbook, filled and brought straight back, changes nothing', async () => {
  const page = await arrive('/imports?region=532532', { login: 'honghe' })
  const roster = page.locator('li', { hasText: '企业名册' })
  const saved = await download(page, () =>
    roster.getByRole('button', { name: '含现有企业' }).click(),
  )
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: saved.name, mimeType: 'application/octet-stream', buffer: saved.file })
  await page.getByRole('heading', { name: '核对结果' }).waitFor({ timeout: 40_000 })
  const { rows, new: added, rejected } = await counts(page)
  expect(Number(rows)).toBeGreaterThan(10)
  expect({ added, rejected }).toEqual({ added: '0', rejected: '0' })
  expect(await count(page, '无变化')).toBe(rows)
  expect(await page.getByRole('button', { name: '入库 0 行' }).isDisabled()).toBe(true)
})

test('typing a region’s name and pressing Enter takes it, and rows without one go there', async () => {
  const page = await arrive('/imports', { login: 'honghe' })
  const field = page.getByLabel('没有写明区划的行，归到')
  await field.click()
  await page.keyboard.type('弥勒', { delay: 40 })
  await page.locator('.ant-select-item-option').first().getByText('弥勒').waitFor()
  await page.keyboard.press('Enter')
  const nameless = workbook([
    ['企业名称', '从业人员'],
    [firm('无区划'), 80],
  ])
  await page.locator('input[type=file]').setInputFiles({
    name: `无区划${mark}.xlsx`,
    mimeType: 'application/octet-stream',
    buffer: nameless,
  })
  await page.getByRole('heading', { name: '核对结果' }).waitFor()
  await settled(page)
  expect(await page.locator('tbody tr', { hasText: firm('无区划') }).innerText()).toContain(
    '所属区划：空 → 弥勒市',
  )
})

test('a long commit shows how far it is, and called off it leaves the dry run as it was', async () => {
  const page = await arrive('/imports', { login: 'honghe' })
  const rows = Array.from({ length: 5_500 }, (_, row) => `${firm(`长${row}号`)},个旧市,80\n`)
  const buffer = Buffer.from(`企业名称,所属县市,从业人员\n${rows.join('')}`)
  const name = `长名册${mark}.csv`
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
  const commit = page.getByRole('button', { name: '入库 5500 行' })
  await commit.click({ timeout: 60_000 })
  await page.getByText('入库中').waitFor()
  await page.getByText(/已完成 [1-9]\d*%/).waitFor()
  await page.getByRole('button', { name: '取消', exact: true }).click()
  await commit.waitFor()
  expect(await count(page, '新增')).toBe('5500')
  expect(await found(page, firm('长1号'))).toBe(false)
})
