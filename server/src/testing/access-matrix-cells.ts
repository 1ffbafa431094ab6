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
} from '@tidu/domain/access'
import { type Expected, type OracleLine, readOracle } from './access-matrix-oracle.ts'
import { makeRecord, placeOf, type Relation } from './access-matrix-records.ts'
import { givenAccount, givenFirm, givenRegions } from './given-accounts.ts'
import type { Answer, TestApp } from './make-test-app.ts'

export const oracle = readOracle()
const identities = [...oracle.identities.keys()]

/** Whoever asks: the application, and one actor of every identity. */
export interface Asking {
  app: TestApp
  actors: ReadonlyMap<string, Actor>
}

/** One answer each, by identity: what came, and what people wrote down. */
export interface Cells {
  found: Record<string, Expected | string>
  wanted: Record<string, Expected>
}

export const nameOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>) => `${method} ${path}`

/** Every endpoint that has its line. */
export const written = allEndpoints.flatMap((endpoint) => {
  const line = oracle.lines.get(nameOf(endpoint))
  return line ? [{ name: nameOf(endpoint), endpoint, line }] : []
})

export type Written = (typeof written)[number]
export type WithRecord = Written & { line: { record: NonNullable<OracleLine['record']> } }

/** Names its address a record? */
export function hasRecord(one: Written): one is WithRecord {
  return one.line.record !== undefined
}

export async function givenAsking(app: TestApp): Promise<Asking> {
  await givenRegions(app)
  const actors = new Map<string, Actor>()
  for (const name of identities) actors.set(name, await makeActor(app, name))
  return { app, actors }
}

async function makeActor(app: TestApp, name: string): Promise<Actor> {
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

/** Calls with input that no contract fits: who is let past the door? */
export async function atDoors(
  { app, actors }: Asking,
  { name, endpoint }: Written,
): Promise<Cells> {
  const cells: Cells = { found: {}, wanted: {} }
  for (const identity of identities) {
    const actor = actors.get(identity) ?? anonymous
    cells.found[identity] = atDoor(await app.as(actor, fill(endpoint, randomUUID()), unfit))
    cells.wanted[identity] = oracle.door(identity, name)
  }
  return cells
}

/** Calls about a record in that relation to each: for whom is it there? */
export async function atRows(
  { app, actors }: Asking,
  { name, endpoint, line }: WithRecord,
  relation: Relation,
): Promise<Cells> {
  const cells: Cells = { found: {}, wanted: {} }
  for (const identity of identities) {
    const actor = actors.get(identity) ?? anonymous
    const id = await makeRecord(app, line.record, relation, actor)
    const answer = await app.as(actor, fill(endpoint, id), line.body)
    cells.found[identity] = atRow(answer)
    cells.wanted[identity] = oracle.row(identity, name, relation)
    if (answer.status !== 404) continue
    // Not yours must look exactly like not there; another 404 tells that the record is there.
    const absent = await app.as(actor, fill(endpoint, randomUUID()), line.body)
    if (plain(answer, id) !== plain(absent, id)) cells.found[identity] = 'allow'
  }
  return cells
}

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
