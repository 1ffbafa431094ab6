import { demandWords } from '@tidu/contracts/policy/demand-words'
import type { RuleLine } from '@tidu/contracts/policy/standard-endpoints'
import { refuse } from '@tidu/domain/policy'
import { isPlain } from '@tidu/policy-engine/pack-problem'
import type { StandardFile } from '@tidu/policy-engine/policy-library'
import { type ReadStandard, readStandard } from '@tidu/policy-engine/read-standard'
import type { Criterion, RuleNode } from '@tidu/policy-engine/rule'
import { describeTest } from './describe-test.ts'
import { policyShelf } from './policy-shelf.ts'

type Within = RuleLine['within'][number]

function demandOf(criterion: Criterion): string {
  const { dictionary } = policyShelf().library.words
  const demand = describeTest(criterion.test, dictionary)
  return criterion.when
    ? `${demandWords.when} ${describeTest(criterion.when, dictionary)}：${demand}`
    : demand
}

/** The criteria of a rule tree as lines, each with the groups it stands in. */
export function ruleLines(node: RuleNode, within: Within[] = []): RuleLine[] {
  const inside: Within[] = node.advisory ? [...within, 'advisory'] : within
  if (node.kind !== 'criterion')
    return node.of.flatMap((child) => ruleLines(child, [...inside, node.kind]))
  const { id, title, key, cite, confidence, note } = node
  const line = {
    id,
    title,
    key,
    demand: demandOf(node),
    within: inside,
    cite,
    confidence,
    note: note ?? null,
  }
  return [
    line,
    ...(node.exemptBy ?? []).flatMap((ground) => ruleLines(ground, [...inside, 'exempts'])),
  ]
}

/** A file's rules as a new filing on its first day reads them, for counts. */
function sample(file: StandardFile): ReadStandard {
  const { dictionary } = policyShelf().library.words
  return readStandard(file.source, { dictionary, filing: 'new', on: file.from })
}

function caseCount(file: StandardFile): number {
  const content = policyShelf().files.cases.get(file.path)?.content
  if (!isPlain(content)) return 0
  const leaves = Array.isArray(content.leaves) ? content.leaves : []
  const tries = leaves.flatMap((leaf) =>
    isPlain(leaf) && Array.isArray(leaf.tries) ? leaf.tries : [],
  )
  return tries.length + (Array.isArray(content.whole) ? content.whole.length : 0)
}

export function standardLine(file: StandardFile) {
  const rules = ruleLines(sample(file).standard.root)
  return {
    standard: file.standard,
    edition: file.edition,
    title: file.title,
    document: file.document,
    from: file.from,
    to: file.to ?? null,
    region: file.region ?? null,
    criteria: rules.length,
    cases: caseCount(file),
    toVerify: rules.filter(({ confidence }) => confidence !== 'high').length,
  }
}

export function findFile(standard: string, edition: string, region?: string): StandardFile {
  const found = policyShelf().library.standards.find(
    (file) =>
      file.standard === standard &&
      file.edition === edition &&
      (region === undefined || file.region === undefined || file.region === region),
  )
  if (!found) throw refuse.unknownStandard(standard, edition)
  return found
}
