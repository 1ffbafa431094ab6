import { expect, test } from 'vitest'
import { arrive, demoPassword, settled } from './testing/arrive.ts'

test('a visitor without a session is sent to the login page and back to where they wanted to go', async () => {
  const page = await arrive('/enterprises?region=532501', { mayBeRefused: true })
  expect(new URL(page.url()).pathname).toBe('/login')
  await page.getByLabel('登录名').fill('honghe')
  await page.getByLabel('密码').fill('a wrong guess')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('登录名或密码').first().waitFor()
  await page.getByLabel('密码').fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL('**/enterprises?region=532501')
  await page.getByRole('heading', { name: '企业库' }).waitFor()

  // Signed in already: the login page has nothing to ask.
  await page.goto('/login?next=%2Faccount')
  await page.getByRole('heading', { name: /^我的账号/ }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/account')
})

test('a session that ends is resumed where it ended: the page that was asked for, the form half filled in', async () => {
  const page = await arrive('/enterprises?region=532501', { login: 'honghe', mayBeRefused: true })
  const firm = page.locator('tbody a').first()
  const name = await firm.innerText()
  const again = page.getByRole('dialog', { name: '登录已过期' })
  const resume = async () => {
    await again.getByLabel('密码').fill(demoPassword)
    await again.getByRole('button', { name: '登录' }).click()
    await again.waitFor({ state: 'detached' })
  }
  await page.context().clearCookies()
  await firm.click()
  await resume()
  await page.getByRole('heading', { name }).waitFor()

  await page.getByRole('button', { name: '登记称号' }).click()
  const form = page.getByRole('dialog', { name: '登记称号' })
  await form.getByLabel('证书编号').fill('云专精特新-2026-0173')
  await form.getByLabel('理由').fill('发文公布')
  await page.context().clearCookies()
  await form.getByRole('button', { name: '登记' }).click()
  await resume()
  expect(await form.getByLabel('证书编号').inputValue()).toBe('云专精特新-2026-0173')
})

test('the first page shows 红河: how many stand on each rung, county by county, and what is due', async () => {
  const page = await arrive('/?asOf=2026-11-20', { login: 'honghe' })
  expect(await page.title()).toContain('今日')
  await page.getByText('在库企业 644').waitFor()
  const rungs = page.locator('.panel', { hasText: '各级梯度企业' })
  for (const [count, tier] of [
    ['155', '创新型中小企业'],
    ['68', '专精特新中小企业'],
    ['6', '专精特新“小巨人”企业'],
  ] as const) {
    const step = rungs.getByRole('link', { name: tier })
    expect((await step.innerText()).split('\n')[0], tier).toBe(count)
  }
  const tiles = page.locator('.tile')
  expect(await tiles.count()).toBe(13)
  const firms = await tiles.locator('.tile-figure').allInnerTexts()
  expect(firms.map(Number).reduce((sum, each) => sum + each, 0)).toBe(644)

  const due = page.locator('.panel', { hasText: '近期要办' }).locator('li')
  expect(await due.first().innerText()).toMatch(
    /^2026-11-30[\s\S]*红政办发〔2025〕30号[\s\S]*还有 10 天$/,
  )

  // The monthly push of names is listed once; the filing of the year is not crowded out.
  const tasks = (await due.allInnerTexts()).filter((text) => text.includes('推送名单'))
  expect(tasks).toHaveLength(1)
  await due.filter({ hasText: '2027-01-15' }).filter({ hasText: '种子库备案' }).waitFor()

  const ending = page.locator('.panel', { hasText: '一年内到期的称号' })
  const soonest = await ending.locator('li').first().innerText()
  await ending.getByRole('button', { name: '下一页' }).click()
  await settled(page)
  expect(await ending.locator('li').first().innerText()).not.toBe(soonest)

  await page.getByLabel('看哪一级').selectOption({ label: '专精特新中小企业' })
  const holders = await tiles.locator('.tile-figure').allInnerTexts()
  expect(holders.map(Number).reduce((sum, each) => sum + each, 0)).toBe(68)

  await tiles.filter({ hasText: '个旧市' }).click()
  await settled(page)
  expect(page.url()).toContain('region=532501')
  await page.getByRole('heading', { name: '企业库' }).waitFor()
  const places = await page.locator('td[data-label="区域"]').allInnerTexts()
  expect(new Set(places)).toEqual(new Set(['个旧市']))
})

test('a dialog opened from the keyboard gives the focus back to what opened it', async () => {
  const page = await arrive('/enterprises?tier=srdi&asOf=2026-11-20', { login: 'honghe' })
  await page.locator('tbody a').first().click()
  await settled(page)
  for (const name of ['登记称号', '添加标签']) {
    const opener = page.getByRole('button', { name })
    await opener.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const focused = () => page.evaluate<string>('document.activeElement?.textContent ?? ""')
    await expect.poll(focused).toBe(name)
  }
})
