import type { Criterion, RuleNode } from './rule.ts'

/**
 * The criteria of rules in the order of the text, exempting grounds after what they excuse: the order in
 * which every back end and every kept row of outcomes counts them.
 */
export function criteriaOf(node: RuleNode): Criterion[] {
  return node.kind === 'criterion'
    ? [node, ...(node.exemptBy ?? []).flatMap(criteriaOf)]
    : node.of.flatMap(criteriaOf)
}
