import type { IncomingHttpHeaders } from 'node:http'
import type { Actor } from '@tidu/domain/access'
import type { Database } from '../db/schema.ts'

/** What is known about a caller before anybody looked at the input. */
export interface Caller {
  method: string
  headers: IncomingHttpHeaders
  cookies: Readonly<Record<string, string | undefined>>
  address: string
  now: Date
}

/**
 * Who is asking: session cookie or API key → actor; nobody → `anonymous`. A cookie without its CSRF
 * proof on a changing method is refused here.
 */
export type Identify = (caller: Caller, database: Database) => Promise<Actor>
