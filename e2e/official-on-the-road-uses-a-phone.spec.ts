import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'
import { everyPlace } from './testing/places.ts'

const width = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

test('on a phone: the menu opens and closes, the list is cards, the check-up is readable', async () => {
  const page = await arrive('/?asOf=2026-11-20', { login: 'honghe', phone: true })
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await menu.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '菜单' }).first().tap()
  await menu.waitFor()
  await menu.getByRole('link', { name: '企业库' }).tap()
  await menu.waitFor({ state: 'hidden' })
  await settled(page)

  await page.locator('thead').waitFor({ state: 'hidden' })
  const card = page.locator('tbody tr').first()
  const cells = await card.locator('td:visible').all()
  const boxes = await Promise.all(cells.map((cell) => cell.boundingBox()))
  expect(boxes.every((box) => box !== null && box.x >= 0 && box.x + box.width <= 375)).toBe(true)
  await card.getByRole('link').tap()
  await page.getByText('梯度位置与各级预判').waitFor()
  await page.getByRole('link', { name: '体检' }).first().tap()
  await settled(page)

  const chosen = page.locator('.criterion[aria-pressed=true]')
  await chosen.waitFor()
  const clause = page.locator('.clause-inline')
  await clause.waitFor()
  const text = await clause.boundingBox()
  expect((text?.x ?? 999) + (text?.width ?? 999)).toBeLessThanOrEqual(375)
  const size = await chosen.evaluate<number>('(one) => parseFloat(getComputedStyle(one).fontSize)')
  expect(size).toBeGreaterThanOrEqual(14)
})

test('no page scrolls sideways on a phone', async () => {
  const places = await everyPlace(await arrive('/', { login: 'honghe' }))
  const wide: Record<string, number> = {}
  for (const login of new Set(places.map((place) => place.login))) {
    const own = places.filter((place) => place.login === login)
    const page = await arrive('/login', { phone: true, ...(login ? { login } : {}) })
    for (const place of own) {
      await page.goto(place.path)
      await settled(page)
      const found = await width(page)
      if (found > 375) wide[place.name] = found
    }
  }
  expect(wide).toEqual({})
})
