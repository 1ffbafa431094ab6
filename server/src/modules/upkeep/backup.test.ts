import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, connect } from '../../db/connect.ts'
import { databaseAt, type TestPlace } from '../../testing/database-at.ts'
import { givenAccount } from '../../testing/given-accounts.ts'
import { anyCreditCode, givenEnterprise } from '../../testing/given-enterprise.ts'
import { givenImport } from '../../testing/given-import.ts'
import { damageFile } from '../../testing/harness/damage-file.ts'
import { seeded } from '../../testing/harness/random.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { block, makeHeader, paddingOf } from './archive/header.ts'
import { readArchive } from './archive/read-archive.ts'
import { sha256 } from './archive/write-archive.ts'
import { backUp, checkBackup, restore, verifyDatabase } from './index.ts'

let app: TestApp
let dir: string
let good: string
const places: TestPlace[] = []

const newPlace = () => {
  const place = databaseAt()
  places.push(place)
  return place
}
const source = () => ({ pool: app.connection.pool, dataDir: app.dataDir, clock: app.clock })
const dataDirFor = (name: string) => {
  const path = join(dir, name)
  mkdirSync(path, { recursive: true })
  return path
}
const target = (place: TestPlace) => ({
  place,
  dataDir: dataDirFor(place.name),
  clock: app.clock,
})
async function withDatabase<Result>(place: TestPlace, work: (one: Connection) => Promise<Result>) {
  const connection = await connect(place.address(place.name), 3)
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}
/** Every row of every table as text; what a restore must bring back exactly. */
const everything = async ({ database }: Pick<Connection, 'database'>) => {
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> 'schema_migration' order by 1`.execute(database)
  const content: Record<string, unknown> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select line::text as row from ${sql.table(name)} line order by 1`.execute(database)
    content[name] = rows.map(({ row }) => row)
  }
  return content
}

beforeAll(async () => {
  app = await testApp()
  dir = mkdtempSync(join(tmpdir(), 'tidu-backup-'))
  await givenAccount(app, { role: 'administrator', regionPath: '/' })
  await givenEnterprise(app, { name: '反斜杠\\与“引号”，换行（虚构）有限公司' })
  const line = ['甲乙（虚构）有限公司', anyCreditCode(), '个旧市', '1234.5'] as const
  await givenImport(app, { lines: [line] })
  mkdirSync(join(app.dataDir, 'files', 'ab'), { recursive: true })
  writeFileSync(join(app.dataDir, 'files', 'ab', '申报书.pdf'), Buffer.alloc(5_000_000, 7))
  writeFileSync(join(app.dataDir, 'files', 'empty'), '')
  writeFileSync(join(app.dataDir, 'installation.key'), 'a secret\n')
  good = join(dir, 'good.tidu')
  await backUp(source(), good)
})
afterAll(async () => {
  for (const place of places) await place.drop()
  await app.close()
  rmSync(dir, { recursive: true, force: true })
})

describe('backup and restore', () => {
  it('brings back every row, every file and the next free numbers, and the result verifies', async () => {
    const place = newPlace()
    const { manifest, keyDiffers } = await restore(target(place), good)
    expect(manifest.tables.find(({ name }) => name === 'enterprise')?.rows).toBe(2)
    expect(keyDiffers).toBe(true)
    const files = join(dir, place.name, 'files')
    expect(sha256(readFileSync(join(files, 'ab', '申报书.pdf')))).toBe(
      sha256(Buffer.alloc(5_000_000, 7)),
    )
    expect(readFileSync(join(files, 'empty'), 'utf8')).toBe('')
    await withDatabase(place, async (restored) => {
      expect(await everything(restored)).toEqual(await everything(app.connection))
      expect(await verifyDatabase(restored.database, app.clock.now())).toMatchObject({
        intact: true,
      })
      const next = async (one: Pick<Connection, 'database'>) =>
        (await sql`select nextval('enterprise_fact_seq_seq') as next`.execute(one.database)).rows
      expect(await next(restored)).toEqual(await next(app.connection))
    })
  })

  it('of a restored installation is the same backup again', async () => {
    const place = newPlace()
    await restore(target(place), good)
    const again = join(dir, 'again.tidu')
    await withDatabase(place, ({ pool }) =>
      backUp({ pool, dataDir: join(dir, place.name), clock: app.clock }, again),
    )
    const [first, second] = [await checkBackup(good), await checkBackup(again)]
    expect(second.tables).toEqual(first.tables)
    expect(second.files).toEqual(first.files)
  })

  it('opens with plain tar and gunzip, for the day when nothing else is left', async () => {
    const { execFileSync } = await import('node:child_process')
    const list = execFileSync('tar', ['-tf', good], { encoding: 'utf8' }).split('\n')
    expect(list[0]).toBe('format.json')
    expect(list).toContain('tables/enterprise/000001.copy.gz')
    const packed = execFileSync('tar', ['-xOf', good, 'tables/enterprise/000001.copy.gz'])
    const text = execFileSync('gunzip', { input: packed, encoding: 'utf8' })
    expect(text.split('\n').filter(Boolean)).toHaveLength(2)
    expect(text).toContain('反斜杠\\\\与')
  })

  it('never holds the key of second factors, and never overwrites a file', async () => {
    expect(readFileSync(good).includes('a secret')).toBe(false)
    await expect(backUp(source(), good)).rejects.toThrow('upkeep.file-exists')
    expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('taken while people write holds whole acts only, and all that were done before (BAK-01)', async () => {
    let stop = false
    const written: string[] = []
    const writing = Promise.all(
      [1, 2, 3].map(async () => {
        while (!stop) written.push((await givenEnterprise(app)).id)
      }),
    )
    while (written.length < 5) await new Promise((wake) => setTimeout(wake, 20))
    const before = [...written]
    const file = join(dir, 'busy.tidu')
    await backUp(source(), file)
    stop = true
    await writing
    expect(written.length).toBeGreaterThan(before.length)
    const place = newPlace()
    await restore(target(place), file)
    await withDatabase(place, async (restored) => {
      const found = await restored.database.selectFrom('enterprise').select('id').execute()
      const ids = new Set(found.map(({ id }) => id))
      expect(before.filter((id) => !ids.has(id))).toEqual([])
      const verification = await verifyDatabase(restored.database, app.clock.now())
      expect(verification.invariants.filter(({ state }) => state !== 'ok')).toEqual([])
    })
  })
})

describe('a used database', () => {
  it('is left alone, unless told: then the old one is kept under another name', async () => {
    const place = newPlace()
    await restore(target(place), good)
    await withDatabase(place, ({ database }) =>
      sql`update enterprise set name = '恢复之后的改动'`.execute(database),
    )
    await expect(restore(target(place), good)).rejects.toThrow('upkeep.target-not-empty')
    const { keptAs } = await restore(target(place), good, { force: true })
    places.push(databaseAt(keptAs))
    const names = await withDatabase(place, ({ database }) =>
      database.selectFrom('enterprise').select('name').execute(),
    )
    expect(names.map(({ name }) => name)).not.toContain('恢复之后的改动')
    const old = await withDatabase(databaseAt(keptAs), ({ database }) =>
      database.selectFrom('enterprise').select('name').execute(),
    )
    expect(old[0]?.name).toBe('恢复之后的改动')
  })

  it('keeps its name and rows when the files cannot be put in place', async () => {
    const place = newPlace()
    await restore(target(place), good)
    await withDatabase(place, ({ database }) =>
      sql`update enterprise set name = '恢复之后的改动'`.execute(database),
    )
    // Where the present files would be moved aside to stands something already.
    const stamp = app.clock.now().toISOString().replace(/\D/g, '').slice(0, 14)
    const blocked = join(dataDirFor(place.name), `files.before-${stamp}`)
    mkdirSync(blocked)
    writeFileSync(join(blocked, 'x'), '')
    await expect(restore(target(place), good, { force: true })).rejects.toThrow('ENOTEMPTY')
    await withDatabase(place, async ({ database }) => {
      const [row] = await database.selectFrom('enterprise').select('name').execute()
      expect(row?.name).toBe('恢复之后的改动')
    })
    expect(await databaseExists(`${place.name}_restoring`)).toBe(false)
  })

  it('with somebody in it is not replaced', async () => {
    const place = newPlace()
    await restore(target(place), good)
    await withDatabase(place, async ({ pool }) => {
      await pool.query('select 1')
      await expect(restore(target(place), good, { force: true })).rejects.toThrow(
        'upkeep.target-in-use',
      )
    })
    await withDatabase(place, async ({ database }) => {
      expect(await database.selectFrom('enterprise').select('id').execute()).toHaveLength(2)
    })
  })
})

async function databaseExists(name: string): Promise<boolean> {
  const { rowCount } = await app.connection.pool.query(
    'select from pg_database where datname = $1',
    [name],
  )
  return rowCount === 1
}

/** The members of the good file, changed, as a well-formed archive. */
async function forge(change: (members: Map<string, Buffer>) => void): Promise<string> {
  const members = new Map<string, Buffer>()
  for await (const { name, content } of readArchive(good)) members.set(name, content)
  change(members)
  const manifest = members.get('manifest.json')
  if (manifest) members.set('manifest.sha256', Buffer.from(`${sha256(manifest)}\n`))
  const parts = [...members].flatMap(([name, content]) => [
    makeHeader(name, content.length),
    content,
    Buffer.alloc(paddingOf(content.length)),
  ])
  const path = join(dir, 'forged.tidu')
  writeFileSync(path, Buffer.concat([...parts, Buffer.alloc(2 * block)]))
  return path
}

const edit = (member: string, from: string | RegExp, to: string) => (all: Map<string, Buffer>) =>
  all.set(member, Buffer.from((all.get(member)?.toString() ?? '').replace(from, to)))

describe('a file that is not in order', () => {
  const refusals = [
    ['of a newer format', edit('format.json', '"format": 1', '"format": 2'), 'backup-newer'],
    [
      'of a newer program',
      edit('manifest.json', /00\d\d-[a-z-]+\.sql/, '9999-a.sql'),
      'backup-newer',
    ],
    [
      'of a program whose tables differ',
      edit('manifest.json', /("checksum": ")[0-9a-f]{8}/, '$100000000'),
      'backup-foreign',
    ],
    [
      'with a part left out',
      (all: Map<string, Buffer>) => all.delete('tables/enterprise/000001.copy.gz'),
      'backup-damaged',
    ],
    [
      'with a part too many',
      (all: Map<string, Buffer>) =>
        all.set('manifest.json', all.get('manifest.json') ?? Buffer.of()) &&
        all.set('tables/zzz/000001.copy.gz', Buffer.of(1)),
      'backup-damaged',
    ],
  ] as const
  it.each(refusals)('%s is refused before the database is touched', async (_, change, code) => {
    const place = newPlace()
    const file = await forge(change)
    await expect(restore(target(place), file)).rejects.toThrow(`upkeep.${code}`)
    await expect(connect(place.address(place.name), 1)).rejects.toThrow()
  })

  it('whose rows do not load leaves nothing behind', async () => {
    const place = newPlace()
    const file = await forge((all) => {
      edit(
        'manifest.json',
        /("name": "enterprise_year"[\s\S]*?"sha256": ")[0-9a-f]{8}/,
        '$100000000',
      )(all)
    })
    await expect(restore(target(place), file)).rejects.toThrow('upkeep.restored-differs')
    await withDatabase(place, async ({ database }) => {
      const { rows } =
        await sql`select tablename from pg_tables where schemaname = 'public'`.execute(database)
      expect(rows).toEqual([])
    })
    expect(readdirSync(join(dir, place.name))).toEqual([])
  })

  it('whose rows the database refuses says so, and leaves nothing behind', async () => {
    const place = newPlace()
    const [first, second] = [1, 2].map((n) => `tables/access_account/00000${n}.copy.gz`)
    const file = await forge((all) => {
      const manifest = JSON.parse(String(all.get('manifest.json')))
      const pieces = [
        { name: first, content: gzipSync('no row of this table\n') },
        // Takes a while to unpack: by then the database has long refused the first.
        { name: second, content: gzipSync(Buffer.alloc(30_000_000)) },
      ]
      const isOurs = ({ name }: { name: string }) => name === first
      const at = manifest.members.findIndex(isOurs)
      const listed = pieces.map(({ name, content }) => ({
        name,
        size: content.length,
        sha256: sha256(content),
      }))
      manifest.members.splice(at, 1, ...listed)
      const rest = [...all]
      all.clear()
      for (const [name, content] of rest)
        if (name === first) for (const piece of pieces) all.set(String(piece.name), piece.content)
        else all.set(name, content)
      all.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
    })
    await expect(restore(target(place), file)).rejects.toThrow('invalid input syntax')
    await withDatabase(place, async ({ pool }) => {
      const found = await pool.query("select from pg_tables where schemaname = 'public'")
      expect(found.rowCount).toBe(0)
    })
  })

  it('cut or flipped anywhere is refused, every time (BAK-04)', async () => {
    // The same faults every time; `npm run proof` looks for others.
    const random = seeded(20_261_129)
    // Small, for it is read as often as it is damaged.
    const small = join(dir, 'small.tidu')
    const dataDir = dataDirFor('small')
    mkdirSync(join(dataDir, 'files'))
    writeFileSync(join(dataDir, 'files', '申报书.pdf'), Buffer.alloc(1_000, 7))
    await backUp({ ...source(), dataDir }, small)
    const bad = join(dir, 'bad.tidu')
    for (let trial = 0; trial < 60; trial += 1) {
      const fault = damageFile(small, bad, random)
      await expect(checkBackup(bad), `seed ${random.seed}: ${fault}`).rejects.toThrow(
        /^upkeep\.(backup-|not-a-backup)/,
      )
    }
  })

  it('something else altogether is told apart', async () => {
    const file = join(dir, 'roster.xlsx')
    writeFileSync(file, Buffer.alloc(4096, 'PK'))
    await expect(checkBackup(file)).rejects.toThrow('upkeep.not-a-backup')
    await expect(checkBackup(join(dir, 'nowhere'))).rejects.toThrow('upkeep.file-unreadable')
  })
})
