import { sql } from 'kysely'
import { anyCreditCode, officialOf } from './given-enterprise.ts'
import type { TestApp } from './make-test-app.ts'

const official = officialOf('/53/', 'province-official')

export interface Registered {
  /** Firms that are there with that code now. */
  firms: number
  faults: string[]
}

/** So many people register a firm of the same new credit code at once: one firm must come of it. */
export async function registerAtOnce(app: TestApp, people: number): Promise<Registered> {
  const creditCode = anyCreditCode()
  const answers = await Promise.all(
    Array.from({ length: people }, () =>
      app.as(official, 'POST /api/enterprise/enterprises', {
        name: `同时登记${creditCode}（虚构）有限公司`,
        regionCode: '532501',
        creditCode,
        source: 'registry',
      }),
    ),
  )
  const firms = await firmsWith(app, creditCode)
  const done = answers.filter(({ status }) => status === 200)
  const ids = new Set(done.map(({ body }) => body.enterpriseId))
  const broken = answers.filter(({ status }) => status >= 500)
  return {
    firms,
    faults: [
      ...(firms === 1 ? [] : [`${creditCode}: ${firms} firms`]),
      ...(ids.size === 1 ? [] : [`${creditCode}: ${ids.size} different firms were answered`]),
      ...(broken.length === 0 ? [] : [`${creditCode}: ${broken.length} answers failed`]),
    ],
  }
}

async function firmsWith({ connection }: TestApp, code: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from enterprise where credit_code = ${code}`.execute(
    connection.database,
  )
  return rows[0]?.count ?? 0
}

/** The control: the same, held by nothing but luck. More than one firm, unless luck held ten times. */
export async function firmsWithoutTheKey(app: TestApp, people: number): Promise<number> {
  await sql`alter table enterprise drop constraint enterprise_credit_code_key`.execute(
    app.connection.database,
  )
  // On a busy machine they may happen to come one after another; not every time.
  let most = 0
  for (let round = 0; round < 10 && most <= 1; round += 1)
    most = (await registerAtOnce(app, people)).firms
  return most
}
