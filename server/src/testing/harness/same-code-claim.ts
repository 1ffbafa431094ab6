import { firmsWithoutTheKey, registerAtOnce } from '../register-at-once.ts'
import type { Claim } from './claim.ts'
import { withTestApp } from './with-test-app.ts'

const people = 20

/** CON-01: the same firm registered by many at once. Control: the table without its unique key. */
export const sameCodeClaim: Claim = {
  id: 'CON-01',
  title: 'many who register the same firm at once make one firm, and all are told the same one',
  hindrance: () => undefined,
  test: ({ trials: asked, short, say }) =>
    withTestApp(async (app) => {
      const trials = asked ?? (short ? 5 : 200)
      const failures: string[] = []
      for (let trial = 0; trial < trials; trial += 1) {
        const { faults } = await registerAtOnce(app, people)
        if (faults.length > 0) failures.push(faults.join(' | '))
      }
      say(`CON-01: ${trials} rounds, ${failures.length} with faults`)
      const firms = await firmsWithoutTheKey(app, people)
      return {
        trials,
        failures,
        figure: `${people} people at once in each`,
        control: {
          failedAsItMust: firms > 1,
          figure: `without the unique key ${people} people made ${firms} firms of one code`,
        },
      }
    }),
}
