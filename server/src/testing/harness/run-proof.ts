import { parseArgs } from 'node:util'
import { upperBound95 } from '@tidu/domain/upkeep'
import { accessClaim } from './access-claim.ts'
import type { Claim, Effort } from './claim.ts'
import { damageClaim } from './damage-claim.ts'
import { damagedWorkbookClaim } from './damaged-workbook-claim.ts'
import { hostileClaim } from './hostile-claim.ts'
import { killClaim } from './kill-claim.ts'
import { logClaim } from './log-claim.ts'
import { powerCutClaim } from './power-cut-claim.ts'
import { seeded } from './random.ts'
import { resumeClaim } from './resume-claim.ts'
import { sameCodeClaim } from './same-code-claim.ts'
import { tamperClaim } from './tamper-claim.ts'
import { verdictClaim } from './verdict-claim.ts'

/** What the product promises and can be put to the test here; every issue adds to it. */
const claims: readonly Claim[] = [
  killClaim,
  powerCutClaim,
  resumeClaim,
  damageClaim,
  tamperClaim,
  hostileClaim,
  damagedWorkbookClaim,
  sameCodeClaim,
  accessClaim,
  logClaim,
  verdictClaim,
]

const { values } = parseArgs({
  options: {
    trials: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string' },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

/** A proof of nothing would look like a proof: what is not understood ends the run. */
function misunderstood(what: string): never {
  process.stderr.write(`${what}\n`)
  process.exit(2)
}

function readCount(name: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const count = Number(given)
  if (/^\d{1,10}$/.test(given) && count > 0) return count
  return misunderstood(`--${name} ${given} 应为正整数。 / --${name} takes a whole number above 0.`)
}

const wanted = values.only?.split(',') ?? claims.map(({ id }) => id)
const unknown = wanted.find((id) => !claims.some((claim) => claim.id === id))
if (unknown !== undefined) {
  const ids = claims.map(({ id }) => id).join(', ')
  misunderstood(`没有 ${unknown} 这一项。 / No such claim: ${unknown}. Claims: ${ids}`)
}
const chosen = claims.filter(({ id }) => wanted.includes(id))

const effort: Effort = {
  short: values.short,
  trials: readCount('trials', values.trials),
  random: seeded(readCount('seed', values.seed) ?? Date.now() % 2 ** 32),
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
    `        ${holds ? 'holds' : 'DOES NOT HOLD'}: ${failures.length} failures in ${trials} trials (${figure}); with 95 % confidence fewer than ${(bound95 * 100).toFixed(2)} % of such trials fail`,
    `        control ${control.state}: ${control.figure} (${seconds.toFixed(0)} s)`,
    ...failures.map((failure) => `        ${failure}`),
  ]
  return lines.join('\n')
}

// What mostly waits is put to the test beside the others.
const waiting = new Map(chosen.filter(({ waits }) => waits).map((claim) => [claim, prove(claim)]))
const results = []
for (const claim of chosen) results.push(await (waiting.get(claim) ?? prove(claim)))
process.stdout.write(
  values.json
    ? `${JSON.stringify({ seed: effort.random.seed, claims: results }, null, 2)}\n`
    : `${[...results.map(describe), `seed ${effort.random.seed}`].join('\n')}\n`,
)
process.exitCode = results.some(({ holds }) => holds === false) ? 1 : 0
