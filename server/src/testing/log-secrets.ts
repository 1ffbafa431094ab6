import { allEndpoints } from '@tidu/contracts/all-endpoints'
import { endpoint } from '@tidu/contracts/endpoint'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../db/schema.ts'
import { officialOf } from './given-enterprise.ts'
import type { Random } from './harness/random.ts'
import type { TestApp } from './make-test-app.ts'

const digits = '0123456789'
const letters = 'abcdefghijkmnpqrstuvwxyz'
const capitals = 'ABCDEFGHJKLMNPQRTUWXY'

const some = ({ below }: Random, signs: string, count: number) =>
  Array.from({ length: count }, () => signs[below(signs.length)]).join('')

/** What must never be read in a log, a new value each time. */
const secretKinds: Readonly<Record<string, (random: Random) => string>> = {
  password: (random) => `Xk9-${some(random, letters, 7)}-${some(random, letters, 5)}`,
  token: (random) => `tdu_${some(random, digits + letters + capitals, 36)}`,
  seed: (random) => some(random, capitals, 32),
  hash: (random) => `$argon2id$v=19$m=19456,t=2,p=1$${some(random, letters + digits, 22)}`,
  creditCode: (random) => `915325${some(random, digits, 2)}MA${some(random, digits, 7)}X`,
  idNumber: (random) => `5325011980${some(random, digits, 7)}X`,
  phone: (random) => `138${some(random, digits, 8)}`,
  phoneWithSpaces: (random) => `138 ${some(random, digits, 4)} ${some(random, digits, 4)}`,
  account: (random) => `622202${some(random, digits, 13)}`,
  email: (random) => `${some(random, letters, 6)}.${some(random, letters, 5)}@example.cn`,
  revenue: (random) => `9${some(random, digits, 8)}.01`,
}

export const secretKindNames = Object.keys(secretKinds)

/** Requests in which something of ours breaks over what a person typed. */
const breakages: Readonly<Record<string, (db: Db, value: string) => Promise<unknown>>> = {
  integer: (db, value) => sql`select ${value}::text::int`.execute(db),
  date: (db, value) => sql`select ${value}::text::date`.execute(db),
  uuid: (db, value) => sql`select ${value}::text::uuid`.execute(db),
  json: (db, value) => sql`select ${`{${value}`}::text::jsonb`.execute(db),
  'a check': async (db, value) => {
    await sql`create temp table kept (x text check (length(x) < 3)) on commit drop`.execute(db)
    await sql`insert into kept values (${value})`.execute(db)
  },
  'our own JSON': async (_, value) => JSON.parse(value),
  'our own number': async (_, value) => BigInt(`x${value}`),
  'our own address': async (_, value) => new URL(value),
}

const breakingPath = '/api/test/break'
const breaking = endpoint({
  method: 'POST',
  path: breakingPath,
  title: '出错',
  permission: 'public',
  input: z.strictObject({ over: z.string(), value: z.string() }),
  output: z.strictObject({}),
})

export function serveBreakages({ serve }: TestApp): void {
  serve(breaking, async ({ db }, { over, value }) => {
    await breakages[over]?.(db, value)
    return {}
  })
}

const official = officialOf('/53/', 'province-official')
const pick = (random: Random, names: readonly string[]) => names[random.below(names.length)] ?? ''

/**
 * One request that carries a secret: every second one breaks over it, the others bring it to an
 * endpoint of the product in the address, the query, the headers and the body. Says what the log
 * then holds of it.
 */
export async function sendSecret(app: TestApp, random: Random): Promise<string[]> {
  const kind = pick(random, secretKindNames)
  const value = secretKinds[kind]?.(random) ?? ''
  const before = app.log.lines.length
  const where =
    random.below(2) === 0 ? await breakOver(app, value, random) : await carry(app, value, random)
  const leaked = app.log.lines.slice(before).filter((line) => line.includes(value))
  return leaked.map((line) => `${kind} in ${where}: ${line.trim().slice(0, 300)}`)
}

async function breakOver(app: TestApp, value: string, random: Random): Promise<string> {
  const over = pick(random, Object.keys(breakages))
  await app.as(official, `POST ${breakingPath}`, { over, value })
  return over
}

async function carry(app: TestApp, value: string, random: Random): Promise<string> {
  const { method, path } = random.of(allEndpoints as [(typeof allEndpoints)[number]])
  const address = encodeURIComponent(value)
  const filled = path.replaceAll(/:\w+/g, address)
  if (random.below(2) === 0) {
    await app.as(official, `${method} ${filled}`, { value, inside: value })
    return `${method} ${path}, signed in`
  }
  await app.request({
    method,
    url: `${filled}?q=${address}`,
    headers: {
      cookie: `tidu_session=${address}`,
      'user-agent': value,
      ...(random.below(2) === 0 ? { authorization: `Bearer ${value}` } : {}),
    },
    ...(method === 'GET' ? {} : { payload: { value, [value]: value, inside: [{ value }] } }),
  })
  return `${method} ${path}`
}
