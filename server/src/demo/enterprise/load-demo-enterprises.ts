import { systemActor, wholeInstallation } from '@tidu/domain/access'
import { dayInChina } from '../../clock.ts'
import type { Db } from '../../db/schema.ts'
import { applyEnterpriseChanges } from '../../modules/enterprise/index.ts'
import type { DemoStep } from '../demo-step.ts'
import { isInUse } from '../is-in-use.ts'
import { demoPlan } from './demo-plan.ts'
import { demoWaves } from './demo-waves.ts'
import { makeFirms } from './make-firms.ts'
import { seededRandom } from './random.ts'
import { type SeededFlaw, seedFlaws } from './seed-flaws.ts'

const seed = 20_261_122

/** The invented firms and what is wrong with some of them on purpose. */
export function demoEnterprises() {
  const plan = demoPlan()
  const firms = makeFirms(plan, seededRandom(seed))
  const flaws: SeededFlaw[] = seedFlaws(firms, plan)
  return { firms, flaws }
}

/** Tells the whole demo in the order in which it would have become known. */
export async function writeDemoEnterprises(db: Db): Promise<void> {
  const { firms } = demoEnterprises()
  for (const { recordedAt, changes } of demoWaves(firms)) {
    const now = new Date(recordedAt)
    const writer = { actor: systemActor('demo'), now, today: dayInChina(now) }
    const results = await applyEnterpriseChanges(db, writer, null, changes, { fictional: true })
    const refused = results.find(({ outcome }) => outcome === 'rejected')
    if (refused) throw new Error(`demo firm ${refused.key}: ${JSON.stringify(refused.problems)}`)
  }
}

/** Once, into an installation without firms and without people of its own. */
export const loadDemoEnterprises: DemoStep = async ({ connection }) => {
  const scope = { regionPaths: [wholeInstallation], enterpriseIds: [] }
  await connection.transact({ scope }, async (db) => {
    const any = await db.selectFrom('enterprise').select('id').limit(1).executeTakeFirst()
    if (!any && !(await isInUse(db))) await writeDemoEnterprises(db)
  })
  return undefined
}
