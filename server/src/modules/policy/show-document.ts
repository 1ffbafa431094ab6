import { refuse } from '@tidu/domain/policy'
import type { Context } from '../../context.ts'
import { documentLine } from './list-documents.ts'
import { policyShelf } from './policy-shelf.ts'

/** One document: its clauses in our words, and what it rests on, repeals, or was replaced by. */
export async function showDocument(
  { today }: Context,
  input: { id: string; on?: string | undefined },
) {
  const { documents } = policyShelf()
  const document = documents.find(({ id }) => id === input.id)
  if (!document) throw refuse.unknownDocument(input.id)
  const titleOf = (id: string) => documents.find((one) => one.id === id)?.title ?? id
  const outward = document.edges.map(({ kind, to, on }) => ({
    kind,
    document: to,
    title: titleOf(to),
    on: on ?? null,
    inward: false,
  }))
  const inward = documents.flatMap(({ id, title, edges }) =>
    edges
      .filter(({ to }) => to === document.id)
      .map(({ kind, on }) => ({ kind, document: id, title, on: on ?? null, inward: true })),
  )
  return {
    line: documentLine(document, input.on ?? today),
    indexNumber: document.indexNumber ?? null,
    edges: [...outward, ...inward],
    clauses: document.clauses.map(({ id, path, summary }) => ({ id, path, summary })),
  }
}
