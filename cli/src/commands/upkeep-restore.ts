import { checkBackupFile, restoreHere } from '@tidu/server/local'
import type { Command } from 'commander'
import { orUsageProblem } from '../or-usage-problem.ts'
import { verificationText } from './upkeep-verify.ts'

interface Options {
  force?: boolean
  check?: boolean
  json?: boolean
}

async function check(file: string, json: boolean): Promise<void> {
  const { takenAt, tables, files } = await orUsageProblem(checkBackupFile(file))
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const told = { file, takenAt, tables: tables.length, rows, files: files.length }
  const text = `备份完好：${takenAt} 制作，${told.tables} 张表、${rows} 行、${told.files} 个文件。\n`
  process.stdout.write(json ? `${JSON.stringify(told, null, 2)}\n` : text)
}

async function run(file: string, options: Options): Promise<void> {
  if (options.check) return check(file, options.json === true)
  const done = await orUsageProblem(restoreHere(file, { force: options.force === true }))
  const { manifest, keptAs, keyDiffers, verification } = done
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  if (options.json) {
    const told = { file, takenAt: manifest.takenAt, rows, keptAs, keyDiffers, verification }
    process.stdout.write(`${JSON.stringify(told, null, 2)}\n`)
  } else {
    process.stdout.write(verificationText(verification))
    process.stdout.write(`已恢复 ${manifest.takenAt} 的备份，共 ${rows} 行，逐表与清单一致。\n`)
    if (keptAs) process.stdout.write(`原数据库保留为 ${keptAs}。\n`)
  }
  if (keyDiffers)
    process.stderr.write(
      '此处的 installation.key 与备份时不同：请把当时的密钥放回数据目录，否则已启用的二次验证需重新绑定。\n',
    )
  if (!verification.intact) process.exitCode = 1
}

/** `tidu restore FILE`: all or nothing, compared with the manifest and verified afterwards. */
export function registerUpkeepRestore(program: Command): void {
  program
    .command('restore')
    .description('从备份文件恢复到空数据库（全部成功或毫无改动）')
    .argument('<file>', '备份文件')
    .option('--force', '目标不为空时也恢复：先装入新库，再换上；原库改名保留')
    .option('--check', '只检查备份文件是否完好')
    .option('--json', '输出 JSON')
    .action(run)
}
