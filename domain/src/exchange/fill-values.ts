import { type FactChange, type FactValue, resolveIndustry } from '../enterprise/index.ts'
import { cellText } from './cell.ts'
import type { Draft, ReadContext } from './read-context.ts'
import { findCell, type MappedCell, noteProblem, noteRepairs, takeCell } from './row-cells.ts'
import { upperKey } from './upper-key.ts'
import type { FieldKind } from './vocabulary.ts'

export interface RowValues {
  master: { industry?: string; founded_on?: string }
  facts: FactChange[]
  tags: string[]
  /** The year the row is about, from its own column. */
  year: number | undefined
  hasRowYear: boolean
}

/** Everything a row tells besides who and where: master data, yearly figures, facts, tags. */
export function fillValues(
  mapped: readonly MappedCell[],
  context: ReadContext,
  draft: Draft,
): RowValues {
  const hasRowYear = context.columns.some(({ field }) => field.part === 'row')
  const values: RowValues = {
    master: {},
    facts: [],
    tags: [],
    year: rowYear(mapped, context, draft),
    hasRowYear,
  }
  for (const given of mapped) fillOne(given, values, context, draft)
  return values
}

function rowYear(mapped: readonly MappedCell[], context: ReadContext, draft: Draft) {
  const given = findCell(mapped, 'row_year')
  const value = given && takeCell(given, context, draft)
  return value === undefined ? undefined : Number(value)
}

function fillOne(given: MappedCell, values: RowValues, context: ReadContext, draft: Draft) {
  const { field } = given.column
  switch (field.part) {
    case 'master':
      return fillMaster(given, values, context, draft)
    case 'year':
      return fillYear(given, values, context, draft)
    case 'current':
      return fillFact(given, null, values, context, draft)
    case 'tag':
      return fillTags(given, values, context, draft)
    case 'identity':
    case 'region':
    case 'row':
    case 'title':
      return
  }
}

function fillMaster(given: MappedCell, values: RowValues, context: ReadContext, draft: Draft) {
  const { id } = given.column.field
  if (id === 'industry') return fillIndustry(given, values, context, draft)
  if (id !== 'founded_on') return fillFact(given, null, values, context, draft)
  const day = takeCell(given, context, draft)
  if (typeof day === 'string') values.master.founded_on = day
}

function fillIndustry(given: MappedCell, values: RowValues, context: ReadContext, draft: Draft) {
  const text = cellText(given.cell)
  if (context.vocabulary.lexicon.unknown.has(upperKey(text))) {
    return noteRepairs(draft, given, ['unknown-word'], '')
  }
  const whole = resolveIndustry(context.industries, text)
  // `畜牧业03/农副食品加工业13`: the first one named is the main one.
  const [first = '', ...others] = text.split(/[/;；]/)
  const match =
    whole.kind === 'found' || others.length === 0
      ? whole
      : resolveIndustry(context.industries, first)
  if (match.kind !== 'found') return noteProblem(draft, given, 'industry-unreadable')
  values.master.industry = match.industry.code
  if (others.length > 0) noteRepairs(draft, given, ['industry-first'], match.industry.code)
  else if (match.repaired) noteRepairs(draft, given, ['industry-resolved'], match.industry.code)
}

function fillYear(given: MappedCell, values: RowValues, context: ReadContext, draft: Draft) {
  const stated = given.column.year ?? values.year
  if (stated === undefined && values.hasRowYear) {
    return noteProblem(draft, given, 'year-missing')
  }
  const year = stated ?? context.filingYear - 1
  const known = values.facts.length
  fillFact(given, year, values, context, draft)
  const isAssumed = stated === undefined && values.facts.length > known
  if (isAssumed) noteRepairs(draft, given, ['year-assumed'], String(year))
}

function fillFact(
  given: MappedCell,
  year: number | null,
  values: RowValues,
  context: ReadContext,
  draft: Draft,
) {
  const value = takeCell(given, context, draft)
  if (value === undefined) return
  const { id, kind } = given.column.field
  values.facts.push({ factId: id, year, value: factValue(kind, value) })
}

function factValue(kind: FieldKind, value: string | boolean): FactValue {
  if (typeof value === 'boolean') return { kind: 'yes-no', is: value }
  const isNumber = kind === 'money' || kind === 'count' || kind === 'decimal' || kind === 'share'
  return isNumber ? { kind: 'number', text: value } : { kind: 'text', text: value }
}

function fillTags(given: MappedCell, values: RowValues, context: ReadContext, draft: Draft) {
  const { field } = given.column
  if (field.tag !== undefined) {
    if (takeCell(given, context, draft) === true) values.tags.push(field.tag)
    return
  }
  const text = cellText(given.cell)
  if (context.vocabulary.lexicon.unknown.has(upperKey(text))) return
  for (const word of text.split(/[、,，;；/\s]+/).filter((part) => part !== '')) {
    const key = upperKey(word)
    const tag = context.vocabulary.tags.find(
      ({ id, words, title }) => id.toUpperCase() === key || title === word || words.includes(key),
    )
    if (tag) values.tags.push(tag.id)
    else noteProblem(draft, given, 'tags-unreadable', word)
  }
}
