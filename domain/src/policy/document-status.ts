import { addDays } from './days.ts'
import type { PolicyDocument } from './document.ts'

export type DocumentState = 'not-yet' | 'in-force' | 'repealed' | 'expired'

export type DocumentStatus = {
  state: DocumentState
  /** First day of this state; absent for 'not-yet'. */
  since?: string
  /** The document that repealed this one. */
  by?: string
  /** The planning years are over although nobody wrote an end date. */
  planOver: boolean
  /** Parts that a later document has replaced while the rest stays in force. */
  partlyReplacedBy: { document: string; on: string; note?: string }[]
  /** The start or the end rests on a date the text does not give. */
  assumed: boolean
}

/** 有效性 is never stored: it follows from the dates and from what later documents say of this one. */
export function documentStatus(
  document: PolicyDocument,
  on: string,
  corpus: readonly PolicyDocument[],
): DocumentStatus {
  const { effectiveFrom, effectiveTo, assumed } = document.dates
  const repeal = repealOf(document, corpus)
  const shared = {
    planOver: document.planPeriod !== undefined && on > `${document.planPeriod.to}-12-31`,
    partlyReplacedBy: partialReplacements(document, on, corpus),
  }
  if (on < effectiveFrom) {
    return { state: 'not-yet', ...shared, assumed: assumed.includes('effectiveFrom') }
  }
  if (repeal !== undefined && on >= repeal.on) {
    return {
      state: 'repealed',
      since: repeal.on,
      by: repeal.by,
      ...shared,
      assumed: repeal.assumed,
    }
  }
  if (effectiveTo !== null && on > effectiveTo) {
    const since = addDays(effectiveTo, 1)
    return { state: 'expired', since, ...shared, assumed: assumed.includes('effectiveTo') }
  }
  const startAssumed = assumed.includes('effectiveFrom')
  return { state: 'in-force', since: effectiveFrom, ...shared, assumed: startAssumed }
}

type Repeal = { by: string; on: string; assumed: boolean }

/** The earliest whole repeal or supersession written in any document. */
export function repealOf(
  document: PolicyDocument,
  corpus: readonly PolicyDocument[],
): Repeal | undefined {
  const repeals: Repeal[] = []
  for (const later of corpus) {
    for (const edge of later.edges) {
      if (edge.to !== document.id || edge.scope !== 'whole' || !endsTheOther(edge.kind)) continue
      repeals.push({
        by: later.id,
        on: edge.on ?? later.dates.effectiveFrom,
        assumed: edge.assumed,
      })
    }
  }
  return repeals.sort((left, right) => left.on.localeCompare(right.on))[0]
}

function partialReplacements(
  document: PolicyDocument,
  on: string,
  corpus: readonly PolicyDocument[],
): DocumentStatus['partlyReplacedBy'] {
  return corpus.flatMap((later) =>
    later.edges
      .filter((edge) => edge.to === document.id && edge.scope === 'part' && endsTheOther(edge.kind))
      .map((edge) => ({
        document: later.id,
        on: edge.on ?? later.dates.effectiveFrom,
        ...(edge.note === undefined ? {} : { note: edge.note }),
      }))
      .filter((replacement) => on >= replacement.on),
  )
}

function endsTheOther(kind: string): boolean {
  return kind === 'repeals' || kind === 'supersedes'
}
