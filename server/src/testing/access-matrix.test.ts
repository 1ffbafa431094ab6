import { randomUUID } from 'node:crypto'
import { allEndpoints } from '@tidu/contracts/all-endpoints'
import type { Endpoint } from '@tidu/contracts/endpoint'
import {
  type Actor,
  accountActor,
  anonymous,
  apiKeyActor,
  isAccountRole,
  permissionNames,
  roles,
} from '@tidu/domain/access'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Expected, readOracle } from './access-matrix-oracle.ts'
import { makeRecord, placeOf, relations } from './access-matrix-records.ts'
import { givenAccount, givenFirm, givenRegions } from './given-accounts.ts'
import { type Answer, type TestApp, testApp } from './test-app.ts'

/** ACC-01: every endpoint × identity × relation, against the answer people wrote down. */
const oracle = readOracle()
const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`
const written = allEndpoints.filter((endpoint) => oracle.lines.has(nameOf(endpoint)))

let app: TestApp
const actors = new Map<string, Actor>()

beforeAll(async () => {
  app = await testApp()
  await givenRegions(app)
  for (const name of oracle.identities.keys()) actors.set(name, await makeActor(name))
})
afterAll(() => app.close())

async function makeActor(name: string): Promise<Actor> {
  const identity = oracle.identities.get(name)
  const role = identity?.role ?? name
  if (!isAccountRole(role)) return anonymous
  const homePath = placeOf.own
  const enterpriseId = role === 'enterprise' ? await givenFirm(app, homePath) : undefined
  const { id } = await givenAccount(app, {
    role,
    regionPath: homePath,
    ...(enterpriseId ? { enterpriseId } : {}),
  })
  const holder = { accountId: id, name, role, homePath, enterpriseId }
  if (identity?.by === 'key') return apiKeyActor(holder, randomUUID(), permissionNames)
  const restriction = identity?.by === 'restricted-session' ? 'change-password' : undefined
  const loan = {
    id: randomUUID(),
    path: placeOf.sibling,
    lenderRole: 'county-official' as const,
    lenderHomePath: placeOf.sibling,
  }
  const lent = identity?.reach === 'lent' ? [loan] : []
  return accountActor({ ...holder, restriction }, randomUUID(), lent)
}

const actor = (name: string) => actors.get(name) ?? anonymous

describe('the oracle and the product name the same things:', () => {
  it('every endpoint has its line', () => {
    const known = new Set(oracle.lines.keys())
    expect(allEndpoints.map(nameOf).filter((name) => !known.has(name))).toEqual([])
  })

  it('every line has its endpoint', () => {
    const existing = new Set(allEndpoints.map(nameOf))
    expect([...oracle.lines.keys()].filter((name) => !existing.has(name))).toEqual([])
  })

  it('every role asks', () => {
    const asking = [...oracle.identities].map(([name, { role }]) => role ?? name)
    expect(roles.filter((role) => !asking.includes(role))).toEqual([])
  })

  it('every permission an endpoint asks for is in the table', () => {
    const known = new Set([...permissionNames, 'public', 'session'])
    expect(allEndpoints.filter(({ permission }) => !known.has(permission)).map(nameOf)).toEqual([])
  })

  it('no endpoint is open to all but those on the signed list (ACC-15)', () => {
    const open = allEndpoints.filter(({ permission }) => permission === 'public').map(nameOf)
    expect(open.filter((name) => oracle.door('visitor', name) !== 'allow')).toEqual([])
  })
})

describe.each(written.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
  '%s',
  (name, endpoint) => {
    const identities = [...oracle.identities.keys()]

    it('opens its door to exactly those it should', async () => {
      const found: Record<string, Expected | string> = {}
      for (const identity of identities)
        found[identity] = atDoor(await app.as(actor(identity), fill(endpoint, randomUUID()), unfit))
      const wanted = identities.map((identity) => [identity, oracle.door(identity, name)])
      expect(found).toEqual(Object.fromEntries(wanted))
    })

    const line = oracle.lines.get(name)
    const { record } = line ?? {}
    if (line && record) {
      it.each(relations)(`answers for a ${record} in relation %s`, async (relation) => {
        const found: Record<string, Expected | string> = {}
        for (const identity of identities) {
          const id = await makeRecord(app, record, relation, actor(identity))
          const answer = await app.as(actor(identity), fill(endpoint, id), line.body)
          found[identity] = atRow(answer)
          if (answer.status !== 404) continue
          // Not yours must look exactly like not there; another 404 tells that the record is there.
          const absent = await app.as(actor(identity), fill(endpoint, randomUUID()), line.body)
          if (plain(answer, id) !== plain(absent, id)) found[identity] = 'allow'
        }
        const wanted = identities.map((identity) => [
          identity,
          oracle.row(identity, name, relation),
        ])
        expect(found).toEqual(Object.fromEntries(wanted))
      })
    }
  },
)

/** No contract fits it, so nothing happens behind the door. */
const unfit = { 'no-such-field': '1' }

function fill({ method, path }: Endpoint, id: string): string {
  return `${method} ${path.replaceAll(/:\w+/g, id)}`
}

function atDoor({ status, body }: Answer): Expected | string {
  if (status === 401) return 'sign-in'
  if (status === 403 && body.code === 'request.denied') return 'deny'
  return status === 400 || status === 415 ? 'allow' : `${status} ${body?.code}`
}

function atRow({ status, body }: Answer): Expected | string {
  if (status === 401) return 'sign-in'
  if (status === 403 && body.code === 'request.denied') return 'deny'
  if (status === 404) return 'hidden'
  // A rule may say no to a record that is there; that it is there is what counts here.
  return status < 300 || status === 409 || status === 422 ? 'allow' : `${status} ${body?.code}`
}

function plain({ status, body }: Answer, id: string): string {
  const { requestId: _, ...rest } = body
  const anyId = /[0-9a-f]{8}-[0-9a-f-]{27}/g
  return `${status} ${JSON.stringify(rest).replaceAll(id, 'ID').replaceAll(anyId, 'ID')}`
}
