import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '../lib/api-error.ts'
import { sessionEndedKey } from '../shared/session.ts'

/**
 * A session that ended while a page was open is said on the page. Who it was stays known: the page
 * keeps what stands on it and asks for the password again.
 */
export function makeQueries(): QueryClient {
  const noticeEnd = (error: Error) => {
    if (error instanceof ApiError && error.status === 401) {
      queries.setQueryData(sessionEndedKey, true)
    }
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        refetchOnWindowFocus: false,
        // Offline is an answer, too: it is said at once instead of waiting for the network in silence.
        networkMode: 'always',
        // What the server refused once it will refuse again; only an unreachable server is retried.
        retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
      },
      mutations: { networkMode: 'always' },
    },
  })
  return queries
}
