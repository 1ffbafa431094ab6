import { isCalendarDate } from './calendar-date.ts'
import { parseExact } from './exact.ts'
import type { FactDictionary } from './fact-dictionary.ts'
import type { FactSheet, FactValue, IpRow, TitleRow } from './fact-sheet.ts'
import { isPlain, type PackProblem, Reading } from './pack-problem.ts'

type Column = (given: unknown) => boolean

const text: Column = (given) => typeof given === 'string'
const day: Column = isCalendarDate
const flag: Column = (given) => typeof given === 'boolean' || typeof given === 'string'
const word =
  (...words: string[]): Column =>
  (given) =>
    words.some((one) => one === given)

const ipColumns: Record<keyof IpRow, Column> = {
  kind: text,
  class: word('I', 'II'),
  number: text,
  grant_date: day,
  expiry_date: day,
  acquired_by: word('own', 'transferred'),
  transfer_date: day,
  owner_rank: (given) => typeof given === 'number',
  linked_product: flag,
  in_use: flag,
  benefit: flag,
  overseas_family: flag,
  award: flag,
}

const titleColumns: Record<keyof TitleRow, Column> = {
  tier: text,
  number: text,
  start: day,
  end: day,
  state: word('valid', 'revoked'),
}

function isFactValue(given: unknown): given is FactValue {
  if (given === null || typeof given === 'boolean' || typeof given === 'string') return true
  if (Array.isArray(given)) return given.every((one) => typeof one === 'string')
  return typeof given === 'number' && parseExact(given) !== undefined
}

function readValues(
  given: unknown,
  known: (fact: string) => boolean,
  reading: Reading,
): Record<string, FactValue> {
  const values: Record<string, FactValue> = {}
  for (const [fact, value] of Object.entries(isPlain(given) ? given : {})) {
    if (!known(fact)) reading.at(fact).report('unknown-fact', { given: fact })
    else if (isFactValue(value)) values[fact] = value
    else reading.at(fact).report('wrong-kind', { given: value })
  }
  return values
}

function fits(given: unknown, columns: Record<string, Column>, reading: Reading): boolean {
  if (!isPlain(given)) {
    reading.report('wrong-kind', { given })
    return false
  }
  const wrong = Object.entries(given).filter(
    ([name, value]) => !(name in columns) || (value !== null && !columns[name]?.(value)),
  )
  for (const [name, value] of wrong) reading.at(name).report('wrong-kind', { given: value })
  return wrong.length === 0
}

function readIps(given: unknown, reading: Reading): IpRow[] | null {
  if (!Array.isArray(given)) return null
  return given.filter((row, index): row is IpRow => fits(row, ipColumns, reading.at(index)))
}

function readTitles(given: unknown, reading: Reading): TitleRow[] | null {
  if (!Array.isArray(given)) return null
  return given.filter((row, index): row is TitleRow => fits(row, titleColumns, reading.at(index)))
}

/** Reads one firm's facts from plain values; every name must be a fact of the dictionary. */
export function readFactSheet(
  given: unknown,
  dictionary: FactDictionary,
): { sheet: FactSheet; problems: PackProblem[] } {
  const problems: PackProblem[] = []
  const reading = new Reading('', problems)
  const written = isPlain(given) ? given : {}
  for (const key of Object.keys(written))
    if (!['current', 'years', 'ips', 'titles'].includes(key)) reading.report('unexpected', { key })
  const named = (period: 'current' | 'year') => {
    const facts = [...dictionary.facts.values()].filter((fact) => fact.period === period)
    const names = new Set(facts.flatMap(({ id, aliases }) => [id, ...aliases]))
    return (name: string) => names.has(name)
  }
  const years = Object.entries(isPlain(written.years) ? written.years : {}).map(
    ([year, values]) =>
      [year, readValues(values, named('year'), reading.at('years').at(year))] as const,
  )
  return {
    sheet: {
      current: readValues(written.current, named('current'), reading.at('current')),
      years: Object.fromEntries(years),
      ips: readIps(written.ips, reading.at('ips')),
      titles: readTitles(written.titles, reading.at('titles')),
    },
    problems,
  }
}
