import { describe, expect, it } from 'vitest'
import { lintStandard } from './lint-standard.ts'
import { readDictionary } from './read-dictionary.ts'

const { dictionary } = readDictionary({
  facts: [
    { id: 'share', name: '占比', kind: 'number', unit: '比例', definition: '占比' },
    { id: 'income', name: '收入', kind: 'number', period: 'year', unit: '元', definition: '收入' },
  ],
})
const cite = { article: '第一条', quote: '不低于10%' }
const good = {
  id: 'A',
  title: '占比',
  key: 'share',
  test: { value: 'share', 'at-least': '10%' },
  cite,
  confidence: 'high',
}

function problemsOf(criterion: Record<string, unknown>, file: Record<string, unknown> = {}) {
  const source = {
    standard: 'srdi',
    edition: '1',
    title: '标准',
    document: 'doc',
    effective: { from: '2024-01-01' },
    criteria: [criterion],
    ...file,
  }
  return lintStandard(source, dictionary).map(({ code, path }) => `${code} ${path}`)
}

describe('the linter', () => {
  it('has nothing to say of a sound file', () => {
    expect(problemsOf(good)).toEqual([])
  })

  it('refuses a value without a citation and a quotation that is too long', () => {
    expect(problemsOf({ ...good, cite: undefined })).toEqual(['no-citation criteria[0].cite'])
    const long = { article: '第一条', quote: '一二三四五六七八九十一二三四五六七八九十一' }
    expect(problemsOf({ ...good, cite: long })).toEqual(['quote-too-long criteria[0].cite'])
  })

  it('refuses bands that overlap or leave a hole', () => {
    // Written out, an object with a key `then` would look like a promise to the linter of the code.
    const row = (edge: Record<string, unknown>, id: string) =>
      Object.fromEntries([...Object.entries(edge), ['then', { ...good, id }]])
    const banded = (second: string) => ({
      bands: {
        by: 'income@-1',
        rows: [row({ to: '5000万元' }, 'low'), row({ from: second }, 'high')],
      },
    })
    expect(problemsOf(banded('5000万元'))).toEqual([])
    expect(problemsOf(banded('6000万元'))).toEqual(['bands-leave-a-hole criteria[0].bands[0]'])
    expect(problemsOf(banded('4000万元'))).toEqual(['bands-overlap criteria[0].bands[0]'])
  })

  it('refuses a fact nobody defined and a file without dates', () => {
    const unknown = { ...good, test: { value: 'shares', 'at-least': '10%' } }
    expect(problemsOf(unknown)).toEqual(['unknown-fact criteria[0].test.value'])
    expect(problemsOf(good, { effective: undefined })).toContain('no-dates effective')
    expect(problemsOf(good, { effective: { from: '2024-01-01', to: '2023-01-01' } })).toEqual([
      'no-dates effective',
    ])
  })

  it('reads versions that are not yet in force', () => {
    const rows = [
      { from: '2024-01-01', value: '10%' },
      { from: '2030-01-01', value: '一成' },
    ]
    expect(problemsOf({ ...good, test: { value: 'share', 'at-least': rows } })).toEqual([
      'not-a-quantity criteria[0].test.at-least',
    ])
  })

  it('reads both filings', () => {
    const review = { review: { test: { value: 'gone', 'at-least': '5%' } } }
    expect(problemsOf({ ...good, filings: review })).toEqual([
      'unknown-fact criteria[0].test.value',
    ])
  })

  it('names a misspelt key, which the reader would pass over', () => {
    expect(problemsOf({ ...good, exempt_by: [] })).toEqual(['unexpected criteria[0]'])
    expect(problemsOf({ ...good, filings: { reviews: 'exempt' } })).toEqual([
      'unknown-value criteria[0].filings.reviews',
    ])
    expect(problemsOf({ all: [good], advisorry: true })).toEqual(['unexpected criteria[0]'])
  })
})
