import { randomUUID } from 'node:crypto'
import type { Actor } from '@tidu/domain/access'
import { sql } from 'kysely'
import { givenAccount, givenFirm } from './given-accounts.ts'
import type { TestApp } from './test-app.ts'

export const relations = ['self', 'own', 'child', 'parent', 'sibling', 'other'] as const

export type Relation = (typeof relations)[number]

/** Where a record of that relation lies, for somebody in 个旧市. */
export const placeOf: Readonly<Record<Relation, string>> = {
  self: '/53/5325/532501/',
  own: '/53/5325/532501/',
  child: '/53/5325/532501/532501-yq/',
  parent: '/53/5325/',
  sibling: '/53/5325/532503/',
  other: '/53/5309/530902/',
}

export const recordKinds = [
  'account',
  'session',
  'api-key',
  'delegation',
  'firm',
  'job-run',
  'import',
  'shortlist',
] as const

export type RecordKind = (typeof recordKinds)[number]

/** Makes one record in that relation to the actor; returns the id that goes into the address. */
export async function makeRecord(
  app: TestApp,
  kind: RecordKind,
  relation: Relation,
  actor: Actor,
): Promise<string> {
  const place = placeOf[relation]
  switch (kind) {
    case 'account':
      return relation === 'self' && actor.accountId
        ? actor.accountId
        : (await givenAccount(app, { regionPath: place })).id
    case 'session':
      return makeSession(app, await ownerOf(app, relation, actor))
    case 'api-key':
      return makeKey(app, await ownerOf(app, relation, actor))
    case 'delegation':
      return makeDelegation(app, await ownerOf(app, relation, actor), place)
    case 'firm':
      return relation === 'self' && actor.scope.enterpriseIds[0]
        ? actor.scope.enterpriseIds[0]
        : givenFirm(app, place)
    case 'job-run':
      return makeJobRun(app, await ownerOf(app, relation, actor))
    case 'import':
      return makeImport(app, await ownerOf(app, relation, actor), place)
    case 'shortlist':
      return makeShortlist(app, await ownerOf(app, relation, actor), place)
  }
}

async function ownerOf(app: TestApp, relation: Relation, actor: Actor): Promise<string> {
  if (relation === 'self' && actor.accountId) return actor.accountId
  return (await givenAccount(app, { regionPath: placeOf[relation] })).id
}

async function makeSession(app: TestApp, accountId: string): Promise<string> {
  const now = app.clock.now()
  const { id } = await app.connection.database
    .insertInto('access_session')
    .values({
      token_hash: randomUUID(),
      account_id: accountId,
      started_at: now,
      last_seen_at: now,
      address: '',
      device: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function makeKey(app: TestApp, accountId: string): Promise<string> {
  const now = app.clock.now()
  const { id } = await app.connection.database
    .insertInto('access_api_key')
    .values({
      token_hash: randomUUID(),
      hint: 'tidu_',
      account_id: accountId,
      name: '测试',
      scopes: ['policy.see'],
      created_at: now,
      expires_at: new Date(now.getTime() + 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function makeDelegation(app: TestApp, lenderId: string, place: string): Promise<string> {
  const now = app.clock.now()
  const borrower = await givenAccount(app, { regionPath: place })
  const { id } = await app.connection.database
    .insertInto('access_delegation')
    .values({
      lender_id: lenderId,
      borrower_id: borrower.id,
      region_path: place,
      reason: '出差',
      starts_at: now,
      ends_at: new Date(now.getTime() + 86_400_000),
      created_by: lenderId,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function makeJobRun(app: TestApp, ownerId: string): Promise<string> {
  const id = randomUUID()
  await app.connection.database
    .insertInto('health_job_run')
    .values({ id, kind: 'test', owner_id: ownerId })
    .execute()
  return id
}

async function makeImport(app: TestApp, ownerId: string, place: string): Promise<string> {
  const id = randomUUID()
  await sql`insert into exchange_import (id, file_name, file_hash, file_bytes, state, region_path,
      owner_id, owner_name, created_at)
    values (${id}, 'a.xlsx', ${id}, 1, 'ready', ${place}, ${ownerId}, '测试', now())`.execute(
    app.connection.database,
  )
  return id
}

async function makeShortlist(app: TestApp, ownerId: string, place: string): Promise<string> {
  const id = randomUUID()
  const code = place.split('/').at(-2) ?? ''
  await sql`insert into screening_shortlist
      (id, region_code, region_path, tier, year, title, created_by, created_at)
    values (${id}, ${code}, ${place}, 'srdi', 2026, ${id}, ${ownerId}, now())`.execute(
    app.connection.database,
  )
  return id
}
