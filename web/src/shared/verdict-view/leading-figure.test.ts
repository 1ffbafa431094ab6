import type { CriterionVerdict } from '@tidu/contracts/policy/verdict'
import { describe, expect, it } from 'vitest'
import { leadingFigure } from './leading-figure.ts'

const eitherWay: CriterionVerdict = {
  id: 'S22-3',
  title: '营业收入或股权融资',
  key: 'revenue-or-equity',
  outcome: 'met',
  decides: true,
  actual: null,
  required: 20_000_000,
  operator: '>=',
  unit: '元',
  missing: [],
  asks: [],
  cite: { document: 'd', article: 'a', quote: '' },
  confidence: 'high',
  figures: [
    { outcome: 'unknown', facts: [], required: 20_000_000, operator: '>=', unit: '元' },
    {
      outcome: 'met',
      facts: [],
      actual: 15_264_378,
      required: 10_000_000,
      operator: '>=',
      unit: '元',
    },
  ],
}

describe('the comparison a condition shows', () => {
  it('is the way by which it was met, not the one nothing is known about', () => {
    expect(leadingFigure(eitherWay)).toMatchObject({ actual: 15_264_378, required: 10_000_000 })
  })

  it('stays unknown when nothing carries the outcome', () => {
    const unknown = { ...eitherWay, outcome: 'unknown' as const }
    expect(leadingFigure(unknown)).toMatchObject({ actual: null, required: 20_000_000 })
  })
})
