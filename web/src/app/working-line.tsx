import { useIsFetching } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** On a quick line nothing flickers. */
const patienceMs = 500

/**
 * On a slow line the page shows what was asked for before until the answer comes: a line under the
 * head says that something is on its way.
 */
export function WorkingLine() {
  const fetching = useIsFetching() > 0
  const loading = useRouterState({ select: (state) => state.isLoading })
  const working = fetching || loading
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!working) return setShown(false)
    const wait = setTimeout(() => setShown(true), patienceMs)
    return () => clearTimeout(wait)
  }, [working])
  return shown ? <div className="working-line" aria-hidden="true" /> : null
}
