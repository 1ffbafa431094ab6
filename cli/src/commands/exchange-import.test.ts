import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type GivenDatabase, givenDatabase } from '@tidu/server/testing/given-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'tidu-long-'))
let database: GivenDatabase
beforeAll(async () => {
  database = await givenDatabase()
})
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true })
  await database.drop()
})

const firms = 6_000
const roster = join(dataDir, '名册.csv')
const line = (number: number) => `虚构第${number}号企业有限公司,个旧市,${'虚构产品'.repeat(20)}\n`
writeFileSync(
  roster,
  `企业名称,所属县市,主导产品\n${Array.from({ length: firms }, (_, number) => line(number)).join('')}`,
)

interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs `tidu` and, whenever it says something about its progress, lets the test answer. */
function tidu(parameters: string[], hears?: (said: string, child: ChildProcess) => void) {
  const child = spawn(process.execPath, [main, ...parameters], {
    env: { ...process.env, TIDU_DATA: dataDir, DATABASE_URL: database.url },
  })
  const ended: Ended = { status: null, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    ended.stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    ended.stderr += chunk.toString()
    hears?.(ended.stderr, child)
  })
  return new Promise<Ended>((resolve) =>
    child.once('close', (status) => resolve({ ...ended, status })),
  )
}

describe('long work on the command line', () => {
  test('stopped by the person in the middle of the commit writes nothing', async () => {
    let isStopped = false
    const stopped = await tidu(['import', roster], (said, child) => {
      if (isStopped || !/入库中 [1-9]/.test(said)) return
      isStopped = true
      // Ctrl-C reaches a command twice: from the terminal, and passed on by its launcher.
      child.kill('SIGINT')
      setTimeout(() => child.kill('SIGINT'), 50)
    })
    expect(stopped.stderr).toContain('正在取消')
    expect(stopped.stderr).toContain('已取消，没有写入任何数据。')
    expect(stopped).toMatchObject({ status: 2, stdout: '' })
  }, 120_000)

  test('says how far it is on stderr, and only the result on stdout', async () => {
    const done = await tidu(['import', roster, '--json'])
    expect(done.stderr).toMatch(/入库中 \d+%/)
    expect(JSON.parse(done.stdout)).toMatchObject({ new: firms, rejected: 0 })
    expect(done.status).toBe(0)
    const screened = await tidu(['screen', '--region', '5325', '--tier', 'srdi', '--json'])
    expect(screened.stderr).toMatch(/正在预判 \d+%/)
    expect(JSON.parse(screened.stdout).run.counts.total).toBe(firms)
    expect(screened.status).toBe(0)
  }, 120_000)
})
