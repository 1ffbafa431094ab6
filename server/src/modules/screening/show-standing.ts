import { aboveScale } from '@tidu/policy-engine/above-scale'
import { yearOf } from '@tidu/policy-engine/calendar-date'
import { readSlot, sizeFigures } from '@tidu/policy-engine/derive-slots'
import { type Exact, toNumber } from '@tidu/policy-engine/exact'
import type { FactSheet } from '@tidu/policy-engine/fact-sheet'
import { findSizeRow, possibleSizes, sizeFacts } from '@tidu/policy-engine/size-class'
import type { Context } from '../../context.ts'
import { loadFactSheet } from '../enterprise/index.ts'
import { policyShelf } from '../policy/index.ts'
import { loadScreenedFirm } from './screened-firm.ts'

interface Input {
  enterpriseId: string
  on?: string | undefined
  recordedBefore?: string | undefined
}

const sizeWords = ['large', 'medium', 'small', 'micro', 'manual'] as const

function shown(value: Exact | undefined): number | null {
  return value ? toNumber(value) : null
}

/** Name and unit of a fact of the dictionary. */
function factWords(id: string) {
  const fact = policyShelf().library.words.dictionary.facts.get(id)
  return { fact: id, name: fact?.name ?? id, unit: fact?.unit ?? '' }
}

function sizeOf(sheet: FactSheet, industry: string | undefined, year: number) {
  const { sizes } = policyShelf().library.words
  const figures = sizeFigures(sheet, year)
  const possible = possibleSizes(sizes, industry, figures) ?? []
  const found = industry === undefined ? undefined : findSizeRow(sizes, industry)
  const row = found === 'manual' ? undefined : found
  return {
    class: (possible.length === 1 ? possible[0] : undefined) ?? ('unknown' as const),
    possible,
    stated: sizeWords.find((word) => word === sheet.current?.size_class) ?? null,
    row: row ? { key: row.key, name: row.name } : null,
    figures: sizeFacts.map(([metric, fact]) => ({
      metric,
      ...factWords(fact),
      value: shown(figures[metric]),
      large: shown(row?.large[metric]),
      medium: shown(row?.medium[metric]),
      small: shown(row?.small[metric]),
    })),
    cite: row?.cite ?? null,
  }
}

/** The figure of the year before as the dictionary defines it; undefined unless it is known to the yuan. */
function figureBefore(sheet: FactSheet, fact: string, on: string): Exact | undefined {
  const at = { on, edition: policyShelf().library.aboveScale.edition }
  const value = readSlot(sheet, { fact, year: -1 }, at, policyShelf().library.words)
  return value.kind === 'number' ? value.range?.low : undefined
}

function aboveScaleOf(sheet: FactSheet, industry: string | undefined, on: string) {
  const { aboveScale: table, words } = policyShelf().library
  if (on < table.from) return null
  const facts = table.rows.flatMap(({ demand }) => (demand.kind === 'at-least' ? demand.fact : []))
  const figures = Object.fromEntries(facts.map((fact) => [fact, figureBefore(sheet, fact, on)]))
  const { outcome, row, actual, gap } = aboveScale(table, words.sizes, industry, figures)
  const { title, edition, confidence } = table
  return {
    outcome,
    title,
    edition,
    confidence,
    row: row ? { key: row.key, name: row.name, label: row.label, cite: row.cite } : null,
    line:
      row?.demand.kind === 'at-least'
        ? {
            ...factWords(row.demand.fact),
            required: toNumber(row.demand.value),
            actual: shown(actual),
            gap: shown(gap),
          }
        : null,
  }
}

/** 规模与四上 of one firm on a day, each with the row, the figures and the line that decide. */
export async function showStanding(context: Context, input: Input) {
  await loadScreenedFirm(context, input.enterpriseId)
  const on = input.on ?? context.today
  const sheet = await loadFactSheet(context.db, input.enterpriseId, {
    validOn: on,
    recordedBefore: input.recordedBefore,
  })
  const stated = sheet.current?.industry
  const industry = typeof stated === 'string' ? stated : undefined
  const year = yearOf(on) - 1
  return {
    on,
    year,
    industry: industry ?? null,
    size: sizeOf(sheet, industry, year),
    aboveScale: aboveScaleOf(sheet, industry, on),
  }
}
