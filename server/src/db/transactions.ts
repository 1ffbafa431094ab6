import { setTimeout as sleep } from 'node:timers/promises'
import type { Scope } from '@tidu/domain/access'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Database, Db } from './schema.ts'

export interface Bounds {
  /** Whose rows the transaction may reach: the database holds this line as well (ACC-09). */
  scope: Scope
  /** Longest single statement; the pool's own limit otherwise. */
  statementMs?: number
  /** Opened while another one is held: takes a connection from those set aside for this. */
  inside?: boolean
}

/** Runs `work` in one transaction, again a few times when PostgreSQL asks for it. */
export type Transact = <Result>(
  bounds: Bounds,
  work: (db: Db) => Promise<Result>,
) => Promise<Result>

export const workRole = 'tidu_app'
const tries = 3
/**
 * Connections the outer transactions leave free. Without them, as many requests as the pool has
 * connections could all hold one and wait for a second (`keep`) for ever.
 */
const setAside = 2
/** 40001: serialization failure; 40P01: deadlock. PostgreSQL asks for the same again. */
const again = new Set(['40001', '40P01'])

/**
 * The only way use cases and jobs reach the database. Each transaction works as the role that owns
 * nothing and sees nothing outside its scope; both settings end with it, so a pooled connection
 * never carries them on.
 */
export function makeTransact(database: Database, pool: pg.Pool): Transact {
  let role: string | undefined
  const outer = makeGate(Math.max(1, (pool.options.max ?? 10) - setAside))
  return async (bounds, work) =>
    bounds.inside ? run(bounds, work) : outer(() => run(bounds, work))

  async function run<Result>(bounds: Bounds, work: (db: Db) => Promise<Result>): Promise<Result> {
    // Asked at the first use, because the first migration makes the role.
    role ??= (await mayWork(pool)) ? workRole : 'none'
    const held = role
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await database.transaction().execute(async (db) => {
          await restrict(db, held, bounds)
          return work(db)
        })
      } catch (problem) {
        if (attempt === tries || !again.has(sqlState(problem))) throw problem
        await sleep(5 + Math.random() * 25 * attempt)
      }
    }
  }
}

/** Lets so many in at once, the others in the order they came. */
function makeGate(places: number) {
  const waiting: (() => void)[] = []
  let free = places
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1
    else await new Promise<void>((enter) => waiting.push(enter))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

export function sqlState(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}

/** A `DATABASE_URL` user may lack the right to make or take the role; then the first lock stands alone. */
export async function mayWork(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ may: boolean }>(
    `select coalesce(bool_or(pg_has_role(oid, 'member')), false) as may
       from pg_roles where rolname = $1`,
    [workRole],
  )
  return rows[0]?.may === true
}

/** `pg_temp` last: a temporary table of the same name must not stand in for a real one. */
async function restrict(db: Db, role: string, { scope, statementMs }: Bounds): Promise<void> {
  await sql`select set_config('tidu.scope_paths', (${scope.regionPaths}::text[])::text, true),
    set_config('tidu.scope_enterprises', (${scope.enterpriseIds}::text[])::text, true),
    set_config('statement_timeout',
      coalesce(${statementMs ?? null}::int::text, current_setting('statement_timeout')), true),
    set_config('search_path', 'public, pg_temp', true),
    set_config('role', ${role}, true)`.execute(db)
}
