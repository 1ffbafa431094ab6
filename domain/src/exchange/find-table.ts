import { type Cell, cellText, isBlank, type Merge, type SheetRow } from './cell.ts'
import { type HeaderReading, readHeader, unitOf } from './read-header.ts'
import type { Lexicon, Unit, Vocabulary } from './vocabulary.ts'

export interface Column {
  /** Place in the sheet, from 0. */
  column: number
  /** The header as written, its stacked parts joined by ` / `. */
  header: string
  reading: HeaderReading
}

export interface Table {
  /** First row of the header and first row below it, as the sheet counts from 0. */
  headerRow: number
  dataRow: number
  columns: Column[]
  /** What stands above: title, unit, notes. */
  preface: string[]
}

/** A table begins in the first rows, below at most a page of instructions. */
export const rowsToLookAt = 60
const deepestHeader = 4

/**
 * Finds the header of a sheet: the one to four rows whose texts name most known fields. A sheet of
 * notes names fewer than two, and has no table.
 */
export function findTable(
  rows: readonly SheetRow[],
  merges: readonly Merge[],
  vocabulary: Vocabulary,
  filingYear: number,
): Table | undefined {
  const head = rows.slice(0, rowsToLookAt)
  const grid = new Map(head.map(([row, cells]) => [row, spread(row, cells, merges)]))
  let best: { score: number; table: Table } | undefined
  for (const [at, [first]] of head.entries()) {
    for (let depth = 1; depth <= deepestHeader; depth++) {
      const stacked = head.slice(at, at + depth).map(([row]) => grid.get(row) ?? [])
      if (stacked.length < depth) break
      const columns = readColumns(stacked, vocabulary, filingYear)
      const score = scoreOf(columns)
      const next = head[at + depth]
      const dataRow = next === undefined ? first + depth : next[0]
      if (score < 2 || (best && !isBetter({ score, dataRow }, best))) continue
      const preface = head.slice(0, at).map(([, cells]) => cells.map(cellText).join(' ').trim())
      best = { score, table: { headerRow: first, dataRow, columns, preface } }
    }
  }
  return best && withUnits(best.table, head, vocabulary.lexicon)
}

/** More known fields; of the same table, fewer rows of header: a title above it names no column. */
function isBetter(
  found: { score: number; dataRow: number },
  best: { score: number; table: Table },
): boolean {
  if (found.score !== best.score) return found.score > best.score
  return found.dataRow === best.table.dataRow
}

/** A merged header counts for every column below it. */
function spread(row: number, cells: readonly Cell[], merges: readonly Merge[]): string[] {
  const texts = cells.map(cellText)
  for (const { top, left, bottom, right } of merges) {
    // A title merged over the whole width names no column.
    if (row < top || row > bottom || right - left > 40) continue
    if (row > top) continue
    const text = texts[left] ?? ''
    for (let column = left; column <= right; column++) texts[column] ??= ''
    for (let column = left; column <= right; column++) texts[column] = text
  }
  return Array.from(texts, (text) => text ?? '')
}

function readColumns(stacked: string[][], vocabulary: Vocabulary, filingYear: number): Column[] {
  const width = Math.max(0, ...stacked.map((texts) => texts.length))
  const columns: Column[] = []
  for (let column = 0; column < width; column++) {
    const parts: string[] = []
    for (const texts of stacked) {
      const text = (texts[column] ?? '').trim()
      if (text !== '' && text !== parts.at(-1)) parts.push(text)
    }
    if (parts.length === 0) continue
    const reading = readHeader(parts, vocabulary, filingYear)
    columns.push({ column, header: parts.join(' / ').replace(/\s+/gu, ' '), reading })
  }
  return columns
}

/** Distinct known fields; the same field of two years counts twice, of one year once. */
function scoreOf(columns: readonly Column[]): number {
  const known = new Set<string>()
  let names = 0
  for (const { reading } of columns) {
    if (!reading.field) continue
    known.add(`${reading.field.id}:${reading.year ?? ''}`)
    if (reading.field.part === 'identity') names = 1
  }
  return names === 0 ? 0 : known.size
}

/** Units given once for the sheet (`单位：万元` above it) or in a row of their own below the header. */
function withUnits(table: Table, head: readonly SheetRow[], lexicon: Lexicon): Table {
  const general = table.preface.map((line) => unitSomewhere(line, lexicon)).find(isUnit)
  const unitRow = head.find(([row]) => row === table.dataRow)
  const own = unitRow && isUnitRow(unitRow[1], lexicon) ? unitRow[1] : undefined
  const columns = table.columns.map((column) => {
    const below = own && unitOf(cellText(own[column.column]), lexicon)
    const unit = column.reading.unit ?? below ?? moneyUnit(column.reading, general)
    return { ...column, reading: { ...column.reading, unit } }
  })
  if (!own) return { ...table, columns }
  const next = head.find(([row]) => row > table.dataRow)
  return { ...table, columns, dataRow: next === undefined ? table.dataRow + 1 : next[0] }
}

/** A unit for the whole sheet is about money; heads are still counted in heads. */
function moneyUnit({ field }: HeaderReading, general: Unit | undefined): Unit | undefined {
  return field?.kind === 'money' ? general : undefined
}

function isUnit(unit: Unit | undefined): unit is Unit {
  return unit !== undefined
}

function unitSomewhere(line: string, lexicon: Lexicon): Unit | undefined {
  const text = line.normalize('NFKC')
  for (const mark of lexicon.unitMarks) {
    // 填报单位：个旧市 单位：万元: every mark is tried, the first real unit counts.
    for (const [, word = ''] of text.matchAll(
      new RegExp(`${mark}\\s*[:：]\\s*([\\p{L}%]+)`, 'gu'),
    )) {
      const unit = unitOf(word, lexicon)
      if (unit !== undefined) return unit
    }
  }
  return undefined
}

function isUnitRow(cells: readonly Cell[], lexicon: Lexicon): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  const units = filled.filter((cell) => unitOf(stripped(cellText(cell)), lexicon) !== undefined)
  return units.length >= 1 && units.length * 2 >= filled.length
}

function stripped(text: string): string {
  return text.replace(/^[([（［]|[)\]）］]$/gu, '')
}
