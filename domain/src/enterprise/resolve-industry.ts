import { foldWidth } from './fold-width.ts'

export interface Industry {
  code: string
  name: string
}

export interface IndustryIndex {
  byCode: ReadonlyMap<string, Industry>
  /** Without the section letter: `19` → C19; the digits are unique across sections. */
  byDigits: ReadonlyMap<string, Industry>
  byName: ReadonlyMap<string, readonly Industry[]>
}

export type IndustryMatch =
  | { kind: 'found'; industry: Industry; repaired: boolean }
  | { kind: 'ambiguous'; industries: readonly Industry[] }
  /** Code and name in one cell that do not belong together. */
  | { kind: 'contradiction'; byCode: Industry; byName: Industry }
  | { kind: 'unknown' }

export function indexIndustries(industries: readonly Industry[]): IndustryIndex {
  const byName = new Map<string, Industry[]>()
  for (const industry of industries) {
    const key = letters(industry.name)
    const known = byName.get(key)
    if (known) known.push(industry)
    else byName.set(key, [industry])
  }
  return {
    byCode: new Map(industries.map((one) => [one.code, one])),
    byDigits: new Map(industries.map((one) => [one.code.slice(1), one])),
    byName,
  }
}

/** Reads `C3525`, `3525`, `C 35`, a GB/T 4754 name, or both in one cell in either order. */
export function resolveIndustry(index: IndustryIndex, given: string): IndustryMatch {
  const text = foldWidth(given).toUpperCase().trim()
  const byCode = findCode(index, text)
  const named = index.byName.get(letters(text)) ?? []
  const [byName] = named
  if (byCode && byName && !related(byCode, named)) {
    return { kind: 'contradiction', byCode, byName }
  }
  if (byCode) return { kind: 'found', industry: byCode, repaired: byCode.code !== given }
  if (!byName) return { kind: 'unknown' }
  // A level with a single child repeats its name (C135 and C1351); the upper one says no less.
  const top = named.reduce((least, one) => (one.code.length < least.code.length ? one : least))
  if (named.every((one) => one.code.startsWith(top.code))) {
    return { kind: 'found', industry: top, repaired: true }
  }
  return { kind: 'ambiguous', industries: named }
}

function findCode(index: IndustryIndex, text: string): Industry | undefined {
  const withLetter = /(?<![A-Z\d])([A-T])\s*(\d{2,4})?(?![A-Z\d])/.exec(text)
  if (withLetter) {
    const found = index.byCode.get(`${withLetter[1]}${withLetter[2] ?? ''}`)
    if (found) return found
  }
  const digits = /(?<!\d)\d{2,4}(?!\d)/.exec(text)
  return digits ? index.byDigits.get(digits[0]) : undefined
}

function related(byCode: Industry, named: readonly Industry[]): boolean {
  return named.some((one) => one.code.startsWith(byCode.code) || byCode.code.startsWith(one.code))
}

/** The Chinese letters of a name: commas, codes and brackets differ from list to list. */
function letters(text: string): string {
  return foldWidth(text).replace(/[^\p{Script=Han}]/gu, '')
}
