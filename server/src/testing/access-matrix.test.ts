import { allEndpoints } from '@tidu/contracts/all-endpoints'
import { permissionNames, roles } from '@tidu/domain/access'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Asking,
  atDoors,
  atRows,
  givenAsking,
  hasRecord,
  nameOf,
  oracle,
  written,
} from './access-matrix-cells.ts'
import { relations } from './access-matrix-records.ts'
import { testApp } from './test-app.ts'

/** ACC-01: every endpoint × identity × relation, against the answer people wrote down. */
let asking: Asking

beforeAll(async () => {
  asking = await givenAsking(await testApp())
})
afterAll(() => asking.app.close())

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

describe.each(written.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it('opens its door to exactly those it should', async () => {
    const { found, wanted } = await atDoors(asking, one)
    expect(found).toEqual(wanted)
  })

  if (hasRecord(one)) {
    it.each(relations)(`answers for a ${one.line.record} in relation %s`, async (relation) => {
      const { found, wanted } = await atRows(asking, one, relation)
      expect(found).toEqual(wanted)
    })
  }
})
