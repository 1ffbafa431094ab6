import { roleLabels } from '@tidu/contracts/access/labels'
import { type AccountRole, systemActor, wholeInstallation } from '@tidu/domain/access'
import { dayInChina, systemClock } from '../clock.ts'
import type { Db } from '../db/schema.ts'
import type { Transact } from '../db/transactions.ts'
import { createDemoAccount } from '../modules/access/index.ts'
import type { DemoStep } from './demo-step.ts'
import { isInUse } from './is-in-use.ts'

/** Printed at every start and known to everybody who reads this file: never a real installation's. */
export const demoPassword = 'Tidu-Demo-2026!'

export interface DemoAccount {
  login: string
  name: string
  role: AccountRole
  /** Null: the whole installation. */
  regionCode: string | null
}

export const demoAccounts: readonly DemoAccount[] = [
  { login: 'province', name: '云南省工信厅（演示）', role: 'province-official', regionCode: '53' },
  {
    login: 'honghe',
    name: '红河州工信局（演示）',
    role: 'prefecture-official',
    regionCode: '5325',
  },
  {
    login: 'lincang',
    name: '临沧市工信局（演示）',
    role: 'prefecture-official',
    regionCode: '5309',
  },
  { login: 'gejiu', name: '个旧市工信局（演示）', role: 'county-official', regionCode: '532501' },
  { login: 'enterprise', name: '虚构企业（演示）', role: 'enterprise', regionCode: '532501' },
  { login: 'bank', name: '虚构银行（演示）', role: 'bank', regionCode: '5325' },
  { login: 'inspector', name: '省督查室（演示）', role: 'inspector', regionCode: '53' },
  { login: 'admin', name: '系统管理员（演示）', role: 'administrator', regionCode: null },
]

/** Makes the demo's accounts where their region (and firm) is loaded and nobody works yet, and tells how to sign in. */
export const loadDemoAccounts: DemoStep = ({ connection }) => makeDemoAccounts(connection.transact)

export async function makeDemoAccounts(transact: Transact): Promise<string | undefined> {
  const now = systemClock.now()
  const scope = { regionPaths: [wholeInstallation], enterpriseIds: [] }
  const present = await transact({ scope }, async (db) => {
    const witness = {
      actor: systemActor('demo'),
      db,
      now,
      requestId: `demo-${dayInChina(now)}`,
      client: { address: '', userAgent: 'demo' },
    }
    const missing = (await isInUse(db)) ? [] : demoAccounts
    for (const account of missing) {
      const place = await findPlace(db, account)
      if (place) await createDemoAccount(witness, { ...account, ...place, password: demoPassword })
    }
    return db
      .selectFrom('access_account')
      .select('login')
      .where('demo', '=', true)
      .where('disabled_at', 'is', null)
      .execute()
  })
  return tableOf(new Set(present.map((row) => row.login)))
}

interface Place {
  regionPath: string
  enterpriseId: string | null
}

/** Undefined as long as the region, or an invented firm there for the firm's account, is missing. */
async function findPlace(db: Db, { role, regionCode }: DemoAccount): Promise<Place | undefined> {
  if (regionCode === null) return { regionPath: wholeInstallation, enterpriseId: null }
  const region = await db
    .selectFrom('region')
    .select('path')
    .where('code', '=', regionCode)
    .executeTakeFirst()
  if (!region) return undefined
  if (role !== 'enterprise') return { regionPath: region.path, enterpriseId: null }
  const firm = await db
    .selectFrom('enterprise')
    .select('id')
    .where('region_path', 'like', `${region.path}%`)
    .where('is_fictional', '=', true)
    .orderBy('credit_code')
    .limit(1)
    .executeTakeFirst()
  return firm && { regionPath: region.path, enterpriseId: firm.id }
}

function tableOf(present: ReadonlySet<string>): string | undefined {
  const shown = demoAccounts.filter(({ login }) => present.has(login))
  if (shown.length === 0) return undefined
  const width = Math.max(...shown.map(({ login }) => login.length))
  return [
    `演示账号，密码均为 / Demo accounts, password for all: ${demoPassword}`,
    ...shown.map(
      ({ login, name, role }) => `  ${login.padEnd(width)}  ${name}  ${roleLabels[role]}`,
    ),
    '正式使用前请停用演示账号，或以 TIDU_DEMO=0 启动 / Disable them before real use.',
    '',
  ].join('\n')
}
