import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'tidu-unreachable-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('with a database that cannot be reached', () => {
  // Port 1: nobody listens there.
  const env = {
    ...process.env,
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    TIDU_DATA: dataDir,
  }

  test.each([
    ['verify'],
    ['backup', join(dataDir, 'x.tidu')],
    ['screen', '--region', '5325', '--tier', 'srdi'],
    ['pack', 'list'],
  ])('tidu %s says so in Chinese and ends with 2', (...command) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...command], {
      env,
      encoding: 'utf8',
    })
    expect(stderr).toMatch(/^无法连接数据库/)
    expect(stderr).not.toMatch(/^ {4}at /m)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })
})
