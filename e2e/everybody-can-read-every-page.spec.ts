import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrive, settled, type Visitor } from './testing/arrive.ts'
import { everyPlace, type Place } from './testing/places.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Walks through the pages, one visit per identity, and hands each page to the check. */
async function walk(visitor: Visitor, check: (page: Page, place: Place) => Promise<void>) {
  const places = await everyPlace(await arrive('/', { login: 'honghe' }))
  for (const login of new Set(places.map((place) => place.login))) {
    const own = places.filter((place) => place.login === login)
    const page = await arrive(own[0]?.path ?? '/', { ...visitor, ...(login ? { login } : {}) })
    for (const place of own) {
      await page.goto(place.path)
      await settled(page)
      await check(page, place)
    }
  }
}

test('no page has a serious or critical finding by axe (WCAG 2.2 A and AA)', async () => {
  const found: Record<string, string[]> = {}
  await walk({}, async (page, { name }) => {
    const problems = await findings(page)
    if (problems.length > 0) found[name] = problems
  })
  expect(found).toEqual({})
})

test('dark and 敬老版 keep the contrast', async () => {
  const found: Record<string, string[]> = {}
  for (const look of [{ dark: true }, { elder: true }]) {
    for (const path of ['/?asOf=2026-11-20', '/enterprises', '/policies/srdi/2026-2']) {
      const page = await arrive(path, { login: 'honghe', ...look })
      const problems = await findings(page)
      if (problems.length > 0) found[`${JSON.stringify(look)} ${path}`] = problems
    }
  }
  expect(found).toEqual({})
})

test('every page says in its tab what it is, has one main heading and a language', async () => {
  const wrong: string[] = []
  await walk({}, async (page, { name }) => {
    const title = await page.title()
    const headings = await page.locator('h1').count()
    const language = await page.locator('html').getAttribute('lang')
    if (!/.+ · Tidu 梯度$/.test(title) || headings !== 1 || language !== 'zh-CN')
      wrong.push(`${name}: “${title}”, ${headings} h1, ${language}`)
  })
  expect(wrong).toEqual([])
})
