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

  // What is wrong with the command is said before anybody waits for the database.
  const screen = ['screen', '--region', '5325', '--tier']
  test.each([
    [[...screen, 'giant'], '没有标准 giant，可用：'],
    [[...screen, 'srdi', '--on', '2026-02-30'], '--on 2026-02-30 不是有效日期'],
    [[...screen, 'srdi', '--filing', 'old'], '--filing 只能是 new'],
    [[...screen, 'srdi', '--out', join(dataDir, 'no', 'x.xlsx')], '没有这个目录或文件'],
    [['import', dataDir], '没有找到文件'],
  ])('tidu %j is refused with a sentence', (command, sentence) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...command], {
      env,
      encoding: 'utf8',
    })
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/^ {4}at /m)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })
})
