import type { Actor } from '@tidu/domain/access'
import type { Db } from './db/schema.ts'
import type { Enqueue } from './jobs/enqueue.ts'

/** A file received with the request; removed when the request is over, so keep a copy of what counts. */
export interface Upload {
  path: string
  /** As the client named it: for show, never for a path. */
  filename: string
  bytes: number
}

export interface Cookie {
  name: string
  /** Undefined removes the cookie. */
  value: string | undefined
  maxAgeSeconds?: number
  /** Default true; false only for values a page script must read, such as the CSRF token. */
  httpOnly?: boolean
}

export interface Client {
  address: string
  userAgent: string
}

/** All a use case may know. */
export interface Context {
  actor: Actor
  /** The request's one transaction: committed when the use case returns, rolled back when it throws. */
  db: Db
  /** The calendar day in China, 'YYYY-MM-DD'. */
  today: string
  now: Date
  requestId: string
  client: Client
  upload?: Upload
  /** Adds a job in the same transaction: it exists exactly when the request's changes do. */
  enqueue: Enqueue
  setCookie(cookie: Cookie): void
  /**
   * Runs in a transaction of its own that stays even when this request is refused (failed log-in
   * counter, audit of a refusal). It must not touch rows that `db` has locked: it would wait for itself.
   */
  keep<Result>(work: (db: Db) => Promise<Result>): Promise<Result>
}
