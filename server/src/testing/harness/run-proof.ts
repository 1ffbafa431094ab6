import { parseArgs } from 'node:util'
import { upperBound95 } from '@tidu/domain/upkeep'
import type { Claim, Effort } from './claim.ts'
import { damageClaim } from './damage-claim.ts'
import { killClaim } from './kill-claim.ts'
import { powerCutClaim } from './power-cut-claim.ts'
import { seeded } from './random.ts'

/** What the product promises and can be put to the test here; every issue adds to it. */
const claims: readonly Claim[] = [killClaim, powerCutClaim, damageClaim]

const { values } = parseArgs({
  options: {
    trials: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string' },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const effort: Effort = {
  short: values.short,
  trials: values.trials === undefined ? undefined : Number(values.trials),
  random: seeded(values.seed === undefined ? Date.now() % 2 ** 32 : Number(values.seed)),
  say: (text) => process.stderr.write(`${text}\n`),
}

async function prove({ id, title, hindrance, test }: Claim) {
  const note = hindrance()
  if (note !== undefined) return { id, title, holds: null, note }
  const begun = Date.now()
  const { trials, failures, figure, control } = await test(effort)
  return {
    id,
    title,
    // A test whose control stays green proves nothing.
    holds: failures.length === 0 && control.failedAsItMust,
    trials,
    failures,
    bound95: upperBound95(trials, failures.length),
    figure,
    control: { state: control.failedAsItMust ? 'red' : 'green', figure: control.figure },
    seconds: (Date.now() - begun) / 1000,
  }
}

function describe(result: Awaited<ReturnType<typeof prove>>): string {
  if (result.trials === undefined) return `${result.id}  not run: ${result.note}`
  const { id, title, trials, failures, bound95, figure, control, holds, seconds } = result
  const lines = [
    `${id}  ${title}`,
    `        ${holds ? 'holds' : 'DOES NOT HOLD'}: ${failures.length} failures in ${trials} trials (${figure}); with 95 % confidence fewer than ${(bound95 * 100).toFixed(2)} % of such faults do harm`,
    `        control ${control.state}: ${control.figure} (${seconds.toFixed(0)} s)`,
    ...failures.map((failure) => `        ${failure}`),
  ]
  return lines.join('\n')
}

const results = []
for (const claim of claims) {
  if (values.only !== undefined && claim.id !== values.only) continue
  results.push(await prove(claim))
}
process.stdout.write(
  values.json
    ? `${JSON.stringify({ seed: effort.random.seed, claims: results }, null, 2)}\n`
    : `${[...results.map(describe), `seed ${effort.random.seed}`].join('\n')}\n`,
)
process.exitCode = results.some(({ holds }) => holds === false) ? 1 : 0
