import { lintSentence } from '@tidu/contracts/policy/lint-messages'
import { packProblemSentence } from '@tidu/contracts/policy/pack-problem'
import {
  compareEditions,
  listStandards,
  showStandard,
} from '@tidu/contracts/policy/standard-endpoints'
import { openLocal, Refused } from '@tidu/server/local'
import type { Command } from 'commander'
import { lintPacks, testPacks } from '../check-packs.ts'
import { openPolicies } from '../open-policies.ts'
import { UsageProblem } from '../usage-problem.ts'

interface Options {
  json?: boolean
  filing: string
}

function print(options: Options, value: unknown, lines: readonly string[]): void {
  process.stdout.write(
    options.json ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`,
  )
}

/** `srdi@2026-2` as standard and edition; a name that is no pack is answered with those there are. */
function splitName(name: string): { standard: string; edition: string } {
  const [standard, edition] = name.split('@')
  if (!standard || !edition) throw new UsageProblem(`${name} 应写成 标准@版本，如 srdi@2026-2。`)
  const known = openPolicies().standards.map((file) => `${file.standard}@${file.edition}`)
  if (!known.includes(name))
    throw new UsageProblem(`没有政策包 ${name}，可用：${known.join('、')}。`)
  return { standard, edition }
}

async function ask<Output>(
  work: (local: Awaited<ReturnType<typeof openLocal>>) => Promise<Output>,
): Promise<Output> {
  const local = await openLocal()
  try {
    return await work(local)
  } catch (problem) {
    if (problem instanceof Refused) throw new UsageProblem(problem.message)
    throw problem
  } finally {
    await local.close()
  }
}

async function list(options: Options): Promise<void> {
  const { rows, editions } = await ask((local) => local.call(listStandards, {}))
  print(
    options,
    { rows, editions },
    rows.map(
      (row) =>
        `${row.standard}@${row.edition}\t${row.title}\t${row.from} 起\t条件 ${row.criteria}\t算例 ${row.cases}\t待核实 ${row.toVerify}`,
    ),
  )
}

async function show(name: string, options: Options): Promise<void> {
  const asked = { ...splitName(name), filing: options.filing }
  const page = await ask((local) => local.call(showStandard, asked))
  print(
    options,
    page,
    page.rules.map(
      (rule) =>
        `${rule.id}\t${rule.title}\t${rule.demand}\t${rule.cite.document} ${rule.cite.article}`,
    ),
  )
}

async function diff(before: string, after: string, options: Options): Promise<void> {
  const [old, next] = [splitName(before), splitName(after)]
  if (old.standard !== next.standard)
    throw new UsageProblem('只能对照同一标准的两个版本，如 srdi@2022-63 srdi@2026-2。')
  const page = await ask((local) =>
    local.call(compareEditions, {
      standard: old.standard,
      before: old.edition,
      after: next.edition,
      filing: options.filing,
    }),
  )
  const marks = { added: '+', removed: '-', changed: '~', same: '=' }
  print(
    options,
    page,
    page.rows.map(
      (row) =>
        `${marks[row.change]}\t${row.title}\t${row.before?.demand ?? '—'}\t→\t${row.after?.demand ?? '—'}`,
    ),
  )
}

function lint(options: Options): void {
  const { criteria, corpus } = lintPacks()
  const lines = [
    ...criteria.map(({ file, problem }) => packProblemSentence(file, problem)),
    ...corpus.map(lintSentence),
  ]
  print(options, { problems: lines }, lines.length === 0 ? ['没有发现问题。'] : lines)
  if (lines.length > 0) process.exitCode = 1
}

function test(options: Options): void {
  const runs = testPacks()
  const failed = runs.flatMap(({ file, results }) =>
    results
      .filter(({ passed }) => !passed)
      .map((one) => `${file} › ${one.title}：应为 ${one.expected}，实为 ${one.got}。`),
  )
  const holes = runs.flatMap(({ file, problems }) =>
    problems.map((problem) => packProblemSentence(file, problem)),
  )
  const passed = runs.reduce(
    (sum, { results }) => sum + results.filter((one) => one.passed).length,
    0,
  )
  print(options, { passed, failed, holes }, [
    ...failed,
    ...holes,
    `算例通过 ${passed}，不符 ${failed.length}，缺口 ${holes.length}`,
  ])
  if (failed.length + holes.length > 0) process.exitCode = 1
}

/** `tidu pack …`: read, test and lint the policy packs. */
export function registerPolicyPack(program: Command): void {
  const pack = program.command('pack').description('政策包：list | show | test | lint | diff')
  const add = (command: string, text: string) =>
    pack
      .command(command)
      .description(text)
      .option('--json', '输出 JSON')
      .option('--filing <type>', 'new | review', 'new')
  add('list', '列出全部政策包').action(list)
  add('show <name>', '显示一个版本的条件，如 srdi@2026-2').action(show)
  add('test', '运行全部算例').action(test)
  add('lint', '检查政策包').action(lint)
  add('diff <before> <after>', '对照两个版本，如 srdi@2022-63 srdi@2026-2').action(diff)
}
