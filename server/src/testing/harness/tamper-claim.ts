import { chain, sealTrail, tamper, tamperings } from '../audit-tampering.ts'
import type { Claim } from './claim.ts'
import { withTestApp } from './with-test-app.ts'

const last = 40

/**
 * AUD-02: the owner of the database changes the audit trail. Control: the same without a head that
 * was kept outside, which no check of the database by itself can replace.
 */
export const tamperClaim: Claim = {
  id: 'AUD-02',
  title: 'a change of the audit trail by the owner of the database is found, and where it begins',
  hindrance: () => undefined,
  test: ({ trials: asked, short, random, say }) =>
    withTestApp(async (app) => {
      const trials = asked ?? (short ? 2 * tamperings.length : 1_000)
      const heads = await sealTrail(app, last)
      const failures: string[] = []
      const unseen = { tried: 0, missed: 0 }
      for (let trial = 0; trial < trials; trial += 1) {
        const tampering = tamperings[trial % tamperings.length]
        if (!tampering) continue
        const at = 1 + random.below(tampering.needsNext ? last - 1 : last)
        const [found] = await tamper(app, tampering, at, heads)
        const [wanted] = tampering.faults(at, last)
        if (found !== `${chain} ${wanted}`)
          failures.push(`${tampering.name} at ${at}: found ${found ?? 'nothing'}`)
        if (!tampering.hidden) continue
        unseen.tried += 1
        if ((await tamper(app, tampering, at, [])).length === 0) unseen.missed += 1
      }
      say(`AUD-02: ${trials} tamperings, ${failures.length} unseen or misplaced`)
      return {
        trials,
        failures,
        figure: `${tamperings.length} kinds at random places of ${last} entries`,
        control: {
          failedAsItMust: unseen.missed > 0,
          figure: `without a head kept outside ${unseen.missed} of ${unseen.tried} cut tails and rewritten histories went unseen`,
        },
      }
    }),
}
