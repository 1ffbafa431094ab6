import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { streamXlsxRows } from 'hucre/xlsx'
import { readSheet } from '../excel/read-sheet.ts'
import { UnreadableFile } from '../excel/unreadable-file.ts'
import { writeTable } from '../excel/write-table.ts'
import { damageFile } from './harness/damage-file.ts'
import type { Random } from './harness/random.ts'

const sheet = '名册'

export interface DamagedReading {
  /** What was done to it, and `read as other values` or what else went wrong; undefined when all is well. */
  fault: string | undefined
  /** The library alone took other values from it for those of the firms. */
  misread: boolean
}

export interface GoodWorkbook {
  /** Damages a copy at random and reads it: refused, or the same values. */
  readDamaged(random: Random): Promise<DamagedReading>
  remove(): void
}

/** A roster of so many firms, to be damaged. */
export async function goodWorkbook(firms: number, random: Random): Promise<GoodWorkbook> {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-damaged-'))
  const [good, bad] = [join(folder, 'good.xlsx'), join(folder, 'bad.xlsx')]
  const rows = Array.from({ length: firms }, (_, n) => [
    `虚构第${n}机械有限公司`,
    random.below(99_999_999) / 100,
    random.below(3_000),
  ])
  const header = ['企业名称', '营业收入', '从业人数']
  const { body } = await writeTable({ title: sheet, header, rows }, 'xlsx')
  writeFileSync(good, body as Buffer)
  const wanted = { ours: await ours(good), library: await byLibrary(good) }
  return {
    remove: () => rmSync(folder, { recursive: true, force: true }),
    async readDamaged(random) {
      // A flipped bit is the one that no length betrays.
      const what = damageFile(good, bad, random, ['flip', 'flip', 'flip', 'cut', 'zero', 'gone'])
      const read = await ours(bad).catch(problemOf)
      const alone = await byLibrary(bad).catch(() => wanted.library)
      const isWell = read === wanted.ours || read === undefined
      return {
        fault: isWell
          ? undefined
          : `${what}: ${read.startsWith('[') ? 'read as other values' : read}`,
        misread: alone !== wanted.library,
      }
    },
  }
}

async function ours(path: string): Promise<string> {
  const rows: unknown[] = []
  for await (const event of readSheet(readFileSync(path), 'a.xlsx'))
    if (event.kind === 'rows') rows.push(...event.rows)
  return JSON.stringify(rows)
}

/** Refused is what a damaged file should be; any other problem is one of ours. */
function problemOf(problem: unknown): string | undefined {
  return problem instanceof UnreadableFile ? undefined : String(problem)
}

async function byLibrary(path: string): Promise<string> {
  const rows: unknown[] = []
  for await (const { values } of streamXlsxRows(readFileSync(path), { sheet })) rows.push(values)
  return JSON.stringify(rows)
}
