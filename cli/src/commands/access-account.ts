import {
  createAccount,
  listAccounts,
  resetPassword,
  resetSecondFactor,
  unlockAccount,
} from '@tidu/contracts/access/account-endpoints'
import { roleLabels } from '@tidu/contracts/access/labels'
import { accountRoles } from '@tidu/domain/access'
import { type Local, openLocal } from '@tidu/server/local'
import type { Command } from 'commander'
import { orUsageProblem } from '../or-usage-problem.ts'
import { UsageProblem } from '../usage-problem.ts'

interface Handed {
  login: string
  temporaryPassword: string
  temporaryUntil: string
}

async function withLocal<Result>(work: (local: Local) => Promise<Result>): Promise<Result> {
  const local = await openLocal()
  try {
    return await orUsageProblem(work(local))
  } finally {
    await local.close()
  }
}

function print({ login, temporaryPassword, temporaryUntil }: Handed, json: boolean): void {
  const told = { login, temporaryPassword, temporaryUntil }
  process.stdout.write(
    json
      ? `${JSON.stringify(told, null, 2)}\n`
      : `登录名 ${login}，临时密码 ${temporaryPassword}，${temporaryUntil} 前有效，首次登录须修改。\n`,
  )
}

interface CreateOptions {
  name: string
  role: string
  region?: string
  json?: boolean
}

async function create(login: string, options: CreateOptions): Promise<void> {
  const role = accountRoles.find((one) => one === options.role)
  if (!role)
    throw new UsageProblem(
      `没有角色 ${options.role}，可用：${accountRoles.map((one) => `${one}（${roleLabels[one]}）`).join('、')}。`,
    )
  const regionCode = options.region ?? null
  const made = await withLocal((local) =>
    local.call(createAccount, { login, name: options.name, role, regionCode }),
  )
  print({ login, ...made }, options.json === true)
}

/** A person nobody else can let in: the last administrator without password, telephone or patience. */
async function reset(login: string, options: { reason: string; json?: boolean }): Promise<void> {
  const { reason } = options
  const handed = await withLocal(async (local) => {
    const { rows } = await local.call(listAccounts, { search: login, pageSize: 200 })
    const found = rows.find((row) => row.login === login)
    if (!found) throw new UsageProblem(`没有登录名为 ${login} 的用户，请核对。`)
    const { id } = found
    if (found.secondFactor) await local.call(resetSecondFactor, { id, reason })
    if (found.locked) await local.call(unlockAccount, { id, reason })
    return local.call(resetPassword, { id, reason })
  })
  print({ login, ...handed }, options.json === true)
}

/** `tidu account …`: lets people in when nobody can sign in yet, or any more. */
export function registerAccessAccount(program: Command): void {
  const account = program
    .command('account')
    .description('建立首个账号，或为无法登录的用户重置：create | reset')
  account
    .command('create')
    .description('新建用户，给出一次性临时密码')
    .argument('<login>', '登录名，小写字母开头')
    .requiredOption('--name <name>', '姓名或单位')
    .option('--role <role>', '角色', 'administrator')
    .option('--region <code>', '区划代码，不写为整个安装')
    .option('--json', '输出 JSON')
    .action(create)
  account
    .command('reset')
    .description('重置密码，解除动态口令和登录锁定')
    .argument('<login>', '登录名')
    .requiredOption('--reason <text>', '事由，记入操作留痕')
    .option('--json', '输出 JSON')
    .action(reset)
}
