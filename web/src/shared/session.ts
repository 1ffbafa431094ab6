import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { signOut, whoAmI } from '@tidu/contracts/access/endpoints'
import { call } from '../lib/api.ts'

export const sessionKey = ['access', 'me'] as const

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: () => call(whoAmI, {}),
  staleTime: 5 * 60_000,
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

/** Leaves nothing of the last person's figures in memory for the next. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await call(signOut, {})
    queries.clear()
  }
}
