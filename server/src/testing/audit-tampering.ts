import { systemActor } from '@tidu/domain/access'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import {
  type ChainHead,
  listChainHeads,
  record,
  verifyAuditChains,
} from '../modules/audit/index.ts'
import { chainOf, contentOf, origin, sealHash } from '../modules/audit/seal.ts'
import type { TestApp } from './make-test-app.ts'

/** The chain that is tampered with. */
export const chain = '/53/5325/:audit'

/** Seals two chains of that many entries each, in goes of three; returns their heads. */
export async function sealTrail(app: TestApp, entries: number): Promise<ChainHead[]> {
  for (let n = 1; n <= entries; n += 1) {
    await write(app, '/53/5325/', `honghe-${n}`)
    await write(app, '/53/5309/', `lincang-${n}`)
    if (n % 3 === 0 || n === entries) await app.sealer.sealAll()
  }
  return listChainHeads(app.connection.database)
}

function write({ connection, clock }: TestApp, regionPath: string, subject: string) {
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

/** What somebody does who owns the database, at number `at` of a chain of `last` entries. */
export interface Tampering {
  name: string
  /** Not at the last entry: that would be a cut tail. */
  needsNext?: true
  statements(at: number): string[]
  /** Afterwards the chain is sealed anew, as somebody would who knows the rule. */
  resealed?: true
  /** What verification says, `number fault`. */
  faults(at: number, last: number): string[]
  /** Only a head that was kept outside the database betrays it. */
  hidden?: true
}

const entry = (at: number) =>
  `(select entry_id from audit_seal where chain = '${chain}' and number = ${at})`

const edit = (name: string, change: string): Tampering => ({
  name: `an edit of ${name}`,
  statements: (at) => [`update audit_entry set ${change} where id = ${entry(at)}`],
  faults: (at) => [`${at} changed`],
})

export const tamperings: readonly Tampering[] = [
  edit('details', `details = '{"amount": "9000.00"}'`),
  edit('the time, by a microsecond', `occurred_at = occurred_at + interval '1 microsecond'`),
  edit('who did it', `actor_name = 'somebody else'`),
  edit('the reason', 'reason = null'),
  edit('the delegations', `delegation_ids = '{x}'`),
  edit('what it was about', `subject = subject || 'x'`),
  edit('the address', `address = '10.0.0.9'`),
  {
    name: 'an entry deleted',
    statements: (at) => [`delete from audit_entry where id = ${entry(at)}`],
    faults: (at) => [`${at} entry-missing`],
  },
  {
    name: 'an entry deleted together with its seal',
    needsNext: true,
    statements: (at) => [
      `delete from audit_entry where id = ${entry(at)}`,
      `delete from audit_seal where chain = '${chain}' and number = ${at}`,
    ],
    faults: (at) => [`${at + 1} seal-missing`, `${at + 1} seal-broken`],
  },
  {
    name: 'an entry inserted past the queue',
    statements: () => [
      `insert into audit_entry (occurred_at, actor_kind, actor_name, actor_role,
         action, subject, region_path, address, request_id)
       values (now(), 'system', 'x', 'x', 'audit.test', 'x', '/53/5325/', '', '')`,
    ],
    faults: () => ['0 never-sealed'],
  },
  {
    name: 'two entries swapped under their seals',
    needsNext: true,
    statements: (at) => [
      `update audit_seal set entry_id = -entry_id
        where chain = '${chain}' and number in (${at}, ${at + 1})`,
      `update audit_seal seal set entry_id = -other.entry_id from audit_seal other
        where seal.chain = '${chain}' and other.chain = seal.chain
          and (seal.number, other.number) in ((${at}, ${at + 1}), (${at + 1}, ${at}))`,
    ],
    faults: (at) => [`${at} changed`, `${at + 1} changed`],
  },
  {
    name: 'two seals reordered',
    needsNext: true,
    statements: (at) => [
      `update audit_seal set number = number + 1000000
        where chain = '${chain}' and number in (${at}, ${at + 1})`,
      `update audit_seal set number = ${2 * at + 1} - (number - 1000000)
        where chain = '${chain}' and number > 1000000`,
    ],
    faults: (at, last) => [
      ...[at, at + 1].flatMap((number) => [`${number} seal-broken`, `${number} changed`]),
      ...(at + 2 <= last ? [`${at + 2} seal-broken`] : []),
    ],
  },
  {
    name: 'an entry moved to the chain of another region',
    statements: (at) => [
      `update audit_entry set region_path = '/53/5309/' where id = ${entry(at)}`,
    ],
    faults: (at) => [`${at} chain-differs`, `${at} changed`],
  },
  {
    name: 'a fork: the rest sealed anew from one point on',
    statements: (at) => [
      `update audit_seal set previous_hash = repeat('a', 64)
        where chain = '${chain}' and number = ${at}`,
    ],
    faults: (at) => [`${at} seal-broken`, `${at} changed`],
  },
  {
    name: 'a tail cut off',
    needsNext: true,
    statements: (at) => [
      `delete from audit_entry where id in
        (select entry_id from audit_seal where chain = '${chain}' and number > ${at})`,
      `delete from audit_seal where chain = '${chain}' and number > ${at}`,
    ],
    faults: (_, last) => [`${last} head-differs`],
    hidden: true,
  },
  {
    name: 'a history rewritten with valid hashes',
    statements: (at) => [`update audit_entry set actor_name = 'innocent' where id = ${entry(at)}`],
    resealed: true,
    faults: (_, last) => [`${last} head-differs`],
    hidden: true,
  },
]

/** What verification says of it, as `number fault`; the trail is afterwards as it was. */
export async function tamper(
  { connection }: Pick<TestApp, 'connection'>,
  { statements, resealed }: Tampering,
  at: number,
  keptHeads: readonly ChainHead[],
): Promise<string[]> {
  const transaction = await connection.database.startTransaction().execute()
  try {
    // With the triggers off, as only the owner of the database can have them.
    await sql`set local session_replication_role = replica`.execute(transaction)
    for (const statement of statements(at)) await sql.raw(statement).execute(transaction)
    if (resealed) await resealWithValidHashes(transaction)
    const { broken } = await verifyAuditChains(transaction, { keptHeads })
    return broken.map((link) => `${link.chain} ${link.number} ${link.fault}`)
  } finally {
    await transaction.rollback().execute()
  }
}

async function resealWithValidHashes(db: Db): Promise<void> {
  const { rows } = await sql<{ number: number; content: string }>`
    select seal.number, ${contentOf} as content
      from audit_seal seal join audit_entry entry on entry.id = seal.entry_id
     where ${chainOf} = ${chain} order by seal.number`.execute(db)
  let previous = origin
  for (const { number, content } of rows) {
    const hash = sealHash(chain, number, previous, content)
    await sql`update audit_seal set previous_hash = ${previous}, hash = ${hash}
      where chain = ${chain} and number = ${number}`.execute(db)
    previous = hash
  }
}
