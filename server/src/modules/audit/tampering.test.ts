import { systemActor } from '@tidu/domain/access'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { type ChainHead, listChainHeads, record, verifyAuditChains } from './index.ts'
import { chainOf, contentOf, sealHash } from './seal.ts'

let app: TestApp | undefined
let heads: ChainHead[]

const open = () => {
  if (!app) throw new Error('no app')
  return app
}

/** Two chains of eight entries each, sealed in three goes. */
beforeEach(async () => {
  await app?.close()
  app = await testApp()
  for (let go = 0; go < 3; go += 1) {
    for (let n = 0; n < (go === 2 ? 2 : 3); n += 1) {
      await write('/53/5325/', `honghe-${go}-${n}`)
      await write('/53/5309/', `lincang-${go}-${n}`)
    }
    await app.sealer.sealAll()
  }
  heads = await listChainHeads(app.connection.database)
})
afterAll(() => app?.close())

function write(regionPath: string, subject: string) {
  const { connection, clock } = open()
  const scope = { regionPaths: ['/'], enterpriseIds: [] }
  return connection.transact({ scope }, (db) =>
    record(
      {
        actor: systemActor('test'),
        db,
        now: clock.now(),
        requestId: 'test',
        client: { address: '', userAgent: '' },
      },
      'audit.test',
      subject,
      { amount: '1000.00' },
      { regionPath, reason: '测试' },
    ),
  )
}

/** As somebody who owns the database and turned the triggers off. */
async function asSuperuser(...statements: string[]) {
  await open()
    .connection.database.transaction()
    .execute(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db)
      for (const statement of statements) await sql.raw(statement).execute(db)
    })
}

const verify = (keptHeads: readonly ChainHead[] = []) =>
  verifyAuditChains(open().connection.database, { keptHeads })
const faults = async (keptHeads: readonly ChainHead[] = []) =>
  (await verify(keptHeads)).broken.map(({ chain, number, fault }) => `${chain} ${number} ${fault}`)

const chain = '/53/5325/:audit'
const third = `(select entry_id from audit_seal where chain = '${chain}' and number = 3)`

describe('verification finds, and names the first bad number:', () => {
  it('nothing, when nobody touched the trail', async () => {
    expect(await verify(heads)).toEqual({ chains: 2, sealed: 16, unsealed: 0, broken: [] })
  })

  it.each([
    ['details', `details = '{"amount": "9000.00"}'`],
    ['the time, by a microsecond', `occurred_at = occurred_at + interval '1 microsecond'`],
    ['who did it', `actor_name = 'somebody else'`],
    ['the reason', `reason = null`],
    ['the delegations', `delegation_ids = '{x}'`],
  ])('an edit of %s', async (_, change) => {
    await asSuperuser(`update audit_entry set ${change} where id = ${third}`)
    expect(await faults()).toEqual([`${chain} 3 changed`])
  })

  it('an entry deleted', async () => {
    await asSuperuser(`delete from audit_entry where id = ${third}`)
    expect(await faults()).toEqual([`${chain} 3 entry-missing`])
  })

  it('an entry deleted together with its seal', async () => {
    await asSuperuser(
      `delete from audit_entry where id = ${third}`,
      `delete from audit_seal where chain = '${chain}' and number = 3`,
    )
    expect(await faults()).toEqual([`${chain} 4 seal-missing`, `${chain} 4 seal-broken`])
  })

  it('an entry inserted past the queue', async () => {
    await asSuperuser(`insert into audit_entry (occurred_at, actor_kind, actor_name, actor_role,
      action, subject, region_path, address, request_id)
      values (now(), 'system', 'x', 'x', 'audit.test', 'x', '/53/5325/', '', '')`)
    expect(await faults()).toEqual([`${chain} 0 never-sealed`])
  })

  it('two entries swapped under their seals', async () => {
    await asSuperuser(
      `update audit_seal set entry_id = -entry_id where chain = '${chain}' and number in (3, 4)`,
      `update audit_seal seal set entry_id = -other.entry_id from audit_seal other
        where seal.chain = '${chain}' and other.chain = seal.chain
          and (seal.number, other.number) in ((3, 4), (4, 3))`,
    )
    expect((await faults())[0]).toBe(`${chain} 3 changed`)
  })

  it('two seals reordered', async () => {
    await asSuperuser(
      `update audit_seal set number = number + 100 where chain = '${chain}' and number in (3, 4)`,
      `update audit_seal set number = case number when 103 then 4 else 3 end
        where chain = '${chain}' and number > 100`,
    )
    expect((await faults())[0]).toBe(`${chain} 3 seal-broken`)
  })

  it('an entry moved to the chain of another region', async () => {
    await asSuperuser(`update audit_entry set region_path = '/53/5309/' where id = ${third}`)
    expect(await faults()).toContain(`${chain} 3 chain-differs`)
  })

  it('a fork: the rest sealed anew from one point on', async () => {
    await asSuperuser(
      `update audit_seal set previous_hash = repeat('a', 64) where chain = '${chain}' and number = 5`,
    )
    expect((await faults())[0]).toBe(`${chain} 5 seal-broken`)
  })
})

describe('only a head kept outside betrays', () => {
  it('a tail cut off', async () => {
    await asSuperuser(
      `delete from audit_entry where id in
        (select entry_id from audit_seal where chain = '${chain}' and number > 6)`,
      `delete from audit_seal where chain = '${chain}' and number > 6`,
    )
    expect(await faults()).toEqual([])
    expect(await faults(heads)).toEqual([`${chain} 8 head-differs`])
  })

  it('a history rewritten with valid hashes', async () => {
    await asSuperuser(`update audit_entry set actor_name = 'innocent' where id = ${third}`)
    await resealWithValidHashes()
    expect(await faults()).toEqual([])
    expect(await faults(heads)).toEqual([`${chain} 8 head-differs`])
  })
})

async function resealWithValidHashes() {
  const { rows } = await sql<{ number: number; content: string }>`
    select seal.number, ${contentOf} as content
      from audit_seal seal join audit_entry entry on entry.id = seal.entry_id
     where ${chainOf} = ${chain} order by seal.number`.execute(open().connection.database)
  let previous = '0'.repeat(64)
  for (const { number, content } of rows) {
    const hash = sealHash(chain, number, previous, content)
    await asSuperuser(`update audit_seal set previous_hash = '${previous}', hash = '${hash}'
      where chain = '${chain}' and number = ${number}`)
    previous = hash
  }
}
