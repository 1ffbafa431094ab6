import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPacks } from './load-packs.ts'
import { loadAll } from './testing/load-all.ts'

const texts = new URL('../../shared/policies/', import.meta.url)
const { corpus } = loadAll()
const { standards, sizes, aboveScale } = loadPacks()
const citations = [...standards, sizes, aboveScale].flatMap(({ path, content }) =>
  citationsIn(content, textOf(content, 'document')).map((cite) => ({ path, ...cite })),
)

describe('what criteria packs cite', () => {
  it('is a registered document and a place its clause tree knows', () => {
    expect(citations.length).toBeGreaterThan(0)
    const lost = citations.filter(
      ({ document, article }) => clauseAt(document, article) === undefined,
    )
    expect(lost).toEqual([])
  })

  const present = existsSync(texts)
  const reason = present ? '' : ' (skipped: the policy texts are not beside this checkout)'
  it.skipIf(!present)(`is quoted word for word where we hold the text${reason}`, () => {
    const wrong = citations.filter(({ document, article, quote }) => {
      const clause = clauseAt(document, article)
      const file = corpus.find(({ id }) => id === document)?.source?.file
      if (quote === '' || file === undefined || clause?.fingerprint === undefined) return false
      const { from, to } = clause.fingerprint
      return !readFileSync(new URL(file, texts)).subarray(from, to).toString('utf8').includes(quote)
    })
    expect(wrong).toEqual([])
  })
})

/** The clause an article names, or the larger one it lies in: 附件2(一) lies in 附件2. */
function clauseAt(document: string, article: string) {
  const clauses = corpus.find(({ id }) => id === document)?.clauses ?? []
  return (
    clauses.find(({ path }) => path === article) ??
    clauses.find(({ path }) => article.startsWith(path) && !/^\d/.test(article.slice(path.length)))
  )
}

type PackCite = { document: string; article: string; quote: string }

function citationsIn(content: unknown, document: string): PackCite[] {
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'cite'
      ? [
          {
            document: textOf(value, 'document') || document,
            article: textOf(value, 'article'),
            quote: textOf(value, 'quote'),
          },
        ]
      : citationsIn(value, document),
  )
}

function textOf(content: unknown, key: string): string {
  const value =
    typeof content === 'object' && content !== null ? Reflect.get(content, key) : undefined
  return value === undefined ? '' : String(value)
}
