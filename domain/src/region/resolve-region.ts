import { existsOn, type Region, trimRegionCode } from './region.ts'
import { type RegionLexicon, regionForms } from './region-forms.ts'

export interface RegionIndex {
  byCode: ReadonlyMap<string, Region>
  /** Forms by their first two letters; all are at least two letters long. */
  forms: ReadonlyMap<string, readonly Form[]>
  fillers: readonly string[]
}

interface Form {
  text: string
  region: Region
  isFull: boolean
}

export type RegionMatch =
  | { kind: 'found'; region: Region; formerly?: Region; rest: string }
  | { kind: 'ambiguous'; regions: Region[] }
  | { kind: 'unknown' }

export interface ResolveOptions {
  /** Prefer regions on this path: a 红河 office that writes 红河县 means its own. */
  within?: string
  /** Names as they stood that day; without it dissolved units lead to their successors. */
  on?: string
}

export function indexRegions(regions: readonly Region[], lexicon: RegionLexicon): RegionIndex {
  const forms = new Map<string, Form[]>()
  for (const region of regions) {
    for (const text of regionForms(region, lexicon)) {
      const start = text.slice(0, 2)
      const form = { text, region, isFull: text === region.name }
      const bucket = forms.get(start)
      if (bucket) bucket.push(form)
      else forms.set(start, [form])
    }
  }
  return { byCode: new Map(regions.map((one) => [one.code, one])), forms, fillers: lexicon.fillers }
}

interface Reading {
  region: Region
  rest: string
  fullNames: number
}

/** Finds the region a cell means: a code, one name, or names from the top down in one string. */
export function resolveRegion(
  index: RegionIndex,
  given: string,
  options: ResolveOptions = {},
): RegionMatch {
  const text = given.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')
  const byCode = index.byCode.get(trimRegionCode(given.normalize('NFKC').trim()))
  if (byCode) return settle(index, byCode, '', options)
  const start = { above: undefined, fullNames: 0, isWhole: true }
  const readings = read(index, text, start, options)
  const best = narrow(readings, options)
  const [first, ...others] = best
  if (!first) return { kind: 'unknown' }
  if (others.length > 0) return { kind: 'ambiguous', regions: best.map((one) => one.region) }
  return settle(index, first.region, first.rest, options)
}

interface Step {
  /** The region read last; undefined at the start. */
  above: Region | undefined
  fullNames: number
  /** No longer name began at the same place: 红河 is cut out of 红河州 and leaves 州 behind. */
  isWhole: boolean
}

/** All ways to read the text as a way down the tree. Each step goes down, never sideways. */
function read(
  index: RegionIndex,
  text: string,
  { above, fullNames, isWhole }: Step,
  options: ResolveOptions,
): Reading[] {
  if (above && text === '') return [{ region: above, rest: '', fullNames }]
  const deeper: Reading[] = []
  const named = (index.forms.get(text.slice(0, 2)) ?? []).filter(
    (form) => text.startsWith(form.text) && leadsOn(form.region, above, options),
  )
  const longest = Math.max(0, ...named.map((form) => form.text.length))
  for (const form of named) {
    const step = {
      above: form.region,
      fullNames: fullNames + Number(form.isFull),
      isWhole: form.text.length === longest,
    }
    deeper.push(...read(index, text.slice(form.text.length), step, options))
  }
  for (const filler of above ? index.fillers : []) {
    if (text.startsWith(filler)) {
      deeper.push(...read(index, text.slice(filler.length), { above, fullNames, isWhole }, options))
    }
  }
  if (deeper.length > 0 || !above) return deeper
  // A street after the county is an address; after a province it is an unknown county.
  const isDeepEnough = above.type !== 'province' && above.type !== 'prefecture' && isWhole
  return isDeepEnough ? [{ region: above, rest: text, fullNames }] : []
}

function leadsOn(region: Region, above: Region | undefined, { on }: ResolveOptions): boolean {
  if (on !== undefined && !existsOn(region, on)) return false
  if (!above) return true
  return region.path.startsWith(above.path) || region.parentCode === above.code
}

/** Keeps the best readings: nothing left over, the asker's own area, full names, units that stand. */
function narrow(readings: readonly Reading[], { within }: ResolveOptions): Reading[] {
  let best = [...readings]
  const prefer = (good: (one: Reading) => boolean) => {
    const kept = best.filter(good)
    if (kept.length > 0) best = kept
  }
  const shortest = Math.min(...best.map((one) => one.rest.length))
  prefer((one) => one.rest.length === shortest)
  if (within !== undefined) prefer((one) => one.region.path.startsWith(within))
  const most = Math.max(...best.map((one) => one.fullNames))
  prefer((one) => one.fullNames === most)
  // A dissolved unit only when nothing that stands today is meant.
  prefer((one) => one.region.successorCode === null)
  const seen = new Set<string>()
  return best.filter(({ region }) => !seen.has(region.code) && seen.add(region.code))
}

function settle(
  index: RegionIndex,
  region: Region,
  rest: string,
  { on }: ResolveOptions,
): RegionMatch {
  const successor = region.successorCode ? index.byCode.get(region.successorCode) : undefined
  if (on === undefined && successor) {
    return { kind: 'found', region: successor, formerly: region, rest }
  }
  return { kind: 'found', region, rest }
}
