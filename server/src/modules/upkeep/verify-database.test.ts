import { type InvariantId, invariantIds } from '@tidu/domain/upkeep'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../../db/schema.ts'
import { givenAccount } from '../../testing/given-accounts.ts'
import { anyCreditCode, givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { givenImport } from '../../testing/given-import.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { invariants } from './invariants.ts'
import { verifyDatabase } from './verify-database.ts'

let app: TestApp
const honghe = officialOf('/53/5325/', 'prefecture-official')
const id = { firm: '', other: '', run: '', committed: '', undone: '', ready: '', agency: '' }

const line = (name: string) =>
  [`${name}（虚构）有限公司`, anyCreditCode(), '个旧市', '1234.5'] as const

/** One of everything, all of it made through the API. */
beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
  id.firm = (await givenEnterprise(app)).id
  id.other = (await givenEnterprise(app)).id
  const change = { source: 'audited', reason: '审计报告' }
  const told = await app.as(honghe, `POST /api/enterprise/enterprises/${id.firm}/facts`, {
    ...change,
    facts: [
      { factId: 'revenue', year: 2025, value: { kind: 'number', text: '20000000.5' } },
      { factId: 'employees', year: 2025, value: { kind: 'number', text: '120' } },
    ],
  })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  id.committed = await givenImport(app, { lines: [line('甲'), line('乙'), line('丙')] })
  id.undone = await givenImport(app, { lines: [line('丁')] })
  const undo = { reason: '传错了文件' }
  await app.as(honghe, `POST /api/exchange/imports/${id.undone}/undo`, undo)
  id.ready = await givenImport(app, { lines: [line('戊')], commit: false })
  const run = await app.as(honghe, 'POST /api/screening/runs', {
    region: '532501',
    standard: 'srdi',
    on: '2026-06-01',
  })
  id.run = run.body.run.id
  id.agency = (await givenAccount(app, { role: 'agency' })).id
  await app.sealer.sealAll()
})
afterAll(() => app.close())

const at = sql`timestamptz '2026-06-01 00:00+00'`
/** For every invariant one way to break it, and what its sample must name. */
const breakages: Record<InvariantId, (db: Db) => Promise<string | RegExp>> = {
  'access.accounts-placed': async (db) => {
    await sql`update access_account set region_path = '/99/' where id = ${id.agency}`.execute(db)
    return id.agency
  },
  'access.review-kept-from-paid-roles': async (db) => {
    await sql`insert into access_api_key (token_hash, hint, account_id, name, scopes, created_at, expires_at)
      values ('h', 'h', ${id.agency}, 'key', '{screening.shortlist}', ${at}, ${at})`.execute(db)
    return /^[0-9a-f-]{36}$/
  },
  'access.sessions-within-life': async (db) => {
    await sql`insert into access_session (token_hash, account_id, started_at, last_seen_at, address, device)
      values ('h', ${id.agency}, ${at} - interval '3 days', ${at}, '', '')`.execute(db)
    return /^[0-9a-f-]{36}$/
  },
  'access.keys-within-life': async (db) => {
    await sql`insert into access_api_key (token_hash, hint, account_id, name, scopes, created_at, expires_at, last_used_at)
      values ('h', 'h', ${id.agency}, 'key', '{}', ${at}, ${at}, ${at} + interval '1 day')`.execute(
      db,
    )
    return /^[0-9a-f-]{36}$/
  },
  'audit.chains-unbroken': async (db) => {
    await unlocked(
      db,
      'audit_entry',
      sql`update audit_entry set actor_name = 'X' where id = (select min(id) from audit_entry)`,
    )
    return /#1 changed$/
  },
  'audit.acts-recorded': async (db) => {
    await unlocked(
      db,
      'audit_entry',
      sql`delete from audit_entry where subject = ${id.run} and action = 'screening.run'`,
    )
    return `${id.run} screening.run`
  },
  'region.paths-follow-owners': async (db) => {
    await sql`update region set path = '/53/532501/' where code = '532501'`.execute(db)
    return '532501'
  },
  'enterprise.placed-in-region': async (db) => {
    await sql`update enterprise set region_path = '/53/5325/532503/' where id = ${id.firm}`.execute(
      db,
    )
    return id.firm
  },
  'enterprise.credit-codes': async (db) => {
    // A transposition, the most frequent slip of the hand.
    await sql`update enterprise set credit_code = '915325013TE5T00001' where id = ${id.firm}`.execute(
      db,
    )
    return '915325013TE5T00001'
  },
  'enterprise.master-from-history': async (db) => {
    await sql`update enterprise set industry_code = 'C26' where id = ${id.firm}`.execute(db)
    return id.firm
  },
  'enterprise.years-from-history': async (db) => {
    await sql`update enterprise_year set revenue_fen = revenue_fen + 1
      where enterprise_id = ${id.firm}`.execute(db)
    return `${id.firm} 2025 revenue`
  },
  'enterprise.current-from-history': async (db) => {
    await sql`update enterprise_current set facts = facts || '{"made_up": 1}'
      where enterprise_id = ${id.firm}`.execute(db)
    return id.firm
  },
  'enterprise.retractions-lawful': async (db) => {
    await sql`insert into enterprise_fact (enterprise_id, fact_id, source, authority, entered_by, recorded_at, retracts)
      select ${id.other}, fact_id, source, authority, 'X', recorded_at, seq from enterprise_fact
       where enterprise_id = ${id.firm} limit 1`.execute(db)
    return /^\d+$/
  },
  'enterprise.ledger-of-one-firm': async (db) => {
    await sql`insert into enterprise_tag (entry_id, enterprise_id, tag, source, entered_by, recorded_at)
      select ${id.run}::uuid, firm::uuid, 'x', 'declared', 'X', ${at}
        from unnest(${[id.firm, id.other]}::text[]) firm`.execute(db)
    return id.run
  },
  'enterprise.merges-lead-home': async (db) => {
    await sql`update enterprise set merged_into = case id when ${id.firm} then ${id.other}::uuid else ${id.firm}::uuid end
       where id in (${id.firm}, ${id.other})`.execute(db)
    return id.firm
  },
  'exchange.counts-add-up': async (db) => {
    await sql`delete from exchange_row where import_id = ${id.committed} and number = 2`.execute(db)
    return id.committed
  },
  'exchange.batches-whole': async (db) => {
    await sql`update exchange_import set state = 'ready' where id = ${id.committed}`.execute(db)
    return id.committed
  },
  'exchange.files-intact': async (db) => {
    await sql`update exchange_file set content = set_byte(content, 9, 1)
       where import_id = ${id.committed}`.execute(db)
    return id.committed
  },
  'screening.rows-match-criteria': async (db) => {
    await sql`update screening_row set outcomes = outcomes || '+' where run_id = ${id.run}
        and enterprise_id = ${id.firm}`.execute(db)
    return `${id.run} ${id.firm}`
  },
  'screening.counts-add-up': async (db) => {
    await sql`delete from screening_row where run_id = ${id.run} and enterprise_id = ${id.firm}`.execute(
      db,
    )
    return id.run
  },
  'screening.choices-from-runs': async (db) => {
    await sql`insert into screening_shortlist values (${id.run}, '532501', '/53/5325/532501/', 'srdi', 2026, 'x', 'X', ${at})`.execute(
      db,
    )
    await sql`insert into screening_choice (shortlist_id, enterprise_id, act, reason, chosen_by, chosen_at)
      values (${id.run}, ${id.firm}, 'removed', 'x', 'X', ${at})`.execute(db)
    return /^\d+$/
  },
  'health.tasks-not-stuck': async (db) => {
    await sql`insert into health_job_run (id, kind, owner_id, state, changed_at)
      values (${id.run}, 'x', 'x', 'running', ${at} - interval '1 day')`.execute(db)
    return id.run
  },
  'upkeep.schema-known': async (db) => {
    await sql`update schema_migration set checksum = 'x' where name like '0010%'`.execute(db)
    return /^0010/
  },
  'upkeep.history-locked': async (db) => {
    await sql`alter table enterprise_fact disable trigger append_only`.execute(db)
    return 'enterprise_fact append_only'
  },
  'upkeep.rows-guarded': async (db) => {
    await sql`alter table enterprise disable row level security`.execute(db)
    return 'enterprise'
  },
  'upkeep.pages-sound': async (db) => {
    // An index that no longer knows its rows, as after a torn write: its function changed under it.
    await sql`create function test_key(text) returns text language plpgsql immutable
      as 'begin return $1; end'`.execute(db)
    await sql`create index test_torn on enterprise (test_key(name))`.execute(db)
    await sql`create or replace function test_key(text) returns text language plpgsql immutable
      as $$ begin return $1 || '!'; end $$`.execute(db)
    return /^test_torn/
  },
}

async function unlocked(db: Db, table: string, change: ReturnType<typeof sql>) {
  await sql`alter table ${sql.table(table)} disable trigger user`.execute(db)
  await change.execute(db)
  await sql`alter table ${sql.table(table)} enable trigger user`.execute(db)
}

const rolledBack = new Error('rolled back')

describe('tidu verify', () => {
  it('finds nothing in a database that was only used', async () => {
    const found = await verifyDatabase(app.connection.database, app.clock.now())
    expect(found.invariants.filter(({ state }) => state !== 'ok')).toEqual([])
    expect(found.intact).toBe(true)
  })

  it('checks every invariant that is named, once', () => {
    expect(invariants.map((one) => one.id).sort()).toEqual([...invariantIds].sort())
  })

  it.each([...invariantIds])('sees %s broken and names where', async (name) => {
    const invariant = invariants.find((one) => one.id === name)
    const run = app.connection.database.transaction().execute(async (db) => {
      const where = await breakages[name](db)
      const found = await invariant?.find({ db, now: app.clock.now() })
      expect(found?.violations, name).toBeGreaterThan(0)
      expect(found?.samples).toContainEqual(
        typeof where === 'string' ? where : expect.stringMatching(where),
      )
      throw rolledBack
    })
    await expect(run).rejects.toBe(rolledBack)
  })

  it.each([
    ['name', '改过（虚构）有限公司'],
    ['legacy_code', '532501100000123'],
    ['founded_on', '1999-09-09'],
  ])('sees a %s of a firm that nobody told', async (column, value) => {
    const run = app.connection.database.transaction().execute(async (db) => {
      await sql`update enterprise set ${sql.ref(column)} = ${sql.lit(value)} where id = ${id.firm}`.execute(
        db,
      )
      const invariant = invariants.find((one) => one.id === 'enterprise.master-from-history')
      expect(await invariant?.find({ db, now: app.clock.now() })).toMatchObject({
        samples: [id.firm],
      })
      throw rolledBack
    })
    await expect(run).rejects.toBe(rolledBack)
  })

  it('names a check that could not be made and still makes the others', async () => {
    const failing = {
      id: 'audit.acts-recorded' as const,
      find: () => Promise.reject(new Error('no such table')),
    }
    const [broken, sound] = (
      await verifyDatabase(app.connection.database, app.clock.now(), [
        failing,
        ...invariants.filter((one) => one.id === 'upkeep.schema-known'),
      ])
    ).invariants
    expect(broken).toMatchObject({ state: 'unreadable', problem: 'no such table' })
    expect(sound).toMatchObject({ state: 'ok' })
  })
})
