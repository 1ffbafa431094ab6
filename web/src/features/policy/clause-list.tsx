import { useEffect, useRef } from 'react'
import type { ClauseNode } from './clause-tree.ts'

/** The clauses as the nested list their paths describe; the cited one is marked and in sight. */
export function ClauseList({
  nodes,
  cited,
}: {
  nodes: readonly ClauseNode[]
  cited: string | undefined
}) {
  return (
    <ul className="clauses" lang="zh-CN">
      {nodes.map((node) => (
        <ClauseItem key={node.path} node={node} cited={cited} />
      ))}
    </ul>
  )
}

function ClauseItem({ node, cited }: { node: ClauseNode; cited: string | undefined }) {
  const { clause, label, children } = node
  const isCited = clause !== undefined && clause.id === cited
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCited) place.current?.scrollIntoView({ block: 'center' })
  }, [isCited])
  return (
    <li>
      <div className="clause-line" ref={place} {...(isCited ? { 'aria-current': 'location' } : {})}>
        <strong>{label}</strong>
        {clause ? <span>{clause.summary}</span> : null}
      </div>
      {children.length > 0 ? <ClauseList nodes={children} cited={cited} /> : null}
    </li>
  )
}
