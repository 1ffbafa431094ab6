import { tidyName } from '../enterprise/index.ts'
import { cellText } from './cell.ts'
import type { Draft, ReadContext } from './read-context.ts'
import { readFirmCode } from './read-firm-code.ts'
import { type PlaceWords, readPlace } from './read-place.ts'
import { findCell, type MappedCell, noteProblem, noteRepairs } from './row-cells.ts'
import { upperKey } from './upper-key.ts'

export interface Identity {
  name?: string
  credit_code?: string
  legacy_code?: string
  region?: string
}

/** Who and where: without a name and a region a row is nobody's. */
export function fillIdentity(
  mapped: readonly MappedCell[],
  context: ReadContext,
  draft: Draft,
): { master: Identity } {
  const master: Identity = {}
  fillName(mapped, context, draft, master)
  fillCode(mapped, context, draft, master)
  fillPlace(mapped, context, draft, master)
  return { master }
}

function fillName(
  mapped: readonly MappedCell[],
  context: ReadContext,
  draft: Draft,
  master: Identity,
) {
  const given = findCell(mapped, 'name')
  const text = given ? cellText(given.cell) : ''
  const name = tidyName(text)
  if (!given || name === '' || context.vocabulary.lexicon.unknown.has(upperKey(name))) {
    const column = context.columns.find(({ field }) => field.id === 'name')?.header
    draft.problems.push({ ...at(column), field: 'name', problem: 'name-missing', given: text })
    return
  }
  if (name.length > 200) return noteProblem(draft, given, 'text-too-long')
  master.name = name
  if (name !== text) noteRepairs(draft, given, ['name-tidied'], name)
}

function fillCode(
  mapped: readonly MappedCell[],
  { vocabulary }: ReadContext,
  draft: Draft,
  master: Identity,
) {
  const given = findCell(mapped, 'credit_code')
  if (!given) return
  const text = cellText(given.cell)
  if (vocabulary.lexicon.unknown.has(upperKey(text))) {
    return noteRepairs(draft, given, ['unknown-word'], '')
  }
  const read = readFirmCode(given.cell)
  if (read.kind === 'problem') return noteProblem(draft, given, read.problem, read.detail)
  if (read.kind === 'credit-code') master.credit_code = read.code
  if (read.kind === 'legacy') master.legacy_code = read.code
  noteRepairs(draft, given, read.repairs, read.kind === 'none' ? '' : read.code)
}

function fillPlace(
  mapped: readonly MappedCell[],
  context: ReadContext,
  draft: Draft,
  master: Identity,
) {
  const words = placeWords(mapped, context)
  const place = readPlace(words, {
    index: context.regions,
    within: context.within,
    creditCode: master.credit_code,
  })
  const given = Object.values(words).join(' ')
  if (place.kind === 'problem') {
    const { problem, detail } = place
    const column = at(placeColumn(mapped, context))
    draft.problems.push({
      ...column,
      field: 'region',
      problem,
      given,
      ...(detail ? { detail } : {}),
    })
    return
  }
  master.region = place.region.code
  for (const kind of place.repairs) {
    draft.repairs.push({ field: 'region', kind, from: given, to: place.region.name })
  }
}

const at = (column: string | undefined) => (column === undefined ? {} : { column })

/** The column a person looks at when the place of a row is wrong: the lowest one filled, else the lowest. */
export function placeColumn(
  mapped: readonly MappedCell[],
  { columns }: Pick<ReadContext, 'columns'>,
): string | undefined {
  const lowestFirst = ['region_county', 'region', 'region_city', 'region_province']
  const filled = lowestFirst.flatMap((id) => findCell(mapped, id)?.column ?? [])
  const all = lowestFirst.flatMap((id) => columns.find(({ field }) => field.id === id) ?? [])
  return [...filled, ...all][0]?.header
}

function placeWords(mapped: readonly MappedCell[], { vocabulary }: ReadContext): PlaceWords {
  const word = (fieldId: string) => {
    const given = findCell(mapped, fieldId)
    const text = given ? cellText(given.cell).trim() : ''
    return text === '' || vocabulary.lexicon.unknown.has(upperKey(text)) ? undefined : text
  }
  const [region, province, city, county] = [
    word('region'),
    word('region_province'),
    word('region_city'),
    word('region_county'),
  ]
  return {
    ...(region === undefined ? {} : { region }),
    ...(province === undefined ? {} : { province }),
    ...(city === undefined ? {} : { city }),
    ...(county === undefined ? {} : { county }),
  }
}
