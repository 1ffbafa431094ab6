import type { Scope } from '@tidu/domain/access'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenFirm, givenRegions } from './given-accounts.ts'
import { type TestApp, testApp } from './test-app.ts'

/** ACC-09: what the database itself hides when a query forgets `visibleTo`. */
const trials = 3_000

let app: TestApp
const firms = new Map<string, string[]>()
const places = ['/53/5325/532501/', '/53/5325/532503/', '/53/5309/530902/']

beforeAll(async () => {
  app = await testApp()
  await givenRegions(app)
  for (const place of places) {
    const ids = await Promise.all(Array.from({ length: 4 }, () => givenFirm(app, place)))
    firms.set(place, ids.sort())
  }
})
afterAll(() => app.close())

const scopeOf = (...regionPaths: string[]): Scope => ({ regionPaths, enterpriseIds: [] })

/** A query whose author forgot the filter. */
async function forgetful(scope: Scope): Promise<string[]> {
  return app.connection.transact({ scope }, async (db) => {
    const { rows } = await sql<{ id: string }>`select id::text from enterprise order by id`.execute(
      db,
    )
    return rows.map(({ id }) => id).sort()
  })
}

describe('a query without its filter', () => {
  it('still sees the rows of its territory, and those alone', async () => {
    expect(await forgetful(scopeOf(places[0] ?? ''))).toEqual(firms.get(places[0] ?? ''))
    expect(await forgetful(scopeOf('/53/5325/'))).toHaveLength(8)
  })

  it('sees one firm for the firm itself, and nothing for a visitor', async () => {
    const own = firms.get(places[1] ?? '')?.[0] ?? ''
    expect(await forgetful({ regionPaths: [], enterpriseIds: [own] })).toEqual([own])
    expect(await forgetful({ regionPaths: [], enterpriseIds: [] })).toEqual([])
  })

  it('cannot change or add a row elsewhere either', async () => {
    const foreign = firms.get(places[2] ?? '')?.[0]
    const changed = await app.connection.transact({ scope: scopeOf(places[0] ?? '') }, (db) =>
      sql`update enterprise set name = 'taken' where id = ${foreign}`.execute(db),
    )
    expect(changed.numAffectedRows).toBe(0n)
  })

  it('would see everything without the lock: the control run', async () => {
    const { rows } = await sql`select id from enterprise`.execute(app.connection.database)
    expect(rows).toHaveLength(12)
  })
})

it(`carries nobody over in ${trials} interleaved transactions on five connections`, async () => {
  let foreign = 0
  const one = async (n: number) => {
    const place = places[n % places.length] ?? ''
    const seen = await forgetful(n % 7 === 0 ? scopeOf() : scopeOf(place))
    const wanted = n % 7 === 0 ? [] : firms.get(place)
    if (JSON.stringify(seen) !== JSON.stringify(wanted)) foreign += 1
    if (n % 11 === 0) await breakOff(place)
  }
  for (let from = 0; from < trials; from += 100)
    await Promise.all(Array.from({ length: 100 }, (_, n) => one(from + n)))
  expect(foreign).toBe(0)
})

/** A transaction that fails half-way must not leave its scope on the connection. */
async function breakOff(place: string): Promise<void> {
  await app.connection
    .transact({ scope: scopeOf(place) }, (db) => sql`select 1 / 0`.execute(db))
    .catch(() => undefined)
}
