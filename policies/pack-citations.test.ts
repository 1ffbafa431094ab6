import { existsSync, readFileSync } from 'node:fs'
import { clauseAt, lintCitations } from '@tidu/domain/policy'
import { describe, expect, it } from 'vitest'
import { loadPacks } from './load-packs.ts'
import { loadAll } from './testing/load-all.ts'

const texts = new URL('../../shared/policies/', import.meta.url)
const { corpus } = loadAll()
const { facts, editions, standards, sizes, aboveScale } = loadPacks()
const files = [facts, editions, sizes, aboveScale, ...standards]
const citations = files.flatMap(({ path, content }) =>
  citationsIn(content, textOf(content, 'document')).map((cite) => ({ path, ...cite })),
)

describe('what criteria packs cite', () => {
  it('is a registered document and a place its clause tree knows', () => {
    expect(citations.length).toBeGreaterThan(0)
    expect(files.flatMap(({ path, content }) => lintCitations(path, content, corpus))).toEqual([])
  })

  const present = existsSync(texts)
  const reason = present ? '' : ' (skipped: the policy texts are not beside this checkout)'
  it.skipIf(!present)(`is quoted word for word where we hold the text${reason}`, () => {
    const wrong = citations.filter(({ document, article, quote }) => {
      const held = corpus.find(({ id }) => id === document)
      const clause = held && clauseAt(held, article)
      const file = held?.source?.file
      if (quote === '' || file === undefined || clause?.fingerprint === undefined) return false
      const { from, to } = clause.fingerprint
      return !readFileSync(new URL(file, texts)).subarray(from, to).toString('utf8').includes(quote)
    })
    expect(wrong).toEqual([])
  })
})

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
