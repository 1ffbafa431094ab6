import { accessSync, constants, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { cancelJobRun, showJobRun } from '@tidu/contracts/health/endpoints'
import { outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import {
  exportRows,
  listRows,
  runTaskResult,
  startRun,
} from '@tidu/contracts/screening/run-endpoints'
import { type Local, openLocal, Refused } from '@tidu/server/local'
import type { Command } from 'commander'
import { checkDay, checkStandard, readFiling } from '../check-asked.ts'
import { followWork } from '../follow-work.ts'
import { openPolicies } from '../open-policies.ts'
import { UsageProblem } from '../usage-problem.ts'

interface Options {
  region: string
  tier: string
  on?: string
  filing: string
  edition?: string
  out?: string
  json?: boolean
  top: string
}

const rowsOnPage = 200

async function screen(options: Options) {
  const local = await openLocal()
  try {
    await local.work()
    const id = await runOf(local, {
      region: options.region,
      standard: options.tier,
      filing: options.filing,
      ...(options.on !== undefined && { on: options.on }),
      ...(options.edition !== undefined && { edition: options.edition }),
    })
    const page = await firstRows(local, id, Number(options.top))
    if (options.out !== undefined) writeFileSync(options.out, Buffer.from(await fileOf(local, id)))
    return page
  } finally {
    await local.close()
  }
}

/** The best of the ranking, as many as are asked for and there are: an answer of the server holds a page of them. */
async function firstRows(local: Local, id: string, wanted: number) {
  const page = await local.call(listRows, { id, pageSize: Math.min(wanted, rowsOnPage) })
  const { rows, total } = page
  for (let next = 2; rows.length < Math.min(wanted, total); next += 1) {
    const more = await local.call(listRows, { id, page: next, pageSize: rowsOnPage })
    if (more.rows.length === 0) break
    rows.push(...more.rows)
  }
  return { ...page, rows: rows.slice(0, wanted) }
}

/** Runs the batch, a large one as a task that can be called off, and gives the id of the run. */
async function runOf(local: Local, input: object): Promise<string> {
  const { run, task: id } = await local.call(startRun, input)
  if (run) return run.id
  const task = await followWork({
    show: () => local.call(showJobRun, { id }),
    isOver: ({ state }) => state !== 'waiting' && state !== 'running',
    name: () => '正在预判',
    percent: ({ percent }) => percent,
    cancel: () => local.call(cancelJobRun, { id }),
  })
  if (task.state === 'done') return runTaskResult.parse(task.result).run
  throw new UsageProblem(task.message || '已取消，没有留下记录。')
}

async function fileOf(local: Local, id: string): Promise<Uint8Array> {
  const body: unknown = await local.call(exportRows, { id })
  if (!(body instanceof Uint8Array)) throw new Error('a file was expected')
  return body
}

async function run(options: Options): Promise<void> {
  if (!/^[1-9]\d{0,6}$/.test(options.top))
    throw new UsageProblem('--top 应为正整数，如 50；要全部企业就写一个足够大的数。')
  checkStandard(openPolicies(), options.tier)
  readFiling(options.filing)
  if (options.on !== undefined) checkDay(options.on)
  // Before the work, not after it: a run may take minutes.
  if (options.out !== undefined) accessSync(dirname(options.out), constants.W_OK)
  const page = await screen(options).catch((problem: unknown) => {
    if (problem instanceof Refused) throw new UsageProblem(problem.message)
    throw problem
  })
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify({ run: page.run, total: page.total, criteria: page.criteria, rows: page.rows }, null, 2)}\n`,
    )
    return
  }
  const { counts, title, edition, on } = page.run
  const lines = page.rows.map(
    (row, index) =>
      `${index + 1}\t${row.name}\t${row.county}\t${outcomeLabels[row.outcome].zh}\t未达标 ${row.unmet}\t缺数据 ${row.unknown}\t${row.unmetCriteria.map(({ title: what }) => what).join('、')}`,
  )
  const head = `${title} · ${edition} · ${on}：共 ${counts.total} 户，达标 ${counts.met}，待人工 ${counts.manual}，缺数据 ${counts.unknown}，未达标 ${counts.unmet}`
  process.stdout.write(`${[head, ...lines, preJudgement.zh].join('\n')}\n`)
}

/** `tidu screen`: every firm of a region against one standard, ranked; optionally as a workbook. */
export function registerScreeningScreen(program: Command): void {
  program
    .command('screen')
    .description('批量预判一个区划的企业并排序')
    .requiredOption('--region <code>', '区划代码，如 5325')
    .requiredOption('--tier <id>', '标准，如 srdi')
    .option('--on <date>', '评估日，默认今天')
    .option('--filing <type>', 'new | review', 'new')
    .option('--edition <id>', '强制使用某一版本')
    .option('--out <file>', '结果写入 xlsx')
    .option('--top <n>', '显示前几户', '50')
    .option('--json', '输出 JSON')
    .action(run)
}
