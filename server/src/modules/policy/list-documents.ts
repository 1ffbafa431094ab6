import { documentStatus, type PolicyDocument } from '@tidu/domain/policy'
import type { Context } from '../../context.ts'
import { policyShelf } from './policy-shelf.ts'

/** A document as a line of the list; its state follows from the dates, it is never stored. */
export function documentLine(document: PolicyDocument, on: string) {
  const { id, title, number, issuer, dates, clauses } = document
  const { issuedOn, publishedOn, effectiveFrom, effectiveTo } = dates
  const status = documentStatus(document, on, policyShelf().documents)
  return {
    id,
    title,
    number,
    issuer,
    issuedOn,
    publishedOn,
    effectiveFrom,
    effectiveTo,
    status: status.state,
    planOver: status.planOver,
    clauses: clauses.length,
  }
}

export async function listDocuments({ today }: Context, { on }: { on?: string | undefined }) {
  return { rows: policyShelf().documents.map((document) => documentLine(document, on ?? today)) }
}
