import type { EnterpriseChange, FactChange, MasterFact } from './change.ts'
import { type FactSource, type FactValue, factKey, sameValue, sourceRank } from './fact.ts'

/** The last word of one source on one fact. */
export interface Word {
  value: FactValue
  source: FactSource
}

export type FactOutcome = 'new' | 'changed' | 'unchanged' | 'conflicting'

export interface PlannedFact {
  key: string
  fact: FactChange & { source: FactSource }
  outcome: FactOutcome
  /** What counted before; `null` when nothing did. */
  before: FactValue
  /** Whether the new value counts from now on. */
  counts: boolean
}

/** Words by fact key; each list holds at most one word per source. */
export type Words = Map<string, Word[]>

/**
 * Weighs every told fact against what is known and notes it in `words`. Nothing known is dropped:
 * a different value of a less trusted source is kept beside and reported as conflicting.
 */
export function planFacts(words: Words, change: EnterpriseChange): PlannedFact[] {
  return factsOf(change).map((told) => {
    const fact = { ...told, source: told.source ?? change.source }
    const key = factKey(fact)
    const known = words.get(key) ?? []
    const planned = weigh(key, fact, known)
    if (planned.outcome !== 'unchanged') {
      const others = known.filter(({ source }) => source !== fact.source)
      words.set(key, [...others, { value: fact.value, source: fact.source }])
    }
    return planned
  })
}

function weigh(key: string, fact: PlannedFact['fact'], known: readonly Word[]): PlannedFact {
  const best = strongest(known)
  const before = best?.value ?? null
  const rank = sourceRank(fact.source)
  if (!best) {
    const outcome = fact.value === null ? 'unchanged' : 'new'
    return { key, fact, outcome, before, counts: outcome === 'new' }
  }
  const isLess = rank < sourceRank(best.source)
  // The same value again says nothing new, unless a more trusted source now stands behind it.
  if (sameValue(fact.value, best.value) && rank <= sourceRank(best.source)) {
    return { key, fact, outcome: 'unchanged', before, counts: true }
  }
  const mine = known.find(({ source }) => source === fact.source)
  if (mine && sameValue(mine.value, fact.value)) {
    return { key, fact, outcome: 'unchanged', before, counts: !isLess }
  }
  const isDisputed = known.some(
    ({ source, value }) => source !== fact.source && !sameValue(value, fact.value),
  )
  return { key, fact, outcome: isDisputed ? 'conflicting' : 'changed', before, counts: !isLess }
}

function strongest(words: readonly Word[]): Word | undefined {
  return words.reduce<Word | undefined>(
    (best, word) => (best && sourceRank(best.source) >= sourceRank(word.source) ? best : word),
    undefined,
  )
}

function factsOf(change: EnterpriseChange): FactChange[] {
  const master = Object.entries<string | undefined>(change.master).flatMap(
    ([factId, text]): FactChange[] =>
      text === undefined ? [] : [{ factId, year: null, value: { kind: 'text', text } }],
  )
  return [...master, ...(change.facts ?? [])]
}

export function masterOf(words: Words, fact: MasterFact): string | undefined {
  const best = strongest(words.get(fact) ?? [])
  return best?.value?.kind === 'text' ? best.value.text : undefined
}
