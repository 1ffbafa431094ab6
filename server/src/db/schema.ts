import type { Kysely, Transaction } from 'kysely'
import type { HealthTables } from './tables/health.ts'

/** Every table of the product; each module adds its line. */
export interface Schema extends HealthTables {}

/** The pool. Only `serve.ts`, jobs and start-up may hold it. */
export type Database = Kysely<Schema>

/** What a use case gets: one open transaction. */
export type Db = Transaction<Schema>
