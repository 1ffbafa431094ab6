import { statSync } from 'node:fs'
import { backUpHere } from '@tidu/server/local'
import type { Command } from 'commander'
import { orUsageProblem } from '../or-usage-problem.ts'

async function run(file: string, { json }: { json?: boolean }): Promise<void> {
  const { takenAt, tables, files } = await orUsageProblem(backUpHere(file))
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const { size: bytes } = statSync(file)
  const told = { file, takenAt, tables: tables.length, rows, files: files.length, bytes }
  process.stdout.write(
    json
      ? `${JSON.stringify(told, null, 2)}\n`
      : `已备份到 ${file}：${told.tables} 张表、${rows} 行、${told.files} 个文件，${(bytes / 1e6).toFixed(1)} MB。\n备份不含 installation.key（二次验证的密钥），请另行妥善保管。\n`,
  )
}

/** `tidu backup FILE`: the whole installation at one moment, while people go on working. */
export function registerUpkeepBackup(program: Command): void {
  program
    .command('backup')
    .description('把整个安装备份成一个文件（不中断使用）')
    .argument('<file>', '新文件的路径，已存在则拒绝')
    .option('--json', '输出 JSON')
    .action(run)
}
