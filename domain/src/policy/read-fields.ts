import { isLocalDate } from './days.ts'
import type { Report } from './problem.ts'

/**
 * Reads one YAML mapping strictly. A wrong field is reported and replaced by a harmless value, so a
 * writer sees every mistake of a file at once; the caller discards the result when anything was reported.
 */
export type Fields = {
  at: string
  has(key: string): boolean
  text(key: string): string
  optionalText(key: string): string | undefined
  nullableText(key: string): string | null
  integer(key: string): number
  optionalInteger(key: string): number | undefined
  number(key: string): number
  nullableDate(key: string): string | null
  optionalDate(key: string): string | undefined
  flag(key: string): boolean
  oneOf<T extends string>(key: string, options: readonly [T, ...T[]]): T
  child(key: string): Fields
  optionalChild(key: string): Fields | undefined
  list<T>(key: string, readItem: (item: Fields) => T): T[]
  texts(key: string): string[]
  integers(key: string): number[]
  done(): void
}

export function readFields(value: unknown, at: string, report: Report): Fields {
  const record = isRecord(value) ? value : {}
  if (!isRecord(value)) report('not-an-object', at)
  const seen = new Set<string>()
  const pathOf = (key: string) => (at === '' ? key : `${at}.${key}`)
  const take = (key: string): unknown => {
    seen.add(key)
    return record[key]
  }
  const has = (key: string) => record[key] !== undefined
  const required = (key: string): unknown => {
    const taken = take(key)
    if (taken === undefined || taken === null) report('missing', pathOf(key))
    return taken
  }
  const asText = (key: string, taken: unknown): string => {
    if (typeof taken === 'string' && taken.trim() !== '') return taken
    if (taken !== undefined && taken !== null) report('not-text', pathOf(key))
    return ''
  }
  const asNumber = (key: string, taken: unknown, whole: boolean): number => {
    if (typeof taken === 'number' && (!whole || Number.isSafeInteger(taken))) return taken
    if (taken !== undefined && taken !== null) report('not-a-number', pathOf(key))
    return 0
  }
  const asDate = (key: string, taken: unknown): string => {
    if (typeof taken === 'string' && isLocalDate(taken)) return taken
    report('not-a-date', pathOf(key), { value: String(taken) })
    return '1970-01-01'
  }
  const items = (key: string): unknown[] => {
    const taken = take(key)
    if (Array.isArray(taken)) return taken
    if (taken !== undefined) report('not-a-list', pathOf(key))
    return []
  }
  const fields: Fields = {
    at,
    has,
    text: (key) => asText(key, required(key)),
    optionalText: (key) => (has(key) ? asText(key, take(key)) : undefined),
    nullableText: (key) => {
      if (!has(key)) report('missing', pathOf(key))
      const taken = take(key)
      return taken === null || taken === undefined ? null : asText(key, taken)
    },
    integer: (key) => asNumber(key, required(key), true),
    optionalInteger: (key) => (has(key) ? asNumber(key, take(key), true) : undefined),
    number: (key) => asNumber(key, required(key), false),
    nullableDate: (key) => {
      if (!has(key)) report('missing', pathOf(key))
      const taken = take(key)
      return taken === null || taken === undefined ? null : asDate(key, taken)
    },
    optionalDate: (key) => (has(key) ? asDate(key, take(key)) : undefined),
    flag: (key) => take(key) === true,
    oneOf: (key, options) => {
      const taken = required(key)
      const found = options.find((option) => option === taken)
      if (found === undefined && taken !== undefined && taken !== null) {
        report('not-one-of', pathOf(key), { value: String(taken), options: options.join(' ') })
      }
      return found ?? options[0]
    },
    child: (key) => {
      // A missing mapping is one mistake, not one for each field it would have held.
      const taken = required(key)
      return taken === undefined || taken === null
        ? readFields({}, pathOf(key), () => {})
        : readFields(taken, pathOf(key), report)
    },
    optionalChild: (key) => (has(key) ? readFields(take(key), pathOf(key), report) : undefined),
    list: (key, readItem) =>
      items(key).map((item, index) => {
        const child = readFields(item, `${pathOf(key)}[${index}]`, report)
        const read = readItem(child)
        child.done()
        return read
      }),
    texts: (key) => items(key).map((item) => asText(key, item)),
    integers: (key) => items(key).map((item) => asNumber(key, item, true)),
    done: () => {
      for (const key of Object.keys(record)) {
        if (!seen.has(key)) report('unknown-key', pathOf(key))
      }
    },
  }
  return fields
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
