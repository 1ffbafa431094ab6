import { randomUUID } from 'node:crypto'
import { type AccountRole, type Actor, accountActor } from '@tidu/domain/access'
import { creditCodeDigit } from '@tidu/domain/enterprise'
import type { TestApp } from './test-app.ts'

/** An official (or another role) of a territory, without a row behind. */
export function officialOf(
  homePath: string,
  role: AccountRole = 'county-official',
  enterpriseId?: string,
): Actor {
  const holder = { accountId: randomUUID(), name: '测试员', role, homePath, enterpriseId }
  return accountActor(holder, randomUUID(), [])
}

let counter = 0

/** A code with a right check digit, another one each time. */
export function anyCreditCode(): string {
  counter += 1
  const body = `91532501TEST${String(counter).padStart(5, '0')}`.replace('S', '5')
  return `${body}${creditCodeDigit(body)}`
}

export interface GivenEnterprise {
  name?: string
  creditCode?: string
  regionCode?: string
  industryCode?: string
  foundedOn?: string
}

/** A firm created through the API by the prefecture's official; returns its id. */
export async function givenEnterprise(
  app: TestApp,
  given: GivenEnterprise = {},
): Promise<{ id: string; creditCode: string }> {
  const creditCode = given.creditCode ?? anyCreditCode()
  const made = await app.as(
    officialOf('/53/', 'province-official'),
    'POST /api/enterprise/enterprises',
    {
      name: `测试企业${creditCode.slice(-6)}（虚构）有限公司`,
      regionCode: '532501',
      industryCode: 'C3525',
      foundedOn: '2015-03-01',
      ...given,
      creditCode,
      source: 'registry',
    },
  )
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  return { id: made.body.enterpriseId, creditCode }
}
