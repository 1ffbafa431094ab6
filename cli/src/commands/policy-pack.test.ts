import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

function pack(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'pack', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('tidu pack', () => {
  it.each([
    [['show', 'srdi'], '应写成 标准@版本'],
    [['show', 'giant@2026-2'], 'little-giant@2026-2'],
    [['show', 'srdi@2099-9'], 'srdi@2022-63、'],
    [['diff', 'srdi@2022-63', 'hnte@2016-32'], '同一标准'],
  ])('%j is answered with what can be written, on stderr, and exit code 2', (args, sentence) => {
    const { status, stdout, stderr } = pack(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})
