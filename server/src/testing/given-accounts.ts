import { randomUUID } from 'node:crypto'
import type { AccountRole } from '@tidu/domain/access'
import { sql } from 'kysely'
import { hashPassword } from '../modules/access/password-hash.ts'
import { testPassword } from './browser.ts'
import type { TestApp } from './test-app.ts'

export interface GivenAccount {
  login?: string
  role?: AccountRole
  regionPath?: string
  enterpriseId?: string
  validUntil?: string
  demo?: boolean
  password?: string
  passwordChangedAt?: Date
}

let counter = 0
const hashes = new Map<string, Promise<string>>()

/** An account ready to sign in with `testPassword`; returns its id. */
export async function givenAccount(
  app: TestApp,
  { login, role = 'county-official', regionPath = '/53/5325/532501/', ...rest }: GivenAccount = {},
): Promise<{ id: string; login: string }> {
  counter += 1
  const password = rest.password ?? testPassword
  const hash = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hash)
  const now = app.clock.now()
  const name = login ?? `${role}-${counter}`
  const { id } = await app.connection.database
    .insertInto('access_account')
    .values({
      login: name,
      name: `测试${counter}`,
      role,
      region_path: regionPath,
      enterprise_id: rest.enterpriseId ?? null,
      valid_until: rest.validUntil ?? null,
      demo: rest.demo ?? false,
      password_hash: await hash,
      password_changed_at: rest.passwordChangedAt ?? now,
      created_at: now,
      changed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, login: name }
}

/** 云南省 with two prefectures, some counties and a park. Idempotent. */
export async function givenRegions(app: TestApp): Promise<void> {
  const rows = [
    ['53', '云南省', 'province', null, '/53/'],
    ['5325', '红河州', 'prefecture', '53', '/53/5325/'],
    ['5309', '临沧市', 'prefecture', '53', '/53/5309/'],
    ['532501', '个旧市', 'county', '5325', '/53/5325/532501/'],
    ['532503', '蒙自市', 'county', '5325', '/53/5325/532503/'],
    ['530902', '临翔区', 'county', '5309', '/53/5309/530902/'],
    ['532501-yq', '个旧产业园区', 'zone', '5325', '/53/5325/532501/532501-yq/'],
  ]
  for (const [code, name, type, parent, path] of rows) {
    await sql`insert into region (code, name, type, parent_code, path, sort_key)
      values (${code}, ${name}, ${type}, ${parent}, ${path}, ${code})
      on conflict (code) do nothing`.execute(app.connection.database)
  }
}

/** A firm with the least a row needs; returns its id. */
export async function givenFirm(app: TestApp, regionPath: string): Promise<string> {
  const id = randomUUID()
  const code = regionPath.split('/').at(-2) ?? ''
  await sql`insert into enterprise (id, name, name_key, search_grams, sort_key, region_code,
      region_path, county_code, created_at, changed_at)
    values (${id}, ${`测试企业${id}`}, ${id}, '{}', ${id}, ${code}, ${regionPath}, ${code}, now(), now())`.execute(
    app.connection.database,
  )
  return id
}
