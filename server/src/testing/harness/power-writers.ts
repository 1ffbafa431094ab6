import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { connect } from '../../db/connect.ts'
import { nextCreditCode } from './next-credit-code.ts'

// Four writers, each committing a firm, two of its facts and the trace of it as one transaction, and
// printing the id once the commit came back. Ends when it is killed.
const address: pg.ClientConfig = JSON.parse(String(process.argv[2]))
const { database } = await connect(address, 4)

async function write(): Promise<void> {
  const id = randomUUID()
  await database.transaction().execute(async (db) => {
    await sql`insert into enterprise (id, credit_code, name, name_key, search_grams, sort_key,
        region_code, region_path, county_code, created_at, changed_at)
      select ${id}, ${nextCreditCode()}, ${`断电测试${id}`}, ${id}, '{}', ${id}, code, path, code, now(), now()
        from region where code = '532501'`.execute(db)
    await sql`insert into enterprise_fact (enterprise_id, fact_id, year, number, source, authority,
        entered_by, recorded_at)
      select ${id}, fact, 2025, 1, 'audited', 1, 'x', now()
        from unnest('{revenue,rd_expense}'::text[]) fact`.execute(db)
    await sql`insert into audit_entry (occurred_at, actor_kind, actor_name, actor_role, action,
        subject, region_path, address, request_id)
      values (now(), 'system', 'x', 'x', 'enterprise.create', ${id}, '/53/', '', '')`.execute(db)
  })
  process.stdout.write(`${id}\n`)
}

async function writeForever(): Promise<never> {
  for (;;) await write()
}

await Promise.all([writeForever(), writeForever(), writeForever(), writeForever()])
