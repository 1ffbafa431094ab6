import type { ReactNode } from 'react'
import { ApiError } from '../lib/api-error.ts'
import { useText } from '../lib/text.ts'
import { Failure, type Loadable, Loaded } from './loaded.tsx'
import { Page } from './page.tsx'
import { uiText } from './text.ts'

/**
 * For a page that hangs on one answer: when that fails it still is a page, with a heading, a name
 * in the tab and a way back. An address the server cannot read is nobody's typing error.
 */
export function LoadedPage<Result>(props: {
  query: Loadable<Result>
  title: string
  /** Where the reader came from: a link. */
  way?: ReactNode
  children: (result: Result) => ReactNode
}) {
  const { query, title, way, children } = props
  const say = useText(uiText)
  if (query.data !== undefined || !query.error) {
    return (
      <Loaded query={query} lines={8}>
        {children}
      </Loaded>
    )
  }
  const unreadable = query.error instanceof ApiError && query.error.status === 400
  return (
    <Page title={title} crumbs={way}>
      {unreadable ? (
        <Failure
          error={new ApiError({ status: 404, code: 'address', message: say('badAddress') })}
        />
      ) : (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Page>
  )
}
