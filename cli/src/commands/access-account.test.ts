import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLocal } from '@tidu/server/local'
import { type GivenDatabase, givenDatabase } from '@tidu/server/testing/given-database'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runTiduHere } from '../testing/run-tidu-here.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'tidu-account-'))
let database: GivenDatabase
beforeAll(async () => {
  database = await givenDatabase()
  vi.stubEnv('TIDU_DATA', dataDir)
  vi.stubEnv('DATABASE_URL', database.url)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(dataDir, { recursive: true, force: true })
  await database.drop()
})

/** In a process of its own, as an operator runs it. */
function accountAlone(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'account', ...parameters], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const account = (...parameters: string[]) => runTiduHere(['account', ...parameters])

/** Tries to sign in with each password, and answers what was said to the last. */
async function signIn(login: string, ...passwords: string[]) {
  const local = await openLocal({ databaseUrl: database.url })
  try {
    let answer: unknown
    for (const password of passwords) {
      const payload = { login, password }
      answer = (await local.request({ method: 'POST', url: '/api/access/sign-in', payload })).json()
    }
    return answer
  } finally {
    await local.close()
  }
}

describe('tidu account, on an installation nobody can sign in to', () => {
  test('makes the first administrator, who then must choose a password', async () => {
    const { status, stdout } = accountAlone('create', 'wang', '--name', '王工', '--json')
    expect(status).toBe(0)
    const { temporaryPassword } = JSON.parse(stdout)
    expect(await signIn('wang', temporaryPassword)).toEqual({ step: 'change-password' })
    const again = await account('create', 'wang', '--name', '王工')
    expect(again).toMatchObject({ status: 2, stdout: '' })
  }, 60_000)

  test('lets a locked-out one in again with a new password, and the old one is void', async () => {
    const old = JSON.parse((await account('create', 'zhao', '--name', '赵工', '--json')).stdout)
    await signIn('zhao', ...Array.from({ length: 6 }, () => 'wrong'))
    const { status, stdout } = await account('reset', 'zhao', '--reason', '忘记密码', '--json')
    expect(status).toBe(0)
    const fresh = JSON.parse(stdout)
    expect(await signIn('zhao', old.temporaryPassword)).toMatchObject({
      code: 'access.sign-in-failed',
    })
    expect(await signIn('zhao', fresh.temporaryPassword)).toEqual({ step: 'change-password' })
  }, 120_000)

  test('says what is wrong, and does nothing', async () => {
    expect(await account('reset', 'nobody', '--reason', '试')).toEqual({
      status: 2,
      stdout: '',
      stderr: '没有登录名为 nobody 的用户，请核对。\n',
    })
    const { status, stderr } = await account('create', 'li', '--name', '李工', '--role', 'king')
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('administrator（系统管理员）'),
    })
  }, 60_000)
})
