import { quotaRoundings } from '@tidu/domain/policy'
import { expect, it } from 'vitest'
import { loadAll } from './testing/load-all.ts'

const { corpus, readings } = loadAll()

it('every open reading rests on clauses we have, and has a default among its options', () => {
  const clauses = new Set(corpus.flatMap((document) => document.clauses.map(({ id }) => id)))
  for (const reading of readings) {
    expect(reading.clauses.filter((id) => !clauses.has(id))).toEqual([])
    expect(reading.options.map(({ id }) => id)).toContain(reading.default)
    expect(reading.options.length).toBeGreaterThan(1)
  }
})

it('the roundings people may choose are those the arithmetic knows', () => {
  const offered = readings.find(({ id }) => id === 'quota-rounding')?.options.map(({ id }) => id)
  expect(offered).toEqual([...quotaRoundings])
})
