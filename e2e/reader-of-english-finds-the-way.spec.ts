import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrive, settled } from './testing/arrive.ts'
import { everyPlace } from './testing/places.ts'

const chinese = /\p{Script=Han}+/gu
/** The product's own name and the way back to Chinese. */
const ours = new Set(['梯度', '中文'])

/** What the interface says: visible text and the words for screen readers, but not quoted Chinese. */
const spoken = `[...document.querySelectorAll('body *')].flatMap((one) => {
  if (one.closest('[lang^="zh"], script, style')) return []
  const own = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data)
  const names = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? '')
  return [...own, ...names]
})`

/** Whatever the dictionary has an English name for is read in English. */
const dictionary = '/api/policy/facts'

/** Names of firms, places, people and files come from the server; every other Chinese word is ours. */
async function untranslated(page: Page, data: ReadonlySet<string>): Promise<string[]> {
  const words = (await page.evaluate<string[]>(spoken)).flatMap((text) => text.match(chinese) ?? [])
  return [...new Set(words)].filter((word) => !ours.has(word) && !data.has(word))
}

const width = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

/** English words are the longest: what fits a phone in English fits it in Chinese. */
test('in English and on a phone no page keeps a Chinese word of ours or scrolls sideways', async () => {
  const places = await everyPlace(await arrive('/', { login: 'honghe' }))
  const left: Record<string, string[]> = {}
  for (const login of new Set(places.map((place) => place.login))) {
    const own = places.filter((place) => place.login === login)
    const page = await arrive('/login', { english: true, phone: true, ...(login ? { login } : {}) })
    const data = new Set<string>()
    page.on('response', async (response) => {
      if (!response.url().includes('/api/') || response.url().includes(dictionary)) return
      // An answer the page has already left behind has no body any more, and shows no words.
      const body = await response.text().catch(() => '')
      for (const word of body.match(chinese) ?? []) data.add(word)
    })
    for (const place of own) {
      await page.goto(place.path)
      await settled(page)
      const words = await untranslated(page, data)
      const found = await width(page)
      if (found > 375) words.push(`${found} wide`)
      if (words.length > 0) left[place.name] = words
    }
  }
  expect(left).toEqual({})
})

test('the switch is one press, and the choice is remembered', async () => {
  const page = await arrive('/', { login: 'honghe' })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await settled(page)
  await page.getByRole('link', { name: 'Seed screening' }).waitFor()
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('heading', { name: '今日' }).waitFor()
})
