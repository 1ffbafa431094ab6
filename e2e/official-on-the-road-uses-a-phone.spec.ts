import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'

test('on a phone: the menu opens and closes, the list is cards, the check-up is readable', async () => {
  const page = await arrive('/?asOf=2026-11-20', { login: 'honghe', phone: true })
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await menu.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '菜单' }).first().tap()
  await menu.waitFor()
  await menu.getByRole('link', { name: '企业库' }).tap()
  await menu.waitFor({ state: 'hidden' })
  await settled(page)

  expect((await page.locator('thead').boundingBox())?.height).toBeLessThanOrEqual(1)
  const card = page.locator('tbody tr').first()
  const cells = await card.locator('td:visible').all()
  const boxes = await Promise.all(cells.map((cell) => cell.boundingBox()))
  expect(boxes.every((box) => box !== null && box.x >= 0 && box.x + box.width <= 375)).toBe(true)
  // A cell of several parts stays in its place: the industry’s name does not run under the labels.
  const label = await card.locator('[data-column=industry]').boundingBox()
  const industry = await card.locator('[data-column=industry] span').boundingBox()
  expect(industry?.x).toBeGreaterThan((label?.x ?? 999) + 60)
  await card.getByRole('link').first().tap()
  await page.getByText('梯度位置与各级预判').waitFor()
  await page.getByRole('link', { name: '体检' }).first().tap()
  await settled(page)

  const chosen = page.locator('.criterion[aria-pressed=true]')
  await chosen.waitFor()
  const clause = page.locator('.clause-inline')
  await clause.waitFor()
  const text = await clause.boundingBox()
  expect((text?.x ?? 999) + (text?.width ?? 999)).toBeLessThanOrEqual(375)
  const size = await page.evaluate<number>(
    `parseFloat(getComputedStyle(document.querySelector('.criterion')).fontSize)`,
  )
  expect(size).toBeGreaterThanOrEqual(14)
})
