import { Link } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { Panel } from '../../ui/page.tsx'
import type { PolicyDocument } from './policy-shapes.ts'
import { policyText } from './text.ts'

const kinds = ['implements', 'cites', 'repeals', 'supersedes'] as const

/** What the document rests on and ends, and what later documents do to it. */
export function DocumentEdges({ edges }: { edges: PolicyDocument['edges'] }) {
  const say = useText(policyText)
  if (edges.length === 0) return null
  const groups = kinds.flatMap((kind) =>
    [false, true].map((inward) => ({
      key: inward ? (`in.${kind}` as const) : (`out.${kind}` as const),
      edges: edges.filter((edge) => edge.kind === kind && edge.inward === inward),
    })),
  )
  return (
    <Panel title={say('relations')}>
      <dl className="edges">
        {groups
          .filter((group) => group.edges.length > 0)
          .map((group) => (
            <div key={group.key}>
              <dt>{say(group.key)}</dt>
              {group.edges.map((edge) => (
                <dd key={edge.document}>
                  <Link to="/policies/documents/$id" params={{ id: edge.document }} lang="zh-CN">
                    {edge.title}
                  </Link>{' '}
                  {edge.on ? <span className="quiet small figure">{edge.on}</span> : null}
                </dd>
              ))}
            </div>
          ))}
      </dl>
    </Panel>
  )
}
