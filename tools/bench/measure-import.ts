import { readSheet } from '@tidu/server/excel/read-sheet'
import { streamXlsxRows, XlsxStreamWriter } from 'hucre/xlsx'
import { randomNumbers } from './registry.ts'
import { seconds } from './spread.ts'

export interface ImportContest {
  rows: number
  /** Seconds in each round. */
  ours: number[]
  bare: number[]
  megabytes: number
}

/** A roster: two columns nobody shares, four that many share, figures in the rest. */
function cell(row: number, column: number, random: () => number): string | number {
  if (column < 2) return `第${row}家企业${column}`
  return column < 6 ? `类别${Math.floor(random() * 200)}` : Math.round(random() * 1e8) / 100
}

async function workbook(rows: number, columns: number): Promise<Uint8Array> {
  const random = randomNumbers(7)
  const writer = new XlsxStreamWriter({ name: '企业' })
  const places = Array.from({ length: columns }, (_, column) => column)
  writer.addRow(places.map((column) => `指标${column + 1}`))
  for (let row = 0; row < rows; row += 1)
    writer.addRow(places.map((column) => cell(row, column, random)))
  return writer.finish()
}

/** Our reading, in its limited child process with every check, beside the library reading the same bytes. */
export async function measureImport(
  rows: number,
  columns: number,
  rounds: number,
): Promise<ImportContest> {
  const file = await workbook(rows, columns)
  const found: ImportContest = { rows, ours: [], bare: [], megabytes: 0 }
  for (let round = 0; round < rounds; round += 1) {
    let [bareRows, ourRows] = [0, 0]
    found.bare.push(
      await seconds(async () => {
        for await (const { values } of streamXlsxRows(file)) bareRows += values.length > 0 ? 1 : 0
      }),
    )
    found.ours.push(
      await seconds(async () => {
        for await (const event of readSheet(file, 'bench.xlsx')) {
          if (event.kind === 'rows') ourRows += event.rows.length
          if (event.kind === 'end') found.megabytes = Math.round(event.peakKilobytes / 1024)
        }
      }),
    )
    if (bareRows !== ourRows) throw new Error(`read ${ourRows} rows of ${bareRows}`)
  }
  return found
}
