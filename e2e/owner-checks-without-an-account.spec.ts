import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'

const focused = (page: Page) =>
  page.evaluate<string>(
    `(document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? '').trim()`,
  )

/** Tab by Tab, as somebody without a mouse; never more stops than a person would bear. */
async function tabTo(page: Page, label: RegExp, most = 60): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab')
    if (label.test(await focused(page))) return
  }
  throw new Error(`${label} was not reached in ${most} stops; last: ${await focused(page)}`)
}

test('an owner with a keyboard and a few figures learns the missing one, and nothing is kept', async () => {
  const page = await arrive('/self-check?asOf=2026-06-01')
  await tabTo(page, /^营业收入 2025 年/)
  await page.keyboard.type('2000')
  await tabTo(page, /^主营业务收入 2025 年/)
  await page.keyboard.type('1500')
  await settled(page)
  const condition = page.locator('.criterion', { hasText: '主营业务收入占营业收入比重' })
  await condition.getByText('未达标').waitFor()
  expect(await condition.innerText()).toMatch(/75%[\s\S]*≥ 80%[\s\S]*再增 100\.00 万元/)

  // Empty is “not known”, never zero or no.
  const head = await page.locator('.verdict-head').innerText()
  expect(head).toMatch(/缺数据 \d+/)
  const rd = page.locator('.criterion', { hasText: '近两年每年研发费用总额' })
  expect(await rd.innerText()).toContain('缺数据')

  await tabTo(page, /主营业务收入占营业收入比重/, 200)
  await page.keyboard.press('Enter')
  await page.locator('.clause-inline').getByText('工信部企业〔2026〕2号').waitFor()
  await page.reload()
  await settled(page)
  await page.getByText('已填 0 项').waitFor()
})

test('what a public visitor may read is there without signing in: the rules and where they come from', async () => {
  const page = await arrive('/policies')
  await page
    .getByRole('link', { name: /专精特新中小企业/ })
    .first()
    .click()
  await settled(page)
  expect(await page.locator('main').innerText()).toMatch(/工信部企业〔20(22|26)〕\d+号/)
  await page.getByRole('tab', { name: '算例' }).click()
  await page.getByText(/个算例通过/).waitFor()
  expect(await page.locator('main').innerText()).not.toContain('未通过')
})
