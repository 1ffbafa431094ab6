import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLocal } from '@tidu/server/local'
import { type GivenDatabase, givenDatabase } from '@tidu/server/testing/given-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'tidu-account-'))
let database: GivenDatabase
beforeAll(async () => {
  database = await givenDatabase()
})
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true })
  await database.drop()
})

function account(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'account', ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, TIDU_DATA: dataDir, DATABASE_URL: database.url },
  })
  return { status, stdout, stderr }
}

async function signIn(login: string, password: string) {
  const local = await openLocal({ databaseUrl: database.url })
  try {
    const payload = { login, password }
    const answer = await local.request({ method: 'POST', url: '/api/access/sign-in', payload })
    return answer.json()
  } finally {
    await local.close()
  }
}

describe('tidu account, on an installation nobody can sign in to', () => {
  test('makes the first administrator, who then must choose a password', async () => {
    const { status, stdout } = account('create', 'wang', '--name', '王工', '--json')
    expect(status).toBe(0)
    const { temporaryPassword } = JSON.parse(stdout)
    expect(await signIn('wang', temporaryPassword)).toEqual({ step: 'change-password' })
    expect(account('create', 'wang', '--name', '王工')).toMatchObject({ status: 2, stdout: '' })
  }, 60_000)

  test('lets a locked-out one in again with a new password, and the old one is void', async () => {
    const old = JSON.parse(account('create', 'zhao', '--name', '赵工', '--json').stdout)
    for (let n = 0; n < 6; n += 1) await signIn('zhao', 'wrong')
    const { status, stdout } = account('reset', 'zhao', '--reason', '忘记密码', '--json')
    expect(status).toBe(0)
    const fresh = JSON.parse(stdout)
    expect(await signIn('zhao', old.temporaryPassword)).toMatchObject({
      code: 'access.sign-in-failed',
    })
    expect(await signIn('zhao', fresh.temporaryPassword)).toEqual({ step: 'change-password' })
  }, 120_000)

  test('says what is wrong, and does nothing', () => {
    expect(account('reset', 'nobody', '--reason', '试')).toEqual({
      status: 2,
      stdout: '',
      stderr: '没有登录名为 nobody 的用户，请核对。\n',
    })
    const { status, stderr } = account('create', 'li', '--name', '李工', '--role', 'king')
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('administrator（系统管理员）'),
    })
  }, 60_000)
})
