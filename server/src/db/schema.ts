import type { Kysely, Transaction } from 'kysely'
import type { AccessTables } from './tables/access.ts'
import type { AuditTables } from './tables/audit.ts'
import type { EnterpriseTables } from './tables/enterprise.ts'
import type { ExchangeTables } from './tables/exchange.ts'
import type { HealthTables } from './tables/health.ts'
import type { RegionTables } from './tables/region.ts'
import type { ScreeningTables } from './tables/screening.ts'
import type { UpkeepTables } from './tables/upkeep.ts'

/** Every table of the product; each module adds its line. */
export interface Schema
  extends AccessTables,
    AuditTables,
    EnterpriseTables,
    ExchangeTables,
    HealthTables,
    RegionTables,
    ScreeningTables,
    UpkeepTables {}

/** The pool. Only `serve.ts`, jobs and start-up may hold it. */
export type Database = Kysely<Schema>

/** What a use case gets: one open transaction. */
export type Db = Transaction<Schema>
