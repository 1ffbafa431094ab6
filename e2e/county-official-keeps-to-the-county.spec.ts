import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'

/** The address of some firm of a county, as somebody who may see it finds it. */
async function firmOf(region: string): Promise<string> {
  const page = await arrive(`/enterprises?region=${region}`, { login: 'honghe' })
  const link = page.locator('tbody a').first()
  return new URL((await link.getAttribute('href')) ?? '', page.url()).pathname
}

test('个旧 sees 个旧: list, figures, and nothing by an address that was passed on', async () => {
  const elsewhere = await firmOf('532502')
  const page = await arrive('/enterprises', { login: 'gejiu', mayBeRefused: true })
  const places = await page.locator('td[data-label="区域"]').allInnerTexts()
  expect(places.length).toBeGreaterThan(10)
  expect(new Set(places)).toEqual(new Set(['个旧市']))

  for (const path of [elsewhere, elsewhere.replace('/enterprises/', '/check/')]) {
    await page.goto(path)
    await page.getByText('没有找到这家企业').waitFor()
    expect(await page.locator('h1').count(), 'a refused page is still a page').toBe(1)
    expect(await page.locator('main').innerText()).not.toContain('有限公司')
  }

  await page.goto('/enterprises?region=532502')
  await settled(page)
  expect(await page.locator('tbody a').count()).toBe(0)
  await page.goto('/')
  await settled(page)
  expect(await page.locator('.tile-name').allInnerTexts()).toEqual(['个旧市'])
})

test('what the county may not do is not offered: no accounts, no audit trail', async () => {
  const page = await arrive('/', { login: 'gejiu', mayBeRefused: true })
  const menu = await page.getByRole('navigation', { name: '主菜单' }).innerText()
  expect(menu).toContain('企业库')
  expect(menu).not.toContain('审计')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/audit')
  await page.getByRole('heading', { name: '您没有查看这一页的权限' }).waitFor()
  expect(await page.locator('main').innerText()).toContain('县区级管理人员')
  expect(asked.filter((path) => path.startsWith('/api/audit'))).toEqual([])
})

test('a territory that is not the county’s is named as such, never counted as nought', async () => {
  const page = await arrive('/?region=5309', { login: 'gejiu' })
  await page.getByText('这个区域不在您的管辖范围内').waitFor()
  expect(await page.locator('.tile').count()).toBe(0)
  await page.getByRole('link', { name: '回到本辖区' }).click()
  await page.getByText('在库企业 61').waitFor()
})

test('the lists of firms say so too, and lead back', async () => {
  const page = await arrive('/enterprises?region=5309', { login: 'gejiu' })
  await page.getByText('这个区域不在您的管辖范围内').waitFor()
  expect(await page.getByText('没有符合条件的企业').count()).toBe(0)
  await page.getByRole('link', { name: '回到本辖区' }).click()
  await page.locator('tbody a').first().waitFor()
  const nowhere = await arrive('/enterprises?region=999999', { login: 'gejiu', mayBeRefused: true })
  await nowhere.getByText('没有代码为 999999 的区划').waitFor()
  await nowhere.getByRole('link', { name: '回到本辖区' }).click()
  await nowhere.locator('tbody a').first().waitFor()
})

test('whoever sees no firm still has somewhere to go', async () => {
  for (const [login, door] of [
    ['bank', '查看政策和认定标准'],
    ['admin', '管理用户与权限'],
  ] as const) {
    const page = await arrive('/', { login })
    await page.getByRole('link', { name: door }).click()
    await settled(page)
    expect(new URL(page.url()).pathname).not.toBe('/')
    await page.goto('/enterprises')
    await page.getByRole('heading', { name: '您没有查看这一页的权限' }).waitFor()
  }
})
