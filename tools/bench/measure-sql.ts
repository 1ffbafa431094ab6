import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Layout } from '@tidu/policy-engine/pack-rows/layout'
import type { ReadStandard } from '@tidu/policy-engine/read-standard'
import { compileSql } from '@tidu/policy-engine/sql/compile-sql'
import { createTable, sqlColumns, sqlValues } from '@tidu/policy-engine/sql/sql-columns'
import { openEmbedded } from '@tidu/server/db/embedded'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { handWritten } from './hand-written.ts'
import type { Registry, Tiers } from './registry.ts'
import { seconds } from './spread.ts'

export interface SqlContest {
  /** Seconds in each round. */
  ours: number[]
  everyCriterion: number[]
  byHand: number[]
  verdictsEqual: boolean
}

function* lines({ layout, packed }: Registry, rows: number): Generator<string> {
  for (let row = 0; row < rows; row += 1) {
    const values = sqlValues(layout, packed[row % packed.length] ?? [])
    yield `${[row, ...values.map((value) => value ?? '\\N')].join('\t')}\n`
  }
}

async function load(client: pg.Client, registry: Registry, rows: number): Promise<void> {
  const { layout } = registry
  await client.query(createTable(layout, 'firm_row'))
  const names = ['key', ...sqlColumns(layout).map(({ name }) => `"${name}"`)].join(', ')
  await pipeline(
    Readable.from(lines(registry, rows)),
    client.query(copyFrom(`copy firm_row (${names}) from stdin`)),
  )
  await client.query('vacuum analyze firm_row')
}

async function counts(client: pg.Client, query: string): Promise<string> {
  const text = `select outcome, count(*) as firms from (${query}) found group by 1 order by 1`
  const { rows } = await client.query<{ outcome: number; firms: string }>(text)
  return rows.map(({ outcome, firms }) => `${outcome}:${firms}`).join(' ')
}

/** Firm by firm, not only in sum. */
async function agree(client: pg.Client, ours: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from (${ours}) a join (${handWritten}) b using (key) where a.outcome <> b.outcome`,
  )
  return rowCount === 0
}

function queries(read: ReadStandard, layout: Layout, { dictionary }: Tiers) {
  const { outcome, criteria, from } = compileSql(read, layout, dictionary)
  const source = from('firm_row')
  const words = criteria.map((word) => `(${word}) % 8`).join(' + ')
  return {
    ours: `select key, ${outcome} as outcome from ${source}`,
    everyCriterion: `select ${outcome} + 100 * (${words}) as outcome from ${source}`,
  }
}

/** The generated query beside a hand-written one, on a real PostgreSQL of our own, taking turns. */
export async function measureSql(
  tiers: Tiers,
  read: ReadStandard,
  registry: Registry,
  { firms, rounds }: { firms: number; rounds: number },
): Promise<SqlContest> {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-bench-'))
  chmodSync(folder, 0o755)
  const server = await openEmbedded(folder, { throwAway: true })
  const client = new pg.Client(server.address('postgres'))
  try {
    await client.connect()
    await client.query('set jit = off')
    await load(client, registry, firms)
    const { ours, everyCriterion } = queries(read, registry.layout, tiers)
    const found: SqlContest = { ours: [], everyCriterion: [], byHand: [], verdictsEqual: false }
    found.verdictsEqual = await agree(client, ours)
    for (let round = 0; round < rounds; round += 1) {
      found.byHand.push(await seconds(() => counts(client, handWritten)))
      found.ours.push(await seconds(() => counts(client, ours)))
      found.everyCriterion.push(await seconds(() => counts(client, everyCriterion)))
    }
    return found
  } finally {
    await client.end()
    await server.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
