import type { AboveScaleTable } from './above-scale.ts'
import { type CalendarDate, isCalendarDate } from './calendar-date.ts'
import { chooseEdition, type EditionRow } from './choose-edition.ts'
import type { Vocabulary } from './derive-slots.ts'
import { isPlain, type PackProblem, type Plain } from './pack-problem.ts'
import { readAboveScale } from './read-above-scale.ts'
import { readDictionary } from './read-dictionary.ts'
import { readEditions } from './read-editions.ts'
import { readSizeTable } from './read-size-table.ts'
import { type ReadStandard, readStandard, type StandardSource } from './read-standard.ts'
import type { Filing } from './rule.ts'

/** Readings kept at once: every standard, both filing types, a few days each. */
const keptReadings = 256

interface File {
  path: string
  content: unknown
}

export interface LibraryFiles {
  facts: File
  sizes: File
  aboveScale: File
  editions: File
  standards: File[]
}

export interface StandardFile {
  path: string
  standard: string
  edition: string
  title: string
  document: string
  from: CalendarDate
  to?: CalendarDate
  region?: string
  source: StandardSource
}

/** What is asked for: the edition is chosen by filing type and day unless it is forced. */
export interface Asked {
  standard: string
  filing: Filing
  on: CalendarDate
  edition?: string
  /** Codes of the region and of those above it, nearest first; local standards are looked up along it. */
  regions?: readonly string[]
}

export interface PolicyLibrary {
  words: Vocabulary
  /** The survey scope of “四上”企业. */
  aboveScale: AboveScaleTable
  editions: EditionRow[]
  standards: StandardFile[]
  problems: (PackProblem & { file: string })[]
  /** The rules that judge the filing; undefined when no edition is in force. */
  find(asked: Asked): ReadStandard | undefined
}

function readFile({ path, content }: File): StandardFile {
  const source: Plain = isPlain(content) ? content : {}
  const effective: Plain = isPlain(source.effective) ? source.effective : {}
  return {
    path,
    standard: String(source.standard),
    edition: String(source.edition),
    title: String(source.title),
    document: String(source.document),
    from: isCalendarDate(effective.from) ? effective.from : '9999-12-31',
    ...(isCalendarDate(effective.to) && { to: effective.to }),
    ...(source.region !== undefined && { region: String(source.region) }),
    source,
  }
}

function inForce(file: StandardFile, on: CalendarDate): boolean {
  return file.from <= on && (file.to === undefined || on <= file.to)
}

/**
 * The file that answers. A local standard is taken from the nearest region that has one in force; a national
 * one by the choice table. A forced edition answers on any day.
 */
function pick(
  standards: readonly StandardFile[],
  rows: readonly EditionRow[],
  asked: Asked,
): StandardFile | undefined {
  const candidates = standards.filter(({ standard }) => standard === asked.standard)
  for (const region of asked.regions ?? []) {
    const local = candidates.find(
      (file) =>
        file.region === region &&
        (asked.edition === undefined ? inForce(file, asked.on) : file.edition === asked.edition),
    )
    if (local) return local
  }
  const edition = asked.edition ?? chooseEdition(rows, asked)?.edition
  return candidates.find((file) => file.edition === edition && file.region === undefined)
}

/** Opens the packs: reads the words once, and each standard once per filing type and day. */
export function openLibrary(files: LibraryFiles): PolicyLibrary {
  const { dictionary, problems: factProblems } = readDictionary(files.facts.content)
  const { sizes, problems: sizeProblems } = readSizeTable(files.sizes.content)
  const { table, problems: scopeProblems } = readAboveScale(
    files.aboveScale.content,
    dictionary,
    sizes,
  )
  const { rows, problems: editionProblems } = readEditions(files.editions.content)
  const standards = files.standards.map(readFile)
  const inFile = (file: string) => (problem: PackProblem) => ({ ...problem, file })
  const seen = new Map<string, ReadStandard>()
  return {
    words: { dictionary, sizes },
    aboveScale: table,
    editions: rows,
    standards,
    problems: [
      ...factProblems.map(inFile(files.facts.path)),
      ...sizeProblems.map(inFile(files.sizes.path)),
      ...scopeProblems.map(inFile(files.aboveScale.path)),
      ...editionProblems.map(inFile(files.editions.path)),
    ],
    find(asked) {
      const file = pick(standards, rows, asked)
      if (!file) return undefined
      const key = `${file.path} ${asked.filing} ${asked.on}`
      const found =
        seen.get(key) ??
        readStandard(file.source, { dictionary, filing: asked.filing, on: asked.on })
      if (seen.size >= keptReadings) seen.clear()
      seen.set(key, found)
      return found
    },
  }
}
