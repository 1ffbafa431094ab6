import type { CriterionVerdict, VerdictNode } from '@tidu/contracts/policy/verdict'
import { useText } from '../../lib/text.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { ClausePanel } from './clause-panel.tsx'
import { CriterionRow } from './criterion-row.tsx'
import { verdictText } from './text.ts'

export interface TreeProps {
  criteria: ReadonlyMap<string, CriterionVerdict>
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** The rule as a nested list: groups say how their conditions combine, leaves carry the figures. */
export function ProofTree({ node, ...tree }: TreeProps & { node: VerdictNode }) {
  return (
    <ul className="proof">
      <Branch node={node} {...tree} />
    </ul>
  )
}

function Branch({ node, ...tree }: TreeProps & { node: VerdictNode }) {
  return node.kind === 'criterion' ? (
    <Leaf node={node} {...tree} />
  ) : (
    <Group node={node} {...tree} />
  )
}

type GroupNode = Extract<VerdictNode, { of: VerdictNode[] }>
type LeafNode = Extract<VerdictNode, { kind: 'criterion' }>

function Group({ node, ...tree }: TreeProps & { node: GroupNode }) {
  const say = useText(verdictText)
  const only = node.of.length === 1 && !node.title ? node.of[0] : undefined
  if (only) return <Branch node={only} {...tree} />
  return (
    <li className="proof-group" data-kind={node.kind}>
      <div className="proof-head">
        <StateBadge state={node.outcome} />
        {node.title ? <strong lang="zh-CN">{node.title}</strong> : null}
        <span className="quiet small">
          {say(`kind.${node.kind}`)}
          {node.advisory ? ` · ${say('advisory')}` : ''}
        </span>
      </div>
      <ul>
        {node.of.map((child, index) => (
          <Branch key={keyOf(child, index)} node={child} {...tree} />
        ))}
      </ul>
    </li>
  )
}

function Leaf({ node, ...tree }: TreeProps & { node: LeafNode }) {
  const say = useText(verdictText)
  const criterion = tree.criteria.get(node.id)
  const grounds = node.grounds.flatMap((id) => tree.criteria.get(id) ?? [])
  if (!criterion) return null
  return (
    <li>
      <CriterionRow
        criterion={criterion}
        chosen={tree.chosen === node.id}
        onChoose={tree.onChoose}
      />
      {tree.chosen === node.id ? (
        <div className="clause-inline">
          <ClausePanel criterion={criterion} />
        </div>
      ) : null}
      {grounds.length > 0 ? (
        <div className="proof-grounds">
          <span className="quiet small">{say('grounds')}</span>
          {grounds.map((ground) => (
            <CriterionRow
              key={ground.id}
              criterion={ground}
              chosen={tree.chosen === ground.id}
              onChoose={tree.onChoose}
            />
          ))}
        </div>
      ) : null}
    </li>
  )
}

/** Groups need no id in a pack; their place in the tree is as stable as the pack. */
function keyOf(node: VerdictNode, index: number): string {
  return node.id ?? `${node.kind}-${index}`
}
