import { describe, expect, it } from 'vitest'
import type { TextBundle } from './text.ts'

const texts = import.meta.glob<Record<string, TextBundle<string>>>(
  '../{app,ui,features,shared}/**/text.ts',
  {
    eager: true,
  },
)
const pages = import.meta.glob<string>('../**/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const han = /\p{Script=Han}/u
// The product's own name, and the word that switches back to Chinese.
const chineseInEnglish = new Set(['product', 'language'])
const bundles: TextBundle<string>[] = Object.values(texts).flatMap((found) => Object.values(found))

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe('the two languages', () => {
  it('are found for every feature', () => {
    expect(bundles.length).toBeGreaterThan(9)
  })

  it.each(bundles)('fill the same places with the same values: $namespace', ({ zh, en }) => {
    for (const key of Object.keys(zh))
      expect(holes(en[key] ?? ''), key).toEqual(holes(zh[key] ?? ''))
  })

  it.each(bundles)('keep Chinese out of the English: $namespace', ({ en }) => {
    const left = Object.entries(en).filter(
      ([key, text]) => !chineseInEnglish.has(key) && han.test(text ?? ''),
    )
    expect(left).toEqual([])
  })

  it('leave no Chinese in the pages themselves', () => {
    const outsideComments = (code: string) =>
      code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
    const guilty = Object.entries(pages).filter(([, code]) => han.test(outsideComments(code)))
    expect(Object.keys(pages).length).toBeGreaterThan(80)
    expect(guilty.map(([file]) => file)).toEqual([])
  })
})
