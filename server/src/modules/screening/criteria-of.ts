import type { RuleNode } from '@tidu/policy-engine/rule'

/** Id and title of every criterion in the order of a verdict: what the letters of a row stand for. */
export function criteriaOf(node: RuleNode): { id: string; title: string }[] {
  if (node.kind !== 'criterion') return node.of.flatMap(criteriaOf)
  const { id, title, exemptBy } = node
  return [{ id, title }, ...(exemptBy ?? []).flatMap(criteriaOf)]
}
