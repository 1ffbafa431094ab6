import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '../lib/api-error.ts'
import { sessionEndedKey, sessionKey } from '../shared/session.ts'

/** A session that ended while a page was open: forget it, and say so on the page. */
export function makeQueries(): QueryClient {
  const noticeEnd = (error: Error) => {
    if (error instanceof ApiError && error.status === 401) {
      queries.setQueryData(sessionEndedKey, true)
      void queries.invalidateQueries({ queryKey: sessionKey })
    }
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        refetchOnWindowFocus: false,
        // What the server refused once it will refuse again; only an unreachable server is retried.
        retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
      },
    },
  })
  return queries
}
