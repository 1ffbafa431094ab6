import type { Edge, EdgeKind, PolicyDocument } from './document.ts'

export type Relation = { document: string; edge: Edge }

/** What replaced this document, in whole or in part, earliest first. */
export function successorsOf(id: string, corpus: readonly PolicyDocument[]): Relation[] {
  return incoming(id, corpus, ['repeals', 'supersedes']).sort((left, right) =>
    (left.edge.on ?? '').localeCompare(right.edge.on ?? ''),
  )
}

/** What this document puts into practice or rests on, followed upward to the top, nearest first. */
export function groundsOf(id: string, corpus: readonly PolicyDocument[]): string[] {
  const grounds: string[] = []
  const queue = [id]
  for (const current of queue) {
    const document = corpus.find((candidate) => candidate.id === current)
    for (const edge of document?.edges ?? []) {
      const upward = edge.kind === 'implements' || edge.kind === 'cites'
      if (!upward || edge.to === id || grounds.includes(edge.to)) continue
      grounds.push(edge.to)
      queue.push(edge.to)
    }
  }
  return grounds
}

/** Who put this document into practice below. */
export function implementedBy(id: string, corpus: readonly PolicyDocument[]): Relation[] {
  return incoming(id, corpus, ['implements'])
}

function incoming(
  id: string,
  corpus: readonly PolicyDocument[],
  kinds: readonly EdgeKind[],
): Relation[] {
  return corpus.flatMap((document) =>
    document.edges
      .filter((edge) => edge.to === id && kinds.includes(edge.kind))
      .map((edge) => ({ document: document.id, edge })),
  )
}
