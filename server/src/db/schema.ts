import type { Kysely, Transaction } from 'kysely'
import type { AccessTables } from './tables/access.ts'
import type { AuditTables } from './tables/audit.ts'
import type { HealthTables } from './tables/health.ts'

/** Every table of the product; each module adds its line. */
export interface Schema extends AccessTables, AuditTables, HealthTables {}

/** The pool. Only `serve.ts`, jobs and start-up may hold it. */
export type Database = Kysely<Schema>

/** What a use case gets: one open transaction. */
export type Db = Transaction<Schema>
