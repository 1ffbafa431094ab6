import { describe, expect, it } from 'vitest'
import { runTiduHere } from '../testing/run-tidu-here.ts'

describe('tidu pack', () => {
  it.each([
    [['show', 'srdi'], '应写成 标准@版本'],
    [['show', 'giant@2026-2'], 'little-giant@2026-2'],
    [['show', 'srdi@2099-9'], 'srdi@2022-63、'],
    [['diff', 'srdi@2022-63', 'hnte@2016-32'], '同一标准'],
  ])(
    '%j is answered with what can be written, on stderr, and exit code 2',
    async (args, sentence) => {
      const { status, stdout, stderr } = await runTiduHere(['pack', ...args])
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain(sentence)
    },
  )
})
