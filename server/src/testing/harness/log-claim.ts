import { pino } from 'pino'
import { sendSecret, serveBreakages } from '../log-secrets.ts'
import type { TestAppOptions } from '../make-test-app.ts'
import type { Claim, Effort } from './claim.ts'
import { withTestApp } from './with-test-app.ts'

/** PRI-10: requests that carry what must not be logged. Control: an ordinary log. */
export const logClaim: Claim = {
  id: 'PRI-10',
  title: 'nothing a person typed is read in the log, not even when something breaks over it',
  hindrance: () => undefined,
  async test(effort) {
    const trials = effort.trials ?? (effort.short ? 200 : 5_000)
    const failures = await send(trials, effort)
    const controlled = Math.min(trials, 200)
    const makeLog: TestAppOptions['makeLog'] = (stream) => pino({ level: 'info' }, stream)
    const leaked = (await send(controlled, effort, { makeLog })).length
    return {
      trials,
      failures,
      figure: 'requests that carry a secret, half of them break over it',
      control: {
        failedAsItMust: leaked > 0,
        figure: `an ordinary log held the secrets of ${leaked} of ${controlled} requests`,
      },
    }
  },
}

/** One line for each request that left something. */
function send(requests: number, { random, say }: Effort, options?: TestAppOptions) {
  return withTestApp(async (app) => {
    serveBreakages(app)
    const failures: string[] = []
    for (let request = 0; request < requests; request += 1) {
      const leaks = await sendSecret(app, random)
      if (leaks.length > 0) failures.push(leaks.join(' | '))
    }
    say(`PRI-10: ${requests} requests, ${failures.length} left something`)
    return failures
  }, options)
}
