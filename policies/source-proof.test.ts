import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Citation, PlanPeriod } from '@tidu/domain/policy'
import { describe, expect, it } from 'vitest'
import { loadAll } from './testing/load-all.ts'

/**
 * Holds our fingerprints, quotes and numbers against the official texts and the expected results, which
 * are not part of the repository.
 */
const texts = new URL('../../shared/policies/', import.meta.url)
const present = existsSync(texts)
const reason = present
  ? ''
  : ' (skipped: the policy texts are not beside this checkout, ../shared/policies)'

const { corpus, profiles } = loadAll()
const sourced = corpus.filter((document) => document.source !== undefined)

const plans = [
  { file: '000', code: '5309', id: '2025-2027' },
  { file: '001', code: '53', id: '2023-2025' },
  { file: '002', code: '5325', id: '2025-2027' },
  { file: '003', code: '4112', id: '2022-2025' },
  { file: '004', code: '500111', id: '2022-2025' },
]

describe.skipIf(!present)(`our records against the official texts${reason}`, () => {
  it.each(sourced.map((document) => [document.id, document] as const))(
    '%s: every fingerprint is the sha256 of its bytes',
    (_, document) => {
      const bytes = readSource(document.source?.file)
      expect(sha256(bytes)).toBe(document.source?.sha256)
      for (const { id, fingerprint } of document.clauses) {
        if (fingerprint === undefined) continue
        const slice = bytes.subarray(fingerprint.from, fingerprint.to)
        expect(`${id} ${sha256(slice)}`).toBe(`${id} ${fingerprint.sha256}`)
      }
    },
  )

  it.each(plans)('$code $id: every quote stands in the clause it cites', ({ code, id }) => {
    const missing = citationsOf(planOf(code, id)).filter(
      ({ quote, clause, document }) =>
        quote !== undefined && !clauseText(document, clause).includes(quote),
    )
    expect(missing).toEqual([])
  })

  it.each(plans)('$code $id: targets, ratios and lines equal the expected results', (plan) => {
    const expected = readExpected(plan.file)
    expect(oursOf(planOf(plan.code, plan.id)).sort()).toEqual(theirsOf(expected).sort())
  })

  it.each(plans)('$code $id: dates equal the expected ones where the text gives them', (plan) => {
    const expected = readExpected(plan.file)
    const document = corpus.find(({ id }) => id === planOf(plan.code, plan.id).document)
    const known = (field: 'issuedOn' | 'publishedOn' | 'effectiveFrom' | 'effectiveTo') =>
      document?.dates.assumed.includes(field) ? null : document?.dates[field]
    expect({
      number: document?.dates.assumed.includes('number') ? null : document?.number,
      issuedOn: known('issuedOn'),
      publishedOn: known('publishedOn'),
      effectiveFrom: known('effectiveFrom'),
      effectiveTo: known('effectiveTo'),
    }).toEqual({
      number: expected.docNumber,
      issuedOn: expected.issuedOn,
      publishedOn: expected.publishedOn,
      effectiveFrom: expected.effectiveFrom,
      effectiveTo: expected.effectiveTo,
    })
  })
})

type ExpectedTarget = {
  year?: number | null
  tier: string
  region: string
  operator?: string
  value: number
  kind?: string
  source?: string
  column?: string
}
type Expected = Record<
  'issuedOn' | 'publishedOn' | 'effectiveFrom' | 'effectiveTo' | 'docNumber',
  string | null
> & {
  targets: ExpectedTarget[]
  baselines?: ExpectedTarget[]
}

function readExpected(file: string): Expected {
  return JSON.parse(readFileSync(new URL(`seeds/${file}.expected.json`, texts), 'utf8'))
}

function readSource(file: string | undefined): Buffer {
  return readFileSync(new URL(file ?? '', texts))
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function clauseText(document: string, clause: string): string {
  const found = corpus.find(({ id }) => id === document)
  const fingerprint = found?.clauses.find(({ id }) => id === clause)?.fingerprint
  if (fingerprint === undefined) return ''
  return readSource(found?.source?.file).subarray(fingerprint.from, fingerprint.to).toString('utf8')
}

function planOf(code: string, id: string): PlanPeriod {
  const plan = profiles.find((one) => one.code === code)?.periods.find((one) => one.id === id)
  if (plan === undefined) throw new Error(`no plan ${id} of ${code}`)
  return plan
}

function citationsOf(plan: PlanPeriod): Citation[] {
  const { tiers, libraries, seedRatios, annualTargets, targets, lines, awards, calendar } = plan
  const items = [
    tiers,
    libraries,
    seedRatios,
    annualTargets,
    targets,
    lines,
    awards,
    calendar,
  ].flat()
  const table = plan.breakdown === undefined ? [] : [plan.breakdown.cite]
  return [...items.map(({ cite }) => cite), ...table]
}

/** One comparable line per number: tier, kind, year, operator, value, and the row of the county table. */
function theirsOf(expected: Expected): string[] {
  const baselines = (expected.baselines ?? []).map((one) => ({
    ...one,
    kind: 'baseline',
    year: null,
  }))
  return [...expected.targets, ...baselines].map((target) => {
    const table =
      target.column === undefined ? '' : ` ${target.region.replace('红河州', '全州合计')}`
    const year = target.kind === 'baseline' ? '' : (target.year ?? '')
    return `${target.tier} ${target.kind} ${year} ${target.operator ?? '='} ${target.value}${table}`
  })
}

function oursOf(plan: PlanPeriod): string[] {
  const kinds = {
    mean: 'enterprise_indicator',
    'annual-increment': 'annual_increment',
    'rate-cap': 'rate_cap',
  }
  const table = plan.breakdown
  const cells = (table === undefined ? [] : [table.total, ...table.rows]).flatMap(
    ({ name, tiers }) =>
      tiers.flatMap(({ tier, stock, increment, goal }) => [
        `${theirTier(tier)} baseline  = ${stock} ${name}`,
        `${theirTier(tier)} increment 2027 = ${increment} ${name}`,
        `${theirTier(tier)} stock 2027 = ${goal} ${name}`,
      ]),
  )
  const targets = plan.targets
    // 红河's baselines are the totals of its table.
    .filter(({ kind }) => !(kind === 'baseline' && table !== undefined))
    .map(({ tier, kind, year, operator, value }) => {
      const named = kind in kinds ? Reflect.get(kinds, kind) : kind
      const when = kind === 'baseline' ? '' : (year ?? '')
      return `${tier === undefined ? 'other' : theirTier(tier)} ${named} ${when} ${operator} ${value}`
    })
  const ratios = plan.seedRatios
    .filter(({ times }) => times !== null)
    .map(({ operator, times }) => `other ratio  ${operator} ${times}`)
  // The expected results leave out the years in the segment.
  const lines = plan.lines
    .filter(({ id }) => id !== 'segment-years')
    .map(({ operator, value }) => `other enterprise_indicator  ${operator} ${value}`)
  return [...cells, ...targets, ...ratios, ...lines]
}

function theirTier(tier: string): string {
  return tier.replace('-', '_')
}
