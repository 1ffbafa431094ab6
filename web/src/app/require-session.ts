import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { ownAddress } from '../lib/own-address.ts'
import { sessionQuery } from '../shared/session.ts'

/** Younger than this, what the last page learned about the session is good enough for the login page. */
const justNow = 5_000

/** Whoever is signed in already has nothing to do on the login page; an answer that fails hides nothing. */
export async function skipLogin(queries: QueryClient, next: string | undefined): Promise<void> {
  const session = await queries
    .fetchQuery({ ...sessionQuery, staleTime: justNow })
    .catch(() => undefined)
  if (session?.signedIn) throw redirect({ href: ownAddress(next) ?? '/' })
}

/** A visitor goes to the login page and comes back; a first login must settle its account first. */
export async function requireSession(queries: QueryClient, href: string): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery)
  if (!session.signedIn) {
    throw redirect({ to: '/login', search: href === '/' ? {} : { next: href } })
  }
  if (session.restriction && !href.startsWith('/account')) {
    throw redirect({ to: '/account', search: href === '/' ? {} : { next: href } })
  }
}
