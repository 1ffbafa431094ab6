import { isCalendarDate } from './calendar-date.ts'
import { type Exact, parseExact } from './exact.ts'
import type { FactDef, FactDictionary } from './fact-dictionary.ts'
import type { FactSheet } from './fact-sheet.ts'
import { isPlain, type Plain } from './pack-problem.ts'

/** What is told but does not make the sheet unusable. */
const warnings = [
  'unknown-fact',
  'yearly-fact',
  'fact-without-year',
  'unfamiliar-word',
  'negative',
] as const

/** Something wrong with a fact sheet. */
export interface FactProblem {
  path: string
  code:
    | 'not-an-object'
    | 'not-a-list'
    | 'not-a-year'
    | 'not-a-number'
    | 'not-a-share'
    | 'not-a-count'
    | 'not-a-rank'
    | 'not-yes-no'
    | 'not-a-date'
    | 'not-a-word'
    | 'unknown-word'
    | (typeof warnings)[number]
  given: unknown
}

function checkNumber(fact: FactDef, number: Exact): FactProblem['code'] | undefined {
  const below = number.n < 0n
  // Ten meant as 10 % would pass every line there is.
  if (fact.unit === '比例') return below || number.n > number.d ? 'not-a-share' : undefined
  // So would a place before the first.
  if (fact.unit === '名') return number.n < number.d ? 'not-a-rank' : undefined
  if (!below || fact.signed) return undefined
  return fact.scale === 0 ? 'not-a-count' : 'negative'
}

/** A word that no rule knows counts for nothing, which may be a slip; a list with room for others takes any. */
function checkWords({ values }: FactDef, held: readonly string[]): FactProblem['code'] | undefined {
  const known = values.map(({ id }) => id)
  return known.includes('other') || held.every((word) => known.includes(word))
    ? undefined
    : 'unfamiliar-word'
}

/** What is wrong with a value stated for a fact, by itself. */
export function checkValue(fact: FactDef, value: unknown): FactProblem['code'] | undefined {
  switch (fact.kind) {
    case 'number': {
      const number =
        typeof value === 'number' || typeof value === 'string' ? parseExact(value) : undefined
      return number ? checkNumber(fact, number) : 'not-a-number'
    }
    case 'yes-no':
    case 'judgement':
      return typeof value === 'boolean' ? undefined : 'not-yes-no'
    case 'date':
      return isCalendarDate(value) ? undefined : 'not-a-date'
    case 'choices':
      return Array.isArray(value) && value.every((one) => typeof one === 'string')
        ? checkWords(fact, value)
        : 'not-a-list'
    case 'choice':
      if (typeof value !== 'string') return 'not-a-word'
      return fact.values.length === 0 || fact.values.some(({ id }) => id === value)
        ? undefined
        : 'unknown-word'
  }
}

/** Written where no rule looks for it, a fact would be missing without anybody knowing why. */
function strayCode({ period }: FactDef): FactProblem['code'] {
  return period === 'year' ? 'yearly-fact' : 'fact-without-year'
}

function checkFacts(
  given: unknown,
  path: string,
  { words, period }: { words: ReadonlyMap<string, FactDef>; period: FactDef['period'] },
  problems: FactProblem[],
): void {
  if (given === undefined || given === null) return
  if (!isPlain(given)) {
    problems.push({ path, code: 'not-an-object', given })
    return
  }
  for (const [key, value] of Object.entries(given)) {
    const fact = words.get(key)
    if (!fact) problems.push({ path: `${path}.${key}`, code: 'unknown-fact', given: value })
    else if (fact.period !== period)
      problems.push({ path: `${path}.${key}`, code: strayCode(fact), given: value })
    else if (value !== null) {
      const code = checkValue(fact, value)
      if (code) problems.push({ path: `${path}.${key}`, code, given: value })
    }
  }
}

type CellCheck = (value: unknown) => FactProblem['code'] | undefined

const isText: CellCheck = (value) => (typeof value === 'string' ? undefined : 'not-a-word')
const isDate: CellCheck = (value) => (isCalendarDate(value) ? undefined : 'not-a-date')
const isRank: CellCheck = (value) =>
  (typeof value === 'number' || typeof value === 'string') &&
  /^[1-9]\d*(\.0+)?$/.test(String(value))
    ? undefined
    : 'not-a-number'

/** Yes, no, or free text naming the product or the award; a yes or no in quotes would read as such a text. */
const isFlag: CellCheck = (value) =>
  typeof value === 'boolean' ||
  (typeof value === 'string' && !/^\s*(true|false|yes|no|[yn01])\s*$/i.test(value))
    ? undefined
    : 'not-yes-no'

function oneOf(words: readonly string[]): CellCheck {
  return (value) =>
    typeof value === 'string' ? (words.includes(value) ? undefined : 'unknown-word') : 'not-a-word'
}

function ipCells({ ipKinds }: FactDictionary): Record<string, CellCheck> {
  return {
    kind: oneOf([...ipKinds.keys()]),
    class: oneOf(['I', 'II']),
    number: isText,
    grant_date: isDate,
    expiry_date: isDate,
    acquired_by: oneOf(['own', 'transferred']),
    transfer_date: isDate,
    owner_rank: isRank,
    linked_product: isFlag,
    in_use: isFlag,
    benefit: isFlag,
    overseas_family: isFlag,
    award: isFlag,
  }
}

function titleCells({ titleTiers }: FactDictionary): Record<string, CellCheck> {
  return {
    // A tier nobody knows would read as no title at all.
    tier: oneOf(titleTiers),
    number: isText,
    start: isDate,
    end: isDate,
    state: oneOf(['valid', 'revoked']),
  }
}

/** A word that stands in for a number or a date would silently count as a no: it is refused instead. */
function checkRows(
  given: unknown,
  path: string,
  cells: Record<string, CellCheck>,
  problems: FactProblem[],
): void {
  if (given === undefined || given === null) return
  if (!Array.isArray(given)) {
    problems.push({ path, code: 'not-a-list', given })
    return
  }
  for (const [index, row] of given.entries()) {
    const at = `${path}[${index}]`
    if (!isPlain(row)) problems.push({ path: at, code: 'not-an-object', given: row })
    else
      for (const [column, value] of Object.entries(row)) {
        const check = Object.hasOwn(cells, column) ? cells[column] : () => 'unknown-fact' as const
        const code = value === null || value === undefined ? undefined : check?.(value)
        if (code) problems.push({ path: `${at}.${column}`, code, given: value })
      }
  }
}

function wordsOf(dictionary: FactDictionary): Map<string, FactDef> {
  const words = new Map(dictionary.facts)
  for (const fact of dictionary.facts.values())
    for (const alias of fact.aliases) words.set(alias, fact)
  return words
}

/** Checks an outside JSON object against the dictionary before it is evaluated. */
export function checkFactSheet(
  given: unknown,
  dictionary: FactDictionary,
): { sheet: FactSheet | undefined; problems: FactProblem[] } {
  const problems: FactProblem[] = []
  if (!isPlain(given))
    return { sheet: undefined, problems: [{ path: '', code: 'not-an-object', given }] }
  const words = wordsOf(dictionary)
  checkFacts(given.current, 'current', { words, period: 'current' }, problems)
  for (const [part, value] of Object.entries(given))
    if (!['current', 'years', 'ips', 'titles'].includes(part)) {
      const fact = words.get(part)
      problems.push({ path: part, code: fact ? strayCode(fact) : 'unknown-fact', given: value })
    }
  const years: Plain = isPlain(given.years) ? given.years : {}
  if (given.years !== undefined && given.years !== null && !isPlain(given.years))
    problems.push({ path: 'years', code: 'not-an-object', given: given.years })
  for (const [year, facts] of Object.entries(years)) {
    if (!/^\d{4}$/.test(year))
      problems.push({ path: `years.${year}`, code: 'not-a-year', given: year })
    checkFacts(facts, `years.${year}`, { words, period: 'year' }, problems)
  }
  checkRows(given.ips, 'ips', ipCells(dictionary), problems)
  checkRows(given.titles, 'titles', titleCells(dictionary), problems)
  // A title of no tier would stand for none, and its absence must never read as a no.
  if (Array.isArray(given.titles))
    for (const [index, row] of given.titles.entries())
      if (isPlain(row) && (row.tier ?? null) === null)
        problems.push({ path: `titles[${index}].tier`, code: 'not-a-word', given: null })
  const usable = problems.every(({ code }) => warnings.some((warning) => warning === code))
  return { sheet: usable ? (given as FactSheet) : undefined, problems }
}
