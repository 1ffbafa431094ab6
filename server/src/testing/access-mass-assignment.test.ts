import { randomUUID } from 'node:crypto'
import { allEndpoints } from '@tidu/contracts/all-endpoints'
import { type Actor, accountActor, officialRoles, permissionsOf } from '@tidu/domain/access'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { givenAccount, givenRegions } from './given-accounts.ts'
import { type TestApp, testApp } from './test-app.ts'

/** ACC-06: no field beyond the contract reaches a table, whatever column it is named after. */
const writing = allEndpoints.filter(
  ({ method, takes, permission }) =>
    method !== 'GET' && takes !== 'upload' && permission !== 'public',
)
const tempting = ['role', 'region', 'status', 'owner', 'verified', 'isAdmin', 'permissions']

let app: TestApp
let columns: string[]
const actors: Actor[] = []

beforeAll(async () => {
  app = await testApp()
  await givenRegions(app)
  const { rows } = await sql<{ name: string }>`
    select distinct column_name as name from information_schema.columns
     where table_schema = 'public'`.execute(app.connection.database)
  columns = rows.map(({ name }) => name)
  for (const role of [...officialRoles, 'administrator'] as const) {
    const { id } = await givenAccount(app, { role, regionPath: '/53/5325/' })
    actors.push(accountActor({ accountId: id, name: role, role, homePath: '/53/5325/' }, id, []))
  }
})
afterAll(() => app.close())

/** Everything in the database but the trail, which grows by design. */
async function digest(): Promise<string> {
  const { database } = app.connection
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
     where schemaname = 'public' and tablename not like 'audit\\_%' order by 1`.execute(database)
  let whole = ''
  for (const { name } of rows) {
    const table = await sql<{ hash: string }>`
      select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash
        from ${sql.table(name)} t`.execute(database)
    whole += `${name}=${table.rows[0]?.hash};`
  }
  return whole
}

it.each(writing.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
  '%s refuses every name of a column it does not know, and records it',
  async (name, endpoint) => {
    const actor = actors.find(({ role }) =>
      endpoint.permission === 'session' ? true : permissionsOf(role).has(endpoint.permission),
    )
    if (!actor) throw new Error(`nobody may ${name}`)
    const params = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, param]) => param)
    const extra = [...new Set([...columns, ...tempting])].filter((field) => !params.includes(field))
    const before = await digest()
    const call = name.replaceAll(/:\w+/g, randomUUID())
    const body = Object.fromEntries(extra.map((field) => [field, 'x']))
    const answer = await app.as(actor, call, body)

    expect(answer.status).toBe(400)
    expect(answer.body.code).toBe('request.malformed')
    const refused = JSON.stringify(answer.body.details)
    const known = Object.keys(shapeOf(endpoint.input))
    expect(extra.filter((field) => !known.includes(field) && !refused.includes(field))).toEqual([])
    expect(await digest()).toBe(before)
    const trace = await app.connection.database
      .selectFrom('audit_entry')
      .select('id')
      .where('result', '=', 'refused')
      .where('account_id', '=', actor.accountId ?? '')
      .where('subject', '=', name)
      .execute()
    expect(trace).toHaveLength(1)
  },
)

it.each(['__proto__', 'constructor', 'prototype'])('refuses to touch %s', async (field) => {
  const answer = await app.request({
    method: 'POST',
    url: '/api/access/sign-in',
    headers: { 'content-type': 'application/json' },
    payload: `{"login":"somebody","password":"x","${field}":{"role":"administrator"}}`,
  })
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body.details)).toContain(field)
  expect('role' in {}).toBe(false)
})

function shapeOf(input: object): object {
  return 'shape' in input && typeof input.shape === 'object' && input.shape ? input.shape : {}
}
