import { existsSync, readFileSync } from 'node:fs'
import type { EditionRow } from '@tidu/policy-engine/choose-edition'
import { lintStandard } from '@tidu/policy-engine/lint-standard'
import { isPlain, type Plain } from '@tidu/policy-engine/pack-problem'
import { openLibrary } from '@tidu/policy-engine/policy-library'
import { readAboveScale } from '@tidu/policy-engine/read-above-scale'
import { readEditions } from '@tidu/policy-engine/read-editions'
import { readSizeTable } from '@tidu/policy-engine/read-size-table'
import { runAboveScaleCases } from '@tidu/policy-engine/run-above-scale-cases'
import { runCases } from '@tidu/policy-engine/run-cases'
import { runSizeCases } from '@tidu/policy-engine/run-size-cases'
import { describe, expect, it } from 'vitest'
import { loadPacks } from './load-packs.ts'

const packs = loadPacks()
const library = openLibrary(packs)

function plain(given: unknown): Plain {
  return isPlain(given) ? given : {}
}

describe('every criteria pack', () => {
  it('is there, words and tables without problems', () => {
    expect(library.standards.length).toBeGreaterThanOrEqual(9)
    expect(library.problems).toEqual([])
  })

  it.each(packs.standards.map(({ path, content }) => [path, content] as const))(
    '%s reads without problems on every day something in it begins',
    (_path, content) => {
      expect(lintStandard(plain(content), library.words.dictionary)).toEqual([])
    },
  )

  it.each(packs.standards.map(({ path, content }) => [path, content] as const))(
    '%s does what its worked cases say, and has all it must have',
    (path, content) => {
      const { results, problems } = runCases(
        packs.cases.get(path)?.content,
        plain(content),
        library.words,
      )
      expect(problems).toEqual([])
      expect(results.filter(({ passed }) => !passed)).toEqual([])
      expect(results.length).toBeGreaterThan(0)
    },
  )
})

describe('the size classes', () => {
  it('do what their worked cases say', () => {
    const { sizes } = readSizeTable(packs.sizes.content)
    const { results, problems } = runSizeCases(packs.cases.get(packs.sizes.path)?.content, sizes)
    expect(problems).toEqual([])
    expect(results.filter(({ passed }) => !passed)).toEqual([])
    expect(results.length).toBeGreaterThan(150)
  })

  it('give every two-digit division a row or say that it is not covered', () => {
    const { sizes } = readSizeTable(packs.sizes.content)
    const codes = [...sizes.rows.flatMap((row) => row.codes), ...sizes.notCovered]
    const bare = sizes.sections.flatMap(({ letter, from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index)
        .map((division) => letter + String(division).padStart(2, '0'))
        .filter((division) => !codes.some((code) => division.startsWith(code))),
    )
    // 房地产业 alone is split by group.
    expect(bare).toEqual(['K70'])
  })

  it('tell the policy writer what is wrong with a row', () => {
    const row = {
      key: 'x',
      codes: ['A'],
      large: { employees: '300人' },
      medium: { employees: '100人' },
      small: { employees: '10人' },
      cite: { article: '一' },
    }
    const problemsOf = (...rows: object[]) =>
      readSizeTable({ document: 'd', rows, sections: { A: [1, 2] } }).problems.map(
        ({ code, path }) => `${code} ${path}`.trim(),
      )
    expect(problemsOf(row)).toEqual([])
    expect(problemsOf({ ...row, cite: {} })).toEqual(['no-citation rows[0]'])
    expect(problemsOf({ ...row, codes: ['A01'] })).toEqual(['industry-left-out'])
    expect(problemsOf(row, { ...row, key: 'y' })).toEqual(['industry-twice'])
    expect(problemsOf({ ...row, medium: { employees: '300人' } })).toEqual([
      'bands-overlap rows[0].medium.employees',
    ])
    expect(problemsOf({ ...row, small: { revenue: '10万元' } })).toEqual([
      'bands-leave-a-hole rows[0].small.employees',
      'bands-leave-a-hole rows[0].small.revenue',
    ])
  })
})

describe('the choice table', () => {
  const national = library.standards.filter(({ region }) => region === undefined)
  const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

  it('leads to a file that is in force for the whole span of each row', () => {
    const lost = library.editions.filter(
      (row) =>
        !national.some(
          (file) =>
            file.standard === row.standard &&
            file.edition === row.edition &&
            file.from <= row.from &&
            (file.to === undefined || (row.to !== undefined && row.to <= file.to)),
        ),
    )
    expect(lost).toEqual([])
  })

  it.each(['new', 'review'] as const)('leaves no day between two editions, %s', (filing) => {
    const spans = new Map<string, EditionRow[]>()
    for (const row of library.editions)
      if (row.filing === 'any' || row.filing === filing)
        spans.set(row.standard, [...(spans.get(row.standard) ?? []), row])
    for (const rows of spans.values()) {
      const ordered = [...rows].sort((a, b) => a.from.localeCompare(b.from))
      for (const [index, row] of ordered.entries()) {
        const next = ordered[index + 1]
        if (next) expect(row.to && nextDay(row.to)).toBe(next.from)
      }
    }
    expect([...spans.keys()].sort()).toEqual(
      [...new Set(national.map(({ standard }) => standard))].sort(),
    )
  })

  it('refuses two rows that answer for the same day, whichever filing they name', () => {
    const row = {
      standard: 'srdi',
      filing: 'any',
      from: '2022-08-01',
      to: '2026-03-31',
      edition: '2022-63',
      cite: { document: 'd', article: '一' },
    }
    const next = { ...row, filing: 'new', from: '2026-04-01', to: undefined, edition: '2026-2' }
    const problemsOf = (...rows: object[]) =>
      readEditions({ editions: rows }).problems.map(({ code, path }) => `${code} ${path}`)
    expect(problemsOf(row, next, { ...next, filing: 'review' })).toEqual([])
    expect(problemsOf(row, { ...next, from: '2026-03-31' })).toEqual([
      'editions-overlap editions[1]',
    ])
    expect(problemsOf({ ...row, to: undefined }, next)).toEqual(['editions-overlap editions[1]'])
    expect(problemsOf({ ...row, filing: 'renewal' })).toEqual(['unknown-value editions[0].filing'])
  })

  it.each([
    ['srdi', 'new', '2022-07-31', undefined],
    ['srdi', 'new', '2022-08-01', '2022-63'],
    ['srdi', 'new', '2026-03-31', '2022-63'],
    ['srdi', 'new', '2026-04-01', '2026-2'],
    ['srdi', 'review', '2026-03-31', '2022-63'],
    ['srdi', 'review', '2026-04-01', '2026-2'],
    ['little-giant', 'new', '2026-03-31', '2022-63'],
    ['little-giant', 'new', '2026-04-01', '2026-2'],
    ['little-giant', 'review', '2026-12-31', '2022-63'],
    ['little-giant', 'review', '2027-01-01', '2026-2'],
    ['innovative', 'new', '2026-11-22', '2022-63'],
    ['innovative', 'review', '2022-07-31', undefined],
    ['tech', 'new', '2026-06-01', '2017-115'],
    ['hnte', 'new', '2026-06-01', '2016-32'],
    ['champion', 'new', '2026-06-01', '2023-138'],
    ['key-little-giant', 'new', '2026-02-01', '2024-148'],
  ] as const)('%s %s on %s is judged by %s', (standard, filing, on, edition) => {
    expect(library.find({ standard, filing, on })?.standard.edition).toBe(edition)
  })
})

describe('四上', () => {
  const { aboveScale, words } = library

  it('does what its worked cases say: each row met, unmet, unknown, and the line to the yuan', () => {
    const cases = packs.cases.get(packs.aboveScale.path)?.content
    const { results, problems } = runAboveScaleCases(cases, aboveScale, words.sizes)
    expect(problems).toEqual([])
    expect(results.filter(({ passed }) => !passed)).toEqual([])
    expect(results.length).toBeGreaterThan(35)
  })

  it('names a row whose cases are lost', () => {
    const { problems } = runAboveScaleCases({ cases: [] }, aboveScale, words.sizes)
    expect(problems.map(({ path }) => path)).toEqual([
      ...aboveScale.rows.map(({ key }) => key),
      ...aboveScale.notCovered,
    ])
  })

  it('tells the policy writer what is wrong with a row', () => {
    const row = { key: 'x', name: 'x', label: 'x', codes: ['C'], cite: { article: '一' } }
    const line = { metric: 'main_revenue', 'at-least': '2000万元' }
    const codesOf = (...rows: object[]) =>
      readAboveScale(
        {
          document: 'd',
          confidence: 'high',
          effective: { from: '2023-01-01' },
          rows,
          'not-covered': words.sizes.sections
            .map(({ letter }) => letter)
            .filter((letter) => letter !== 'C' && letter !== 'E'),
        },
        words.dictionary,
        words.sizes,
      ).problems.map(({ code, path }) => `${code} ${path}`.trim())
    const building = { ...row, key: 'y', codes: ['E'], qualified: true }
    expect(codesOf({ ...row, ...line }, building)).toEqual([])
    expect(codesOf({ ...row, ...line, metric: 'employees' }, building)).toEqual([
      'wrong-kind rows[0].metric',
    ])
    expect(codesOf({ ...row, ...line, metric: 'turnover' }, building)).toEqual([
      'unknown-fact rows[0].metric',
    ])
    expect(codesOf({ ...row, ...line, 'at-least': '很多' }, building)).toContain(
      'not-a-quantity rows[0].at-least',
    )
    expect(codesOf({ ...row, ...line, cite: {} }, building)).toEqual(['no-citation rows[0].cite'])
    expect(codesOf({ ...row, ...line, all: true }, building)).toEqual(['unexpected rows[0]'])
    expect(codesOf(row, building)).toEqual(['missing rows[0]'])
    expect(codesOf({ ...row, ...line, codes: ['C', 'E'] }, building)).toEqual(['industry-twice'])
    expect(codesOf({ ...row, ...line })).toEqual([47, 48, 49, 50].map(() => 'industry-left-out'))
  })
})

describe('the reference rules', () => {
  const file = new URL('../../shared/domain/rules.json', import.meta.url)
  const present = existsSync(file)
  const reason = present
    ? ''
    : ' (skipped: ../shared/domain/rules.json is not beside this checkout)'
  const reference: Plain = present ? plain(JSON.parse(readFileSync(file, 'utf8'))) : {}
  const rules = Array.isArray(reference.rules) ? reference.rules.filter(isPlain) : []
  const written = criteriaIn(packs.standards.map(({ content }) => content))

  it.skipIf(!present)(`are all in the packs, with their keys and confidence${reason}`, () => {
    expect(rules.length).toBeGreaterThan(90)
    const differing = rules.flatMap((rule) => {
      const found = written.filter(({ id }) => id === rule.id)
      const same = found.every(
        ({ key, confidence }) =>
          key === rule.key && confidence === String(rule.confidence).toLowerCase(),
      )
      return found.length > 0 && same ? [] : [rule.id]
    })
    expect(differing).toEqual([])
  })

  it.skipIf(!present)(`have the thresholds of the packs${reason}`, () => {
    const operators: Record<string, string> = {
      '>=': 'at-least',
      '>': 'more-than',
      '<=': 'at-most',
    }
    const numeric = rules.filter(({ threshold }) => typeof threshold === 'number')
    const differing = numeric.flatMap((rule) => {
      const operator = operators[String(rule.op)] ?? ''
      const amounts = written
        .filter(({ id }) => id === rule.id)
        .flatMap(({ test }) => amountsIn(test, operator))
      const asked = `${rule.threshold}${rule.unit}`
      return amounts.length > 0 && amounts.some((one) => inWan(one) === asked) ? [] : [rule.id]
    })
    expect(numeric.length).toBeGreaterThan(45)
    expect(differing).toEqual([])
  })
})

/** Every criterion of the files, exempting grounds included, as written. */
function criteriaIn(given: unknown): Plain[] {
  if (Array.isArray(given)) return given.flatMap(criteriaIn)
  if (!isPlain(given)) return []
  const below = Object.values(given).flatMap(criteriaIn)
  return 'test' in given && 'confidence' in given ? [given, ...below] : below
}

function amountsIn(given: unknown, operator: string): string[] {
  if (Array.isArray(given)) return given.flatMap((one) => amountsIn(one, operator))
  if (!isPlain(given)) return []
  const own = given[operator] === undefined ? [] : [String(given[operator])]
  return [...own, ...Object.values(given).flatMap((one) => amountsIn(one, operator))]
}

/** 2亿元 as the reference writes it, 20000万元. */
function inWan(amount: string): string {
  const yi = /^(\d+)亿元$/.exec(amount)
  return yi ? `${Number(yi[1]) * 10_000}万元` : amount
}
