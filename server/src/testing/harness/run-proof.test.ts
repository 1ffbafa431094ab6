import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('./run-proof.ts', import.meta.url))

test.each([
  ['a claim there is none of', ['--only', 'NOPE'], 'CRA-01'],
  ['no number of trials', ['--only', 'BAK-04', '--trials', 'many'], '--trials'],
  ['no trial at all', ['--only', 'BAK-04', '--trials', '0'], '--trials'],
])('%s is no proof: the run ends with 2', (_, parameters, named) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(named)
})

test('a claim that holds says with how many trials, how surely, and that its control fails', () => {
  const parameters = ['--only', 'AUD-02', '--short', '--seed', '1', '--json']
  const { status, stdout } = spawnSync(process.execPath, [program, ...parameters], {
    encoding: 'utf8',
  })
  const { seed, claims } = JSON.parse(stdout)
  expect({ status, seed, claims }).toEqual({
    status: 0,
    seed: 1,
    claims: [expect.objectContaining({ id: 'AUD-02', holds: true, trials: 32, failures: [] })],
  })
  // Nothing found in 32 trials: at most 9 in 100 could be missed.
  expect(claims[0].bound95).toBeCloseTo(1 - 0.05 ** (1 / 32))
  expect(claims[0].control.state).toBe('red')
})
