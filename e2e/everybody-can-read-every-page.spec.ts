import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'
import { everyPlace, type Place } from './testing/places.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(wcag)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Walks through the pages, one visit per identity, and hands each page to the check. */
async function walk(check: (page: Page, place: Place) => Promise<void>) {
  const places = await everyPlace(await arrive('/', { login: 'honghe' }))
  for (const login of new Set(places.map((place) => place.login))) {
    const own = places.filter((place) => place.login === login)
    const page = await arrive(own[0]?.path ?? '/', login ? { login } : {})
    for (const place of own) {
      await page.goto(place.path)
      await settled(page)
      await check(page, place)
    }
  }
}

test('no page has a serious or critical finding by axe (WCAG 2.2 A and AA); each is named in its tab', async () => {
  const found: Record<string, string[]> = {}
  await walk(async (page, { name }) => {
    const problems = await findings(page)
    const title = await page.title()
    const headings = await page.locator('h1').count()
    if (!/.+ · Tidu 梯度$/.test(title)) problems.push(`the tab says “${title}”`)
    if (headings !== 1) problems.push(`${headings} main headings`)
    if (problems.length > 0) found[name] = problems
  })
  expect(found).toEqual({})
})

test('dark and 敬老版 keep the contrast', async () => {
  const found: Record<string, string[]> = {}
  for (const look of [{ dark: true }, { elder: true }]) {
    const page = await arrive('/?asOf=2026-11-20', { login: 'honghe', ...look })
    for (const path of ['/?asOf=2026-11-20', '/policies/srdi/2026-2']) {
      await page.goto(path)
      await settled(page)
      const problems = await findings(page)
      if (problems.length > 0) found[`${JSON.stringify(look)} ${path}`] = problems
    }
  }
  expect(found).toEqual({})
})
