import type { PolicyDocument } from './document.ts'
import { collectProblems, type Problem, type Report } from './problem.ts'

export type FiledDocument = { file: string; document: PolicyDocument }

/** What can only be seen with all documents side by side. */
export function lintDocuments(filed: readonly FiledDocument[]): Problem[] {
  const documentIds = new Map<string, string>()
  const clauseIds = new Map<string, string>()
  const known = new Map(filed.map(({ document }) => [document.id, document]))
  return filed.flatMap(({ file, document }) => {
    const { problems, report } = collectProblems(file)
    claim(documentIds, document.id, file, 'id', report)
    for (const [index, clause] of document.clauses.entries()) {
      claim(clauseIds, clause.id, file, `clauses[${index}].id`, report)
    }
    checkDates(document, report)
    checkEdges(document, known, report)
    return problems
  })
}

function claim(
  taken: Map<string, string>,
  id: string,
  file: string,
  path: string,
  report: Report,
): void {
  const other = taken.get(id)
  if (other !== undefined) report('duplicate-id', path, { id, other })
  taken.set(id, file)
}

function checkDates(document: PolicyDocument, report: Report): void {
  const { issuedOn, publishedOn, effectiveFrom, effectiveTo, assumed, note } = document.dates
  const later = (path: string, earlier: string | null, day: string | null) => {
    if (earlier !== null && day !== null && day < earlier) {
      report('dates-out-of-order', path, { earlier, later: day })
    }
  }
  later('dates.publishedOn', issuedOn, publishedOn)
  later('dates.effectiveTo', effectiveFrom, effectiveTo)
  const aDateIsAssumed = assumed.some((field) => field.startsWith('effective'))
  const explained = note !== undefined || effectiveFrom === issuedOn
  if (aDateIsAssumed && !explained) report('assumed-date-without-note', 'dates.note')
}

function checkEdges(
  document: PolicyDocument,
  known: Map<string, PolicyDocument>,
  report: Report,
): void {
  for (const [index, edge] of document.edges.entries()) {
    const path = `edges[${index}]`
    if (!known.has(edge.to)) report('unknown-document', `${path}.to`, { id: edge.to })
    const ownClause = document.clauses.some((clause) => clause.id === edge.clause)
    if (edge.clause !== undefined && !ownClause) {
      report('unknown-clause', `${path}.clause`, { id: edge.clause })
    }
    const ends = edge.kind === 'repeals' || edge.kind === 'supersedes'
    if (ends && edge.on === undefined) report('missing', `${path}.on`)
  }
  for (const [index, clause] of document.clauses.entries()) {
    const wanted = document.source?.covers === 'whole'
    if (wanted && clause.fingerprint === undefined) {
      report('clause-without-hash', `clauses[${index}].sha256`, { id: clause.id })
    }
  }
}
