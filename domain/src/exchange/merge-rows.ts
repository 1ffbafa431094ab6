import {
  type EnterpriseChange,
  type FactChange,
  factKey,
  nameKey,
  sameValue,
} from '../enterprise/index.ts'

export type Merged =
  | { kind: 'merged'; change: EnterpriseChange }
  /** Field ids on which two rows of the group say different things. */
  | { kind: 'contradiction'; fields: string[] }

/**
 * Rows of one firm, year and title become one, when they only repeat or complete each other. Two
 * different values for one thing are a contradiction that a person must settle.
 */
export function mergeRows(changes: readonly EnterpriseChange[], finerRegion: FinerRegion): Merged {
  const fields = new Set<string>()
  const master: Record<string, string> = {}
  const facts = new Map<string, FactChange>()
  for (const change of changes) {
    mergeMaster(master, change.master, fields, finerRegion)
    for (const fact of change.facts ?? []) {
      const known = facts.get(factKey(fact))
      if (known && !sameValue(known.value, fact.value)) fields.add(fact.factId)
      if (!known) facts.set(factKey(fact), fact)
    }
  }
  if (fields.size > 0) return { kind: 'contradiction', fields: [...fields] }
  const [first] = changes
  if (!first) throw new RangeError('no rows to merge')
  const tags = new Map(
    changes.flatMap((one) => one.tags ?? []).map((tag) => [tag.content.tag, tag]),
  )
  const titles = new Map(
    changes.flatMap((one) => one.titles ?? []).map((title) => [JSON.stringify(title), title]),
  )
  return {
    kind: 'merged',
    change: {
      ...first,
      master,
      facts: [...facts.values()],
      tags: [...tags.values()],
      titles: [...titles.values()],
    },
  }
}

/** Of two regions on one way down the tree the lower one; undefined when neither lies in the other. */
export type FinerRegion = (one: string, other: string) => string | undefined

function mergeMaster(
  master: Record<string, string>,
  told: EnterpriseChange['master'],
  fields: Set<string>,
  finerRegion: FinerRegion,
) {
  for (const [field, value] of Object.entries(told)) {
    const known = master[field]
    const joined = known === undefined ? value : join(field, known, value, finerRegion)
    if (joined === undefined) fields.add(field)
    else master[field] = joined
  }
}

function join(field: string, known: string, told: string, finerRegion: FinerRegion) {
  if (known === told) return known
  if (field === 'region') return finerRegion(known, told)
  return field === 'name' && nameKey(known) === nameKey(told) ? known : undefined
}
