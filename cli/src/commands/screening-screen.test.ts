import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type GivenDatabase, givenDatabase } from '@tidu/server/testing/given-database'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'tidu-screen-'))
let database: GivenDatabase
beforeAll(async () => {
  database = await givenDatabase()
})
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true })
  await database.drop()
})

function tidu(...parameters: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [main, ...parameters], {
    env: { ...process.env, TIDU_DATA: dataDir, DATABASE_URL: database.url },
    encoding: 'utf8',
  })
  return { status, answer: JSON.parse(stdout) }
}

test('a script gets every firm of the ranking, beyond one page of the server, and none twice', () => {
  const firms = Array.from({ length: 230 }, (_, number) => `虚构第${number}号企业有限公司,个旧市`)
  const roster = join(dataDir, '名册.csv')
  writeFileSync(roster, ['企业名称,所属县市', ...firms].join('\n'))
  expect(tidu('import', roster, '--json')).toMatchObject({ status: 0, answer: { new: 230 } })

  const screen = ['screen', '--region', '5325', '--tier', 'srdi', '--on', '2026-06-01', '--json']
  const shown = (...more: string[]) =>
    tidu(...screen, ...more).answer.rows.map(({ name }: { name: string }) => name)
  const all = shown('--top', '1000')
  expect(new Set(all).size).toBe(230)
  expect(shown('--top', '205')).toEqual(all.slice(0, 205))
  expect(shown()).toEqual(all.slice(0, 50))
}, 120_000)
