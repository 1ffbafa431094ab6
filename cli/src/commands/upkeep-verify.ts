import { invariantLabels, invariantStateLabels } from '@tidu/contracts/upkeep/labels'
import { verifyHere } from '@tidu/server/local'
import type { Command } from 'commander'
import { orUsageProblem } from '../or-usage-problem.ts'

type Found = Awaited<ReturnType<typeof verifyHere>>

/** One line per invariant; what is not in order says what it is about. */
export function verificationText({ invariants, intact, seconds }: Found): string {
  const lines = invariants.map(({ id, state, violations, samples, problem }) => {
    const what = `${invariantStateLabels[state]}  ${invariantLabels[id]}（${id}）`
    if (state === 'ok') return what
    return `${what}：${problem ?? `${violations} 处，如 ${samples.join('；')}`}`
  })
  const end = intact
    ? `全部 ${invariants.length} 项一致，用时 ${seconds.toFixed(1)} 秒。`
    : `有 ${invariants.filter(({ state }) => state !== 'ok').length} 项不一致，用时 ${seconds.toFixed(1)} 秒。`
  return `${[...lines, end].join('\n')}\n`
}

async function run({ json }: { json?: boolean }): Promise<void> {
  const found = await orUsageProblem(verifyHere())
  process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : verificationText(found))
  if (!found.intact) process.exitCode = 1
}

/** `tidu verify`: every invariant of the whole database, read only. */
export function registerUpkeepVerify(program: Command): void {
  program
    .command('verify')
    .description('校验整个数据库的一致性（只读；一致退出码 0，不一致 1）')
    .option('--json', '输出 JSON')
    .action(run)
}
