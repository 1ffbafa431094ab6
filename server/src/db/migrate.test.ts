import { createHash, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { copyDatabase, type DatabaseServer, dropDatabase } from '../testing/copy-database.ts'
import { type Connection, connect } from './connect.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'

const server: DatabaseServer = JSON.parse(inject('databaseServer'))
let name: string
let connection: Connection

beforeEach(async () => {
  name = `tidu_test_${randomUUID().replaceAll('-', '')}`
  connection = await connect(await copyDatabase(server, name))
})
afterEach(async () => {
  await connection.close()
  await dropDatabase(server, name)
})

const known = readMigrations()
const next = (sql: string, label = '9990-test-next.sql'): Migration => ({
  name: label,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})
const tables = async () => {
  const { rows } = await connection.pool.query(
    `select tablename from pg_tables where tablename like 'test_%' order by 1`,
  )
  return rows.map(({ tablename }) => tablename)
}

test('a database that is up to date stays as it is', async () => {
  expect(await migrate(connection.pool)).toEqual([])
})

test('only what is new is applied, once, however many start at the same time', async () => {
  const all = [...known, next('create table test_a ()')]
  const applied = await Promise.all([migrate(connection.pool, all), migrate(connection.pool, all)])
  expect(applied.flat()).toEqual(['9990-test-next.sql'])
  expect(await tables()).toEqual(['test_a'])
})

test('a migration that fails half-way leaves nothing, and the ones before it stay', async () => {
  const all = [
    ...known,
    next('create table test_a ()'),
    next('create table test_b (); select 1/0', '9991-test-broken.sql'),
  ]
  await expect(migrate(connection.pool, all)).rejects.toThrow('9991-test-broken.sql')
  expect(await tables()).toEqual(['test_a'])
})

test('an applied file that was edited stops the start', async () => {
  await migrate(connection.pool, [...known, next('create table test_a ()')])
  const edited = [...known, next('create table test_a (b int)')]
  await expect(migrate(connection.pool, edited)).rejects.toThrow(/edited: 9990/)
})

test('a database from a newer program stops the start', async () => {
  await migrate(connection.pool, [...known, next('create table test_a ()')])
  await expect(migrate(connection.pool, known)).rejects.toThrow(/newer than the program: 9990/)
})

test('values arrive as decided: days and exact numbers as text, counts as numbers', async () => {
  const { rows } = await connection.pool.query(
    `select date '2026-02-28' as day, 12345678901234567.89::numeric as yuan, 7::int8 as count`,
  )
  expect(rows).toEqual([{ day: '2026-02-28', yuan: '12345678901234567.89', count: 7 }])
  await expect(connection.pool.query('select 9007199254740993::int8')).rejects.toThrow(/2\^53/)
})
