import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'

test('a firm’s account sees that one firm, its verdicts and nobody else', async () => {
  const page = await arrive('/enterprises', { login: 'enterprise', mayBeRefused: true })
  const own = page.locator('tbody tr')
  expect(await own.count()).toBe(1)
  await page.getByText('共 1 条').waitFor()
  await own.getByRole('link').first().click()
  await page.getByText('梯度位置与各级预判').waitFor()
  await settled(page)
  await page.getByRole('link', { name: '体检' }).first().click()
  await page.getByText('条款依据').waitFor()

  const menu = await page.getByRole('navigation', { name: '主菜单' }).innerText()
  for (const word of ['种子筛选', '导入', '用户与权限', '审计']) expect(menu).not.toContain(word)
  const others = await arrive('/enterprises?region=532501', { login: 'honghe' })
  const hrefs = await others
    .locator('tbody a')
    .evaluateAll((links) => links.map((link) => String(link.getAttribute('href'))))
  const ownPath = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const other = hrefs.find((href) => !href.includes(ownPath)) ?? ''
  await page.goto(other)
  await page.getByText('没有找到这家企业').waitFor()
})
