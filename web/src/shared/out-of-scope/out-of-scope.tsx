import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiError } from '../../lib/api-error.ts'
import { useText } from '../../lib/text.ts'
import { Empty, type Loadable, Loaded } from '../../ui/loaded.tsx'
import { scopeText } from './text.ts'

/** Nought would be a lie: the firms are there, they are not the reader's to see. */
export function OutOfScope({ children }: { children?: ReactNode }) {
  const say = useText(scopeText)
  return (
    <Empty
      action={
        <Link className="button" to="." search={withoutRegion}>
          {say('toOwn')}
        </Link>
      }
    >
      {children ?? say('outside')}
    </Empty>
  )
}

/** What was found in the region of the address, or why nothing can be: it is none, or not the reader's. */
export function LoadedInScope<Result extends { isInScope: boolean }>(props: {
  query: Loadable<Result>
  lines?: number
  children: (result: Result) => ReactNode
}) {
  const { data, error } = props.query
  if (data && !data.isInScope) return <OutOfScope />
  if (!data && error instanceof ApiError && error.code === 'region.unknown')
    return <OutOfScope>{error.message}</OutOfScope>
  return <Loaded {...props} />
}

function withoutRegion(before: Record<string, unknown>) {
  return { ...before, region: undefined, page: undefined }
}
