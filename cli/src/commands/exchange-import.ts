import { accessSync, constants, statSync } from 'node:fs'
import {
  cancelImport,
  commitImport,
  createImport,
  listImportRows,
  showImport,
  showMapping,
} from '@tidu/contracts/exchange/endpoints'
import { importStateLabels, repairLabels, rowOutcomeLabels } from '@tidu/contracts/exchange/labels'
import { exchangeMessages } from '@tidu/contracts/exchange/messages'
import { type Local, openLocal, Refused } from '@tidu/server/local'
import type { Command } from 'commander'
import { followWork } from '../follow-work.ts'
import { UsageProblem } from '../usage-problem.ts'

interface Options {
  dryRun?: boolean
  region?: string
  json?: boolean
}

type ImportAnswer = Awaited<ReturnType<typeof upload>>

const samplesShown = 20
const outcomes = ['new', 'changed', 'unchanged', 'conflicting', 'rejected', 'duplicate'] as const

async function upload(local: Local, file: string, region: string | undefined) {
  const input = region === undefined ? {} : { region }
  const { id } = await local.call(createImport, input, { filePath: file })
  return settled(local, id)
}

/** The import when the task at work on it has ended. */
function settled(local: Local, id: string) {
  return followWork({
    show: () => local.call(showImport, { id }),
    isOver: ({ working }) => !working,
    name: ({ state }) => importStateLabels[state],
    percent: ({ percent }) => percent,
    cancel: () => local.call(cancelImport, { id }),
  })
}

/** Many rows are a task; called off, the file is put aside and nothing is written. */
async function commit(local: Local, id: string) {
  await local.call(commitImport, { id })
  const { state, problem } = await settled(local, id)
  if (state === 'committed') return
  await local.call(cancelImport, { id })
  throw new UsageProblem(problem ?? calledOff)
}

const calledOff = '已取消，没有写入任何数据。'

/** Reads, judges and, unless it is a dry run, commits; what cannot be read leaves nothing behind. */
async function importFile(local: Local, file: string, { dryRun, region }: Options) {
  const read = await upload(local, file, region)
  if (read.state === 'failed' || read.state === 'cancelled')
    throw new UsageProblem(read.problem ?? calledOff)
  if (read.state === 'unmapped') {
    await local.call(cancelImport, { id: read.id })
    throw new UsageProblem(exchangeMessages['exchange.no-name-column'])
  }
  const rejected = await samples(local, read.id, { outcome: 'rejected' })
  const conflicting = await samples(local, read.id, { outcome: 'conflicting' })
  const repaired = await samples(local, read.id, { repaired: 'true' })
  const unread = await unreadColumns(local, read.id)
  if (dryRun) await local.call(cancelImport, { id: read.id })
  else await commit(local, read.id)
  return report(file, read, { rejected, conflicting, repaired, unread }, dryRun === true)
}

/** Sheets and columns that were left out: what is not imported is said too. */
async function unreadColumns(local: Local, id: string) {
  const { sheets } = await local.call(showMapping, { id })
  return sheets.flatMap(({ name, use, columns }) =>
    columns
      .filter(({ fieldId }) => !use || fieldId === null)
      .map(({ header }) => ({ sheet: name, column: header })),
  )
}

async function samples(local: Local, id: string, filter: object) {
  const { rows } = await local.call(listImportRows, { id, page: 1, ...filter })
  return rows.slice(0, samplesShown)
}

type Rows = Awaited<ReturnType<typeof samples>>

function report(
  file: string,
  { id, counts }: ImportAnswer,
  found: {
    rejected: Rows
    conflicting: Rows
    repaired: Rows
    unread: Awaited<ReturnType<typeof unreadColumns>>
  },
  dryRun: boolean,
) {
  const place = ({ sheet, row, name }: Rows[number]) => ({ sheet, row, name })
  const problems = (rows: Rows) =>
    rows.flatMap((row) =>
      row.problems.map(({ column, reason, remedy }) => ({ ...place(row), column, reason, remedy })),
    )
  return {
    file,
    import: id,
    dryRun,
    rows: counts?.rows ?? 0,
    new: counts?.new ?? 0,
    changed: counts?.changed ?? 0,
    unchanged: counts?.unchanged ?? 0,
    conflicting: counts?.conflicting ?? 0,
    rejected: counts?.rejected ?? 0,
    duplicate: counts?.duplicate ?? 0,
    skipped: counts?.skipped ?? 0,
    repairs: counts?.repairs ?? 0,
    repairsByKind: counts?.repairsByKind ?? {},
    problemsByKind: counts?.problemsByKind ?? {},
    unreadColumns: found.unread,
    samples: {
      rejected: problems(found.rejected),
      conflicting: problems(found.conflicting),
      repaired: found.repaired.flatMap((row) =>
        row.repairs.map(({ column, label, from, to }) => ({
          ...place(row),
          column,
          label,
          from,
          to,
        })),
      ),
    },
  }
}

type Report = ReturnType<typeof report>

function asText(done: Report): string {
  const head = `${done.file}：${done.dryRun ? '试运行，未入库；' : ''}共 ${done.rows} 行`
  const counts = outcomes.map((outcome) => `${rowOutcomeLabels[outcome]} ${done[outcome]}`)
  const labels: ReadonlyMap<string, string> = new Map(Object.entries(repairLabels))
  const repairs = Object.entries(done.repairsByKind).map(
    ([kind, count]) => `  ${labels.get(kind) ?? kind}\t${count}`,
  )
  const line = ({
    sheet,
    row,
    name,
    column,
    reason,
    remedy,
  }: Report['samples']['rejected'][number]) =>
    `  ${sheet} 第 ${row} 行\t${name}\t${column ? `${column}：` : ''}${reason}；${remedy}`
  return [
    head,
    counts.join('，'),
    `未读取的列：${done.unreadColumns.map(({ sheet, column }) => `${sheet} · ${column}`).join('、') || '无'}`,
    `修复 ${done.repairs} 处`,
    ...repairs,
    `未通过（前 ${samplesShown} 行）`,
    ...done.samples.rejected.map(line),
    `有矛盾（前 ${samplesShown} 行）`,
    ...done.samples.conflicting.map(line),
  ].join('\n')
}

async function run(file: string, options: Options): Promise<void> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UsageProblem(`没有找到文件 ${file}，请检查路径；文件夹要逐个文件导入。`)
  accessSync(file, constants.R_OK)
  const local = await openLocal()
  try {
    await local.work()
    const done = await importFile(local, file, options)
    process.stdout.write(`${options.json ? JSON.stringify(done, null, 2) : asText(done)}\n`)
    if (!done.dryRun && done.rejected > 0) process.exitCode = 1
  } catch (problem) {
    if (problem instanceof Refused) throw new UsageProblem(problem.message)
    throw problem
  } finally {
    await local.close()
  }
}

/** `tidu import`: a roster into the registry; exit 1 when rows were refused, 2 when it was not read. */
export function registerExchangeImport(program: Command): void {
  program
    .command('import <file>')
    .description('导入企业名册（xlsx、xls、csv）')
    .option('--dry-run', '只核对，不入库')
    .option('--region <code>', '本次导入的区划；行内未填区划时按此区划')
    .option('--json', '输出 JSON')
    .action(run)
}
