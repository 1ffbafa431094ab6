import { type Region, type RegionIndex, type RegionMatch, resolveRegion } from '../region/index.ts'
import type { RepairKind, RowProblem } from './repair.ts'

export interface PlaceWords {
  /** One cell with everything, or a code. */
  region?: string
  province?: string
  city?: string
  county?: string
}

export type Place =
  | { kind: 'found'; region: Region; repairs: RepairKind[] }
  | { kind: 'problem'; problem: RowProblem; detail?: string }

export interface PlaceOptions {
  index: RegionIndex
  /** The region an import is for: preferred among namesakes, and assumed where a row names none. */
  within: Region | undefined
  creditCode: string | undefined
}

/**
 * The region of a row. A county that is not on the list (高新区) leaves the firm with its city, which
 * is reported; a row that names no place takes the region of the import, else the one in its code.
 */
export function readPlace(words: PlaceWords, options: PlaceOptions): Place {
  const { index, within, creditCode } = options
  let problem: Place | undefined
  for (const [at, { text, level }] of triesOf(words).entries()) {
    const match = atLevel(resolveRegion(index, text, within ? { within: within.path } : {}), level)
    if (match.kind === 'found') {
      const repairs: RepairKind[] = match.formerly ? ['region-renamed'] : []
      if (at > 0) repairs.push('region-coarser')
      return { kind: 'found', region: match.region, repairs }
    }
    problem ??= unfound(match, text)
  }
  if (problem) return problem
  if (within) return { kind: 'found', region: within, repairs: ['region-assumed'] }
  const ofCode = creditCode === undefined ? undefined : regionOfCode(index, creditCode)
  if (ofCode) return { kind: 'found', region: ofCode, repairs: ['region-from-code'] }
  return { kind: 'problem', problem: 'region-missing' }
}

interface Try {
  text: string
  /** The column the last word stands in. */
  level: 'any' | 'province' | 'city' | 'county'
}

/** All words together first, then with the lowest ones left out. */
function triesOf({ region, province, city, county }: PlaceWords): Try[] {
  const stated: Try[] = []
  const add = (text: string | undefined, level: Try['level']) => {
    const above = stated.at(-1)?.text ?? ''
    if (text !== undefined) stated.push({ text: above + text, level })
  }
  add(province, 'province')
  add(city, 'city')
  add(county, 'county')
  const whole: Try[] = region === undefined ? [] : [{ text: region, level: 'any' }]
  return [...whole, ...stated.reverse()]
}

const typesOf: Record<Exclude<Try['level'], 'any'>, readonly Region['type'][]> = {
  province: ['province'],
  city: ['prefecture', 'province'],
  county: ['county', 'zone', 'town'],
}

/** 河南 in a column of provinces is the province, not the county of that name. */
function atLevel(match: RegionMatch, level: Try['level']): RegionMatch {
  if (match.kind !== 'ambiguous' || level === 'any') return match
  const fitting = match.regions.filter(({ type }) => typesOf[level].includes(type))
  const [only, ...others] = fitting
  if (only === undefined || others.length > 0) return match
  return { kind: 'found', region: only, rest: '' }
}

function unfound(match: Exclude<RegionMatch, { kind: 'found' }>, text: string): Place {
  if (match.kind === 'unknown') return { kind: 'problem', problem: 'region-unknown', detail: text }
  const names = match.regions.slice(0, 4).map(({ name, code }) => `${name}(${code})`)
  return { kind: 'problem', problem: 'region-ambiguous', detail: names.join(' / ') }
}

/** Digits 3 to 8 of a credit code name the registering office. */
function regionOfCode(index: RegionIndex, creditCode: string): Region | undefined {
  const digits = creditCode.slice(2, 8)
  for (const length of [6, 4, 2]) {
    const match = resolveRegion(index, digits.slice(0, length).padEnd(6, '0'))
    if (match.kind === 'found') return match.region
  }
  return undefined
}
