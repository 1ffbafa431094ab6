import { describe, expect, it } from 'vitest'
import type { PolicyDocument } from './document.ts'
import { lintCitations } from './lint-citations.ts'
import { lintDocuments } from './lint-documents.ts'
import { lintRegions } from './lint-regions.ts'
import { parseDocument } from './parse-document.ts'
import { parseOpenReadings, parseRegion } from './parse-region.ts'

const cite = { clause: 'D-1', confidence: 'high' }

function documentWith(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'doc',
    title: '计划',
    number: null,
    issuer: '某市',
    region: '99',
    genre: '计划',
    dates: { issuedOn: null, publishedOn: null, effectiveFrom: '2026-01-01', effectiveTo: null },
    confidence: 'high',
    edges: [],
    clauses: [{ id: 'D-1', path: '一', summary: '目标' }],
    ...changes,
  }
}

function regionWith(period: Record<string, unknown>): Record<string, unknown> {
  return {
    code: '9901',
    name: '某市',
    shortName: '某市',
    level: 'prefecture',
    parent: '99',
    periods: [{ id: 'p', document: 'doc', from: 2026, to: 2028, ...period }],
  }
}

function codesOfDocument(value: unknown): string[] {
  return parseDocument(value, 'doc.yaml').problems.map(({ code, path }) => `${code} ${path}`)
}

function codesOfRegion(value: unknown, readings: unknown = { choices: [] }): string[] {
  const { profile, problems } = parseRegion(value, '9901.yaml')
  const corpus: PolicyDocument[] = [parseDocument(documentWith(), 'doc.yaml').document].flatMap(
    (document) => document ?? [],
  )
  const linted =
    profile === undefined
      ? []
      : lintRegions(
          [{ file: '9901.yaml', profile }],
          corpus,
          parseOpenReadings(readings, 'choices.yaml').readings,
        )
  return [...problems, ...linted].map(({ code, path }) => `${code} ${path}`)
}

describe('a policy writer is told', () => {
  it('nothing when all is well', () => {
    expect(codesOfDocument(documentWith())).toEqual([])
    expect(
      codesOfRegion(regionWith({ tiers: [{ tier: 'srdi', label: '专精特新', cite }] })),
    ).toEqual([])
  })

  it('which value has no citation, and every mistake of a file at once', () => {
    const tiers = [
      { tier: 'srdi', label: '专精特新' },
      { tier: 'giant', label: '小巨人', cite },
    ]
    expect(codesOfRegion(regionWith({ tiers }))).toEqual([
      'missing periods[0].tiers[0].cite',
      'unknown-tier periods[0].tiers[1].tier',
    ])
  })

  it('that an effective date is missing, and that an assumed one needs a reason', () => {
    const dates = { issuedOn: null, publishedOn: null, effectiveFrom: null, effectiveTo: null }
    expect(codesOfDocument(documentWith({ dates }))).toEqual([
      'effective-date-missing dates.effectiveFrom',
    ])
    const assumed = { ...dates, effectiveFrom: '2026-01-01', assumed: ['effectiveFrom'] }
    const { document } = parseDocument(documentWith({ dates: assumed }), 'doc.yaml')
    const filed = document === undefined ? [] : [{ file: 'doc.yaml', document }]
    expect(lintDocuments(filed).map(({ code }) => code)).toEqual(['assumed-date-without-note'])
  })

  it.each([
    ['2026-02-30', 'not-a-date dates.issuedOn'],
    ['2026年2月3日', 'not-a-date dates.issuedOn'],
  ])('that %s is no day', (issuedOn, problem) => {
    const dates = { issuedOn, publishedOn: null, effectiveFrom: '2026-01-01', effectiveTo: null }
    expect(codesOfDocument(documentWith({ dates }))).toEqual([problem])
  })

  it('that a key is misspelt', () => {
    expect(codesOfDocument(documentWith({ tilte: '计划' }))).toEqual(['unknown-key tilte'])
  })

  it('that a document, a clause or a repeal day is unknown', () => {
    const edges = [{ kind: 'repeals', to: 'nowhere', clause: 'D-9' }]
    const { document } = parseDocument(documentWith({ edges }), 'doc.yaml')
    const filed = document === undefined ? [] : [{ file: 'doc.yaml', document }]
    expect(lintDocuments(filed).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unknown-document edges[0].to',
      'unknown-clause edges[0].clause',
      'missing edges[0].on',
    ])
    const tiers = [{ tier: 'srdi', label: '专精特新', cite: { ...cite, clause: 'D-9' } }]
    expect(codesOfRegion(regionWith({ tiers }))).toEqual([
      'unknown-clause periods[0].tiers[0].cite.clause',
    ])
  })

  it('that a quote is too long to be a mere proof', () => {
    const tiers = [{ tier: 'srdi', label: '专精特新', cite: { ...cite, quote: '一'.repeat(21) } }]
    expect(codesOfRegion(regionWith({ tiers }))).toEqual([
      'quote-too-long periods[0].tiers[0].cite.quote',
    ])
  })

  it('that a table does not add up, in a row, in a column, or with the plan', () => {
    const row = (region: string, stock: number, increment: number, goal: number) => ({
      region,
      name: region,
      tiers: [{ tier: 'srdi', stock, increment, goal }],
    })
    const breakdown = {
      cite,
      asOf: '2025-12',
      year: 2028,
      total: row('9901', 5, 5, 10),
      rows: [row('990101', 2, 3, 5), row('990102', 3, 3, 5)],
    }
    const targets = [
      {
        id: 't',
        tier: 'srdi',
        kind: 'stock',
        operator: '=',
        value: 11,
        unit: '户',
        year: 2028,
        cite,
      },
    ]
    expect(codesOfRegion(regionWith({ breakdown, targets }))).toEqual([
      'stock-plus-increment-differs periods[0].breakdown.rows[1]',
      'sum-differs periods[0].breakdown.total',
      'sum-differs periods[0].breakdown',
    ])
  })

  it('that a seed ratio has no target to multiply', () => {
    const seedRatios = [{ tier: 'srdi', basis: 'annual-target', times: 2, operator: '>=', cite }]
    expect(codesOfRegion(regionWith({ seedRatios }))).toEqual([
      'ratio-without-target periods[0].seedRatios[0]',
    ])
  })

  it('that a chosen reading or its option does not exist', () => {
    const readings = {
      choices: [
        { id: 'r', question: '?', options: [{ id: 'a', label: 'A' }], default: 'a', clauses: [] },
      ],
    }
    const choices = [
      { id: 'r', option: 'b', reason: '试', cite },
      { id: 'x', option: 'a', reason: '试', cite },
    ]
    expect(codesOfRegion(regionWith({ choices }), readings)).toEqual([
      'unknown-option periods[0].choices[0].option',
      'unknown-choice periods[0].choices[1].id',
    ])
  })

  it('that the parent region does not contain it', () => {
    expect(codesOfRegion({ ...regionWith({}), parent: '98' })).toEqual(['unknown-region parent'])
  })
})

describe('a criteria pack', () => {
  const cited = (cite: Record<string, unknown>) => {
    const { document } = parseDocument(
      documentWith({ clauses: [{ id: 'D-1', path: '附件1', summary: '条件' }] }),
      'doc.yaml',
    )
    const content = { document: 'doc', criteria: [{ id: 'A', cite }] }
    return lintCitations('pack.yaml', content, document ? [document] : []).map(
      ({ code, path }) => `${code} ${path}`,
    )
  }

  it('cites a document on file and a place in it', () => {
    expect(cited({ article: '附件1' })).toEqual([])
    expect(cited({ article: '附件1(二)' })).toEqual([])
    expect(cited({ article: '附件12' })).toEqual(['unknown-clause criteria[0].cite.article'])
    expect(cited({ document: 'gone', article: '附件1' })).toEqual([
      'unknown-document criteria[0].cite.document',
    ])
  })
})
