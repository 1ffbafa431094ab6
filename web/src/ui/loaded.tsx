import type { ReactNode } from 'react'
import { ApiError } from '../lib/api-error.ts'
import { useText } from '../lib/text.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Notice } from './notice.tsx'
import { uiText } from './text.ts'

/** The part of a query this file looks at; a react-query result fits. */
export interface Loadable<Result> {
  data: Result | undefined
  error: Error | null
  isFetching: boolean
  refetch: () => unknown
}

/** Loading, failed or there: every page shows the three the same way. */
export function Loaded<Result>(props: {
  query: Loadable<Result>
  lines?: number
  children: (result: Result) => ReactNode
}) {
  const { query, lines = 5, children } = props
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  return <Skeleton lines={lines} />
}

export function Skeleton({ lines = 5 }: { lines?: number }) {
  const say = useText(uiText)
  const widths = ['92%', '78%', '86%', '64%', '81%', '70%', '88%', '59%']
  return (
    <div className="skeleton" role="status">
      <span className="unseen" style={{ animation: 'none' }}>
        {say('loading')}
      </span>
      {widths.slice(0, lines).map((width) => (
        <span key={width} style={{ width }} />
      ))}
    </div>
  )
}

export function Failure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const say = useText(uiText)
  const known = error instanceof ApiError ? error : undefined
  const reference = known?.reference
  // What is forbidden or not there will be so the next time, too.
  const mayRetry = known?.status !== 403 && known?.status !== 404
  return (
    <Notice tone="problem">
      <div>
        <strong>{known?.message ?? say('failed')}</strong>
        {reference ? (
          <div className="small quiet">{say('reference', { id: reference })}</div>
        ) : null}
      </div>
      {onRetry && mayRetry ? <Button onClick={onRetry}>{say('retry')}</Button> : null}
    </Notice>
  )
}

export function Empty({ children, action }: { children?: ReactNode; action?: ReactNode }) {
  const say = useText(uiText)
  return (
    <div className="empty">
      <Icon name="nothing" size={44} />
      <div>{children ?? say('empty')}</div>
      {action}
    </div>
  )
}
