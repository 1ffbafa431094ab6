import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'

const rootSize = (page: Page) =>
  page.evaluate<number>('parseFloat(getComputedStyle(document.documentElement).fontSize)')

test('敬老版: one press makes type large, contrast high and choices few, and stays', async () => {
  const page = await arrive('/?asOf=2026-11-20', { login: 'honghe' })
  const before = await rootSize(page)
  await page.getByRole('button', { name: '敬老版' }).click()
  expect(await rootSize(page)).toBeGreaterThanOrEqual(before * 1.2)
  const menu = await page.getByRole('navigation', { name: '主菜单' }).innerText()
  expect(menu.split('\n').filter((line) => line.trim())).toEqual([
    '今日',
    '企业库',
    '种子筛选',
    '自测',
  ])
  await page.reload()
  await settled(page)
  expect(await page.getByRole('button', { name: '敬老版' }).getAttribute('aria-pressed')).toBe(
    'true',
  )
  const { violations } = await new AxeBuilder({ page })
    .withRules(['color-contrast-enhanced'])
    .include('main')
    .analyze()
  const weak = violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 140)))
  expect(weak, 'text with less than 7 : 1').toEqual([])
})

test('on paper: no menu, who and when at the top, every condition with its clause, the note at the end', async () => {
  const page = await arrive('/enterprises?tier=srdi&asOf=2026-11-20', { login: 'honghe' })
  await page.locator('tbody a').first().click()
  await settled(page)
  await page.getByRole('link', { name: '体检' }).first().click()
  await settled(page)
  await page.emulateMedia({ media: 'print' })
  await page.getByRole('navigation', { name: '主菜单' }).waitFor({ state: 'hidden' })
  await page.locator('header.top').waitFor({ state: 'hidden' })
  const head = await page.locator('.print-head').innerText()
  expect(head).toMatch(/红河哈尼族彝族自治州[\s\S]*2026-11-20/)
  const paper = await page.locator('main').innerText()
  expect(paper).toMatch(/工信部企业〔2026〕2号（2026-2） · 新申报 · 2026-11-20/)
  expect(paper).toMatch(/工信部企业〔2026〕2号/)
  expect(paper).toContain('本结果为预判，不代表认定结论')
  expect(await sheets(page)).toBeLessThanOrEqual(4)
})

test('on paper a list begins under its heading, not on the next sheet; what is pressed stays away', async () => {
  const page = await arrive('/enterprises?asOf=2026-11-20', { login: 'honghe' })
  const whole = await sheets(page)
  // Twenty rows break over the sheets they need; with an unbreakable panel the first held a title only.
  await page.addStyleTag({ content: '@media print { .panel { break-before: page } }' })
  expect(await sheets(page)).toBe(whole + 1)

  // What the list was narrowed to and how much of it this is stand on the paper, too.
  await page.goto('/enterprises?asOf=2026-11-20&tier=srdi')
  await settled(page)
  await page.emulateMedia({ media: 'print' })
  await page.getByLabel('称号').waitFor()
  await page.getByLabel('规模').waitFor({ state: 'hidden' })
  await page.getByText('第 1 / 4 页').waitFor()
  await page.emulateMedia({ media: 'screen' })
  await page.locator('tbody a').first().click()
  await settled(page)
  await page.emulateMedia({ media: 'print' })
  for (const name of ['登记称号', '登记知识产权', '添加标签'])
    await page.getByRole('button', { name }).waitFor({ state: 'hidden' })
})

async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', printBackground: false })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
