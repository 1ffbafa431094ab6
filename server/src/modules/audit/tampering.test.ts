import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chain, sealTrail, tamper, tamperings } from '../../testing/audit-tampering.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { type ChainHead, verifyAuditChains } from './index.ts'

let app: TestApp
let heads: ChainHead[]
const last = 8

beforeAll(async () => {
  app = await testApp()
  heads = await sealTrail(app, last)
})
afterAll(() => app.close())

describe('verification finds, and names the first bad number:', () => {
  it('nothing, when nobody touched the trail', async () => {
    const found = await verifyAuditChains(app.connection.database, { keptHeads: heads })
    expect(found).toEqual({ chains: 2, sealed: 2 * last, unsealed: 0, broken: [] })
  })

  it.each(tamperings.map((one) => [one.name, one] as const))('%s', async (_, tampering) => {
    const faults = tampering.faults(3, last).map((fault) => `${chain} ${fault}`)
    const withoutHeads = await tamper(app, tampering, 3, [])
    // Only a head kept outside betrays a tail cut off and a history rewritten with valid hashes.
    expect(withoutHeads).toEqual(tampering.hidden ? [] : faults)
    expect(await tamper(app, tampering, 3, heads)).toEqual(faults)
  })
})
