import type { Clause, PolicyDocument } from './document.ts'
import { collectProblems, type Problem, type Report } from './problem.ts'

/** The clause an article names, or the larger one it lies in: 附件2(一) lies in 附件2, 附件12 does not lie in 附件1. */
export function clauseAt(document: PolicyDocument, article: string): Clause | undefined {
  const { clauses } = document
  return (
    clauses.find(({ path }) => path === article) ??
    clauses.find(({ path }) => article.startsWith(path) && !/^\d/.test(article.slice(path.length)))
  )
}

function textOf(content: object, key: string): string | undefined {
  const value: unknown = Reflect.get(content, key)
  return value === undefined || value === null ? undefined : String(value)
}

type Found = (path: string, cite: object) => void

function eachCite(content: unknown, path: string, found: Found): void {
  if (typeof content !== 'object' || content === null) return
  for (const [key, value] of Object.entries(content)) {
    const place = Array.isArray(content) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    if (key === 'cite' && typeof value === 'object' && value !== null) found(place, value)
    else eachCite(value, place, found)
  }
}

function checkCite(
  place: string,
  { document: id, article }: { document: string; article: string | undefined },
  documents: readonly PolicyDocument[],
  report: Report,
): void {
  const document = documents.find((one) => one.id === id)
  if (!document) report('unknown-document', `${place}.document`, { id })
  else if (article !== undefined && !clauseAt(document, article))
    report('unknown-clause', `${place}.article`, { id: article })
}

/**
 * A criteria pack cites documents we hold and places their clause trees know; a citation without a document
 * of its own means the one the file names at its head. A missing citation is the criteria linter's to name.
 */
export function lintCitations(
  file: string,
  content: unknown,
  documents: readonly PolicyDocument[],
): Problem[] {
  const { problems, report } = collectProblems(file)
  const head = typeof content === 'object' && content !== null ? textOf(content, 'document') : ''
  eachCite(content, '', (place, cite) =>
    checkCite(
      place,
      { document: textOf(cite, 'document') ?? head ?? '', article: textOf(cite, 'article') },
      documents,
      report,
    ),
  )
  return problems
}
