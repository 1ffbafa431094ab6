import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { sessionQuery } from '../shared/session.ts'

/** A visitor goes to the login page and comes back; a first login must settle its account first. */
export async function requireSession(queries: QueryClient, href: string): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery)
  if (!session.signedIn) {
    throw redirect({ to: '/login', search: href === '/' ? {} : { next: href } })
  }
  if (session.restriction && !href.startsWith('/account')) throw redirect({ to: '/account' })
}
