import type { EnterpriseChange } from '../enterprise/index.ts'
import { type FinerRegion, mergeRows } from './merge-rows.ts'

export interface Disagreement {
  /** Place of the other change in the group. */
  other: number
  /** Field ids on which the two say different things. */
  fields: string[]
}

/**
 * For each change of a group that cannot be one: the first other one it disagrees with. `undefined`
 * where it agrees with every single one and only the others contradict each other.
 */
export function findDisagreements(
  changes: readonly EnterpriseChange[],
  finerRegion: FinerRegion,
): (Disagreement | undefined)[] {
  // Rows that say the same are asked once: a firm may stand in a file a thousand times.
  const firstOf = new Map<string, number>()
  const keys = changes.map((change, at) => {
    const { key: _, evidence: __, ...said } = change
    const text = JSON.stringify(said)
    if (!firstOf.has(text)) firstOf.set(text, at)
    return text
  })
  const found = new Map<string, Disagreement | undefined>()
  for (const [text, at] of firstOf) found.set(text, findOne(changes, at, firstOf, finerRegion))
  return keys.map((text) => found.get(text))
}

function findOne(
  changes: readonly EnterpriseChange[],
  at: number,
  firstOf: ReadonlyMap<string, number>,
  finerRegion: FinerRegion,
): Disagreement | undefined {
  const one = changes[at]
  for (const other of firstOf.values()) {
    const against = changes[other]
    if (other === at || !one || !against) continue
    const merged = mergeRows([one, against], finerRegion)
    if (merged.kind === 'contradiction') return { other, fields: merged.fields }
  }
  return undefined
}
