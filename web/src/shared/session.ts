import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { signOut, whoAmI } from '@tidu/contracts/access/endpoints'
import { call } from '../lib/api.ts'

export const sessionKey = ['access', 'me'] as const

/** Set when the server no longer knew the session of an open page. */
export const sessionEndedKey = ['access', 'ended'] as const

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: () => call(whoAmI, {}),
  // Asked anew on signing in and out. In between the server decides on every call, and a session that
  // ran out must not take the page away under whoever is writing on it.
  staleTime: Number.POSITIVE_INFINITY,
})

export type Session = Awaited<ReturnType<NonNullable<typeof sessionQuery.queryFn>>>
export type SignedIn = Extract<Session, { signedIn: true }>

/** Who is looking at the page. Permissions only decide what is offered; the server decides. */
export function useSession(): {
  signedIn: SignedIn | undefined
  may: (permission: string) => boolean
} {
  const { data } = useQuery(sessionQuery)
  return {
    signedIn: data?.signedIn ? data : undefined,
    may: (permission) => data?.permissions.includes(permission) ?? false,
  }
}

/** Whether the session ran out under the page that is open. */
export function useSessionEnded(): boolean {
  const { data } = useQuery({
    queryKey: sessionEndedKey,
    queryFn: () => false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data === true
}

/** The same person is back: what could not be read meanwhile is read now, what was typed stays. */
export async function resumeSession(queries: QueryClient): Promise<void> {
  queries.setQueryData(sessionEndedKey, false)
  await queries.invalidateQueries()
}

/**
 * After signing in or out: nothing of the last person's figures stays in memory, and the frame,
 * which watches the session query, sees the new person at once.
 */
export async function changePerson(queries: QueryClient): Promise<void> {
  const isSession = (key: readonly unknown[]) =>
    sessionKey.every((part, index) => key[index] === part)
  queries.removeQueries({ predicate: ({ queryKey }) => !isSession(queryKey) })
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
}

export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await call(signOut, {})
    await changePerson(queries)
  }
}
