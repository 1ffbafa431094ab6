import type { CriterionVerdict, VerdictNode } from '@tidu/contracts/policy/verdict'

const open: ReadonlySet<string> = new Set(['unmet', 'unknown', 'manual'])

/** The part of the tree that still asks for something; what a met alternative settles is left out. */
export function openBranches(
  node: VerdictNode,
  criteria: ReadonlyMap<string, Pick<CriterionVerdict, 'outcome'>>,
): VerdictNode | undefined {
  if (!open.has(node.outcome)) return undefined
  if (node.kind === 'criterion') {
    // An exempt condition keeps the grounds that were looked at; of an open one only the open ones.
    const grounds = node.grounds.filter((id) => open.has(criteria.get(id)?.outcome ?? ''))
    return { ...node, grounds }
  }
  const of = node.of.flatMap((child) => openBranches(child, criteria) ?? [])
  return of.length > 0 ? { ...node, of } : undefined
}
