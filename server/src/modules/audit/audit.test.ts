import { type AccountRole, accountActor } from '@tidu/domain/access'
import { readXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browser } from '../../testing/browser.ts'
import { givenAccount, givenRegions } from '../../testing/given-accounts.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await givenRegions(app)
})
afterAll(() => app.close())

async function actorOf(role: AccountRole, regionPath: string) {
  const { id } = await givenAccount(app, { role, regionPath })
  return accountActor({ accountId: id, name: role, role, homePath: regionPath }, id, [])
}

describe('the trail 操作留痕', () => {
  it('shows an inspector who did what, when, where, why and from where, in their region only', async () => {
    const administrator = await actorOf('administrator', '/53/5325/')
    const target = await givenAccount(app, { regionPath: '/53/5325/532501/' })
    const reason = '岗位调整'
    await app.as(administrator, `POST /api/access/accounts/${target.id}/disable`, { reason })

    const inspector = await actorOf('inspector', '/53/5325/')
    const { body } = await app.as(inspector, 'GET /api/audit/entries', { subject: target.id })
    expect(body.total).toBe(1)
    expect(body.rows[0]).toMatchObject({
      action: 'access.disable-account',
      actorName: 'administrator',
      actorRole: 'administrator',
      result: 'done',
      regionCode: '532501',
      regionName: '个旧市',
      reason,
      address: '127.0.0.1',
      occurredAt: app.clock.now().toISOString(),
    })
    const elsewhere = await actorOf('inspector', '/53/5309/')
    const hidden = await app.as(elsewhere, 'GET /api/audit/entries', { subject: target.id })
    expect(hidden.body).toEqual({ rows: [], total: 0 })
  })

  it('filters, sorts and pages', async () => {
    const inspector = await actorOf('inspector', '/')
    for (const regionPath of ['/53/5325/532503/', '/53/5325/532501/', '/53/5309/']) {
      const { login } = await givenAccount(app, { regionPath })
      await browser(app, '10.5.0.1').signIn(login)
    }
    const list = (query: object) => app.as(inspector, 'GET /api/audit/entries', query)
    const day = '2026-11-22'
    const found = await list({
      action: 'access.sign-in',
      region: '5325',
      sort: 'region',
      order: 'asc',
    })
    expect(found.body.rows.map((row: { regionCode: string }) => row.regionCode)).toEqual([
      '532501',
      '532503',
    ])
    expect((await list({ action: 'access.sign-in', from: day, to: day })).body.total).toBe(3)
    expect((await list({ action: 'access.sign-in', from: '2026-11-23' })).body.total).toBe(0)
    const first = await list({ module: 'access', pageSize: 2 })
    const second = await list({ module: 'access', pageSize: 2, page: 2 })
    expect(first.body.total).toBeGreaterThan(2)
    expect(first.body.rows[1].id).toBeGreaterThan(second.body.rows[0].id)
  })

  it('holds what a signed-in person was refused, by name of field and never by value', async () => {
    const official = await actorOf('county-official', '/53/5325/532501/')
    const path = '/api/access/accounts'
    await app.as(official, `POST ${path}`, { login: 'x', secretPlan: 'canary-value-4711' })
    const administrator = await actorOf('administrator', '/')
    await app.as(administrator, `POST ${path}`, { login: 'x', secretPlan: 'canary-value-4711' })
    const { body } = await app.as(administrator, 'GET /api/audit/entries', {
      action: 'access.refused',
      subject: `POST ${path}`,
      order: 'asc',
    })
    expect(body.rows).toMatchObject([
      { result: 'refused', details: { because: 'request.denied' } },
      { result: 'refused', details: { because: 'request.malformed' } },
    ])
    expect(body.rows[1].details.fields).toContain('secretPlan')
    expect(JSON.stringify(body)).not.toContain('canary-value-4711')
  })

  it('comes out as a workbook with Chinese headings, and as CSV without live formulas', async () => {
    const administrator = await actorOf('administrator', '/')
    const { id } = await givenAccount(app)
    await app.as(administrator, `POST /api/access/accounts/${id}/unlock`, { reason: '=1+1' })
    const inspector = await actorOf('inspector', '/')
    const export_ = (format: string) =>
      app.as(inspector, 'GET /api/audit/entries/export', { format, subject: id })
    const workbook = await readXlsx((await export_('xlsx')).raw)
    const [header, row] = workbook.sheets[0]?.rows ?? []
    expect(header?.slice(0, 3)).toEqual(['编号', '时间', '办理人'])
    expect(row).toContain('解除登录锁定')
    const text = (await export_('csv')).raw.toString('utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text).toContain("'=1+1")
    const taken = await app.as(inspector, 'GET /api/audit/entries', { action: 'audit.export' })
    expect(taken.body.total).toBe(2)
  })

  it('and the act happen together or not at all (AUD-09)', async () => {
    const administrator = await actorOf('administrator', '/')
    const { id } = await givenAccount(app)
    const { database } = app.connection
    await sql`alter table audit_entry add constraint broken check (action <> 'access.disable-account') not valid`.execute(
      database,
    )
    const answer = await app.as(administrator, `POST /api/access/accounts/${id}/disable`, {
      reason: '测试',
    })
    await sql`alter table audit_entry drop constraint broken`.execute(database)
    expect(answer.status).toBe(500)
    const shown = await app.as(administrator, `GET /api/access/accounts/${id}`)
    expect(shown.body.state).toBe('active')
  })
})

describe('the application role (AUD-04)', () => {
  it.each([
    `update audit_entry set actor_name = 'x'`,
    'delete from audit_entry',
    'truncate audit_entry',
    'drop table audit_entry',
    'alter table audit_entry add column x int',
    'alter table audit_entry disable trigger all',
    'drop trigger audit_entry_append_only on audit_entry',
    `update audit_seal set hash = 'x'`,
    'delete from audit_seal',
    `create or replace function audit_refuse_change() returns trigger language plpgsql as 'begin return null; end'`,
    `set session_replication_role = replica`,
    `copy audit_entry from program 'true'`,
    'create table public.audit_entry_2 ()',
    'alter table audit_entry owner to tidu_app',
    `insert into audit_unsealed values (1)`,
  ])('is refused: %s', async (statement) => {
    const attempt = app.connection.transact(
      { scope: { regionPaths: ['/'], enterpriseIds: [] } },
      (db) => sql.raw(statement).execute(db),
    )
    await expect(attempt).rejects.toThrow(
      /permission denied|must be owner|must be superuser|append-only/,
    )
  })

  it('cannot put a temporary table in the place of the trail', async () => {
    const scope = { regionPaths: ['/'], enterpriseIds: [] }
    await app.connection.transact({ scope }, async (db) => {
      await sql`create temp table audit_entry (like public.audit_entry) on commit drop`.execute(db)
      await sql`create temp table audit_unsealed (entry_id bigint) on commit drop`.execute(db)
      await sql`insert into audit_entry (occurred_at, actor_kind, actor_name, actor_role, action,
        subject, region_path, address, request_id)
        values (now(), 'system', 'x', 'x', 'audit.test', 'shadow', '/', '', '')`.execute(db)
    })
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from audit_unsealed join audit_entry entry on entry.id = entry_id
       where entry.subject = 'shadow'`.execute(app.connection.database)
    expect(rows[0]?.count).toBe(1)
  })
})

describe('the sealed chains 封存链', () => {
  it('tell the caller of their territory whether they hold', async () => {
    const inspector = await actorOf('inspector', '/53/5325/')
    const { login } = await givenAccount(app, { regionPath: '/53/5325/532501/' })
    await browser(app, '10.5.0.2').signIn(login)
    await app.sealer.sealAll()
    const heads = await app.as(inspector, 'GET /api/audit/chain-heads')
    const chains = heads.body.heads.map((head: { chain: string }) => head.chain)
    expect(chains).toContain('/53/5325/532501/:access')
    expect(chains.every((chain: string) => chain.startsWith('/53/5325/'))).toBe(true)

    const checked = await app.as(inspector, 'POST /api/audit/verification', {
      keptHeads: heads.body.heads,
    })
    expect(checked.body).toMatchObject({ intact: true, broken: [], chains: chains.length })

    const forged = heads.body.heads.map((head: object) => ({ ...head, hash: 'f'.repeat(64) }))
    const refuted = await app.as(inspector, 'POST /api/audit/verification', { keptHeads: forged })
    expect(refuted.body.intact).toBe(false)
    expect(refuted.body.broken[0]).toMatchObject({ fault: 'head-differs', entryId: null })
  })
})
