import { bareHeader, withoutFillers } from './bare-header.ts'
import type { Field, Lexicon, Unit, Vocabulary } from './vocabulary.ts'

/** What one column's header says. */
export interface HeaderReading {
  field: Field | undefined
  /** A year written in the header, or named by its distance from the year of filing. */
  year: number | undefined
  unit: Unit | undefined
}

/**
 * Reads a header of one or several stacked parts (`2024年` over `营业收入(万元)`): the year and the
 * unit are taken out of whichever part holds them, the rest is looked up.
 */
export function readHeader(
  parts: readonly string[],
  { lexicon, exact, loose }: Vocabulary,
  filingYear: number,
): HeaderReading {
  let year: number | undefined
  let unit: Unit | undefined
  const names: string[] = []
  for (const part of parts) {
    const plain = part.normalize('NFKC')
    unit = unitInBrackets(plain, lexicon) ?? unit
    const dated = takeYear(bareHeader(plain), lexicon, filingYear)
    year = dated.year ?? year
    if (dated.rest !== '') names.push(dated.rest)
  }
  const candidates = [names.join(''), names.at(-1) ?? '', names[0] ?? '']
  for (const candidate of candidates) {
    const found = findField(candidate, { exact, loose, lexicon })
    if (found) return { field: found.field, year, unit: unit ?? found.unit }
  }
  return { field: undefined, year, unit }
}

type Lookup = Pick<Vocabulary, 'exact' | 'loose' | 'lexicon'>

function findField(name: string, lookup: Lookup) {
  const { exact, loose, lexicon } = lookup
  const find = (text: string) => exact.get(text) ?? loose.get(withoutFillers(text, lexicon.fillers))
  const whole = name === '' ? undefined : find(name)
  if (whole) return { field: whole, unit: undefined }
  // `营业收入万元`, `revenue_yuan`: a unit without brackets at the end.
  for (const [word, unit] of lexicon.units) {
    if (!name.endsWith(word) || name.length === word.length) continue
    const field = find(name.slice(0, -word.length))
    if (field) return { field, unit }
  }
  return undefined
}

/** The unit in brackets: (万元), （单位：万元）, [%]. */
export function unitInBrackets(text: string, lexicon: Lexicon): Unit | undefined {
  for (const [, inside = ''] of text.matchAll(/[([【〔［]([^)\]】〕］]*)[)\]】〕］]/gu)) {
    const unit = unitOf(inside, lexicon)
    if (unit !== undefined) return unit
  }
  return undefined
}

/** `万元`, `单位：万元`, `金额单位:人民币万元`. */
export function unitOf(text: string, { units, unitMarks }: Lexicon): Unit | undefined {
  let word = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
  const mark = unitMarks.find((start) => word.startsWith(start))
  if (mark !== undefined) word = word.slice(mark.length).replace(/^[:：]/u, '')
  return units.get(word)
}

function takeYear(bare: string, { relativeYears, yearWords }: Lexicon, filingYear: number) {
  const written = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(bare)
  if (written) {
    const before = bare.slice(0, written.index)
    let after = bare.slice(written.index + 4)
    const word = yearWords.find((end) => after.startsWith(end))
    if (word !== undefined) after = after.slice(word.length)
    return { year: Number(written[0]), rest: before + after }
  }
  for (const [word, distance] of relativeYears) {
    if (bare.startsWith(word)) return { year: filingYear + distance, rest: bare.slice(word.length) }
  }
  return { year: undefined, rest: bare }
}
