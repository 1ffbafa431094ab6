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
  await page.goto('/audit')
  await settled(page)
  expect(await page.locator('tbody tr').count()).toBe(0)
})
