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
