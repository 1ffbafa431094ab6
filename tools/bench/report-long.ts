import type { Contest } from './measure-engines.ts'
import type { Grown } from './measure-growth.ts'
import type { ImportContest } from './measure-import.ts'
import type { SqlContest } from './measure-sql.ts'
import { spread } from './spread.ts'

interface Measured {
  engines: Contest
  growth: readonly Grown[]
  sql: SqlContest
  sheet: ImportContest
  result: unknown
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function row(name: string, values: readonly number[], digits: number, unit: string): void {
  const { min, median, max } = spread(values)
  const cells = [min, median, max].map((value) => value.toFixed(digits).padStart(14)).join('')
  say(`${name.padEnd(34)}${cells}  ${unit}`)
}

/** Least, median and most of everything measured. */
export function reportLong({ engines, growth, sql, sheet, result }: Measured): void {
  say(`${''.padEnd(34)}${['min', 'median', 'max'].map((one) => one.padStart(14)).join('')}`)
  for (const [name, speeds] of engines.speeds) row(name, speeds, 0, 'firms/s')
  row(
    'SQL, hand-written',
    sql.byHand.map((one) => one * 1000),
    1,
    'ms, 100 k firms',
  )
  row(
    'SQL, generated',
    sql.ours.map((one) => one * 1000),
    1,
    'ms, 100 k firms',
  )
  row(
    'SQL, generated, every criterion',
    sql.everyCriterion.map((one) => one * 1000),
    1,
    'ms, 100 k firms',
  )
  row('workbook, bare read', sheet.bare, 2, `s, ${sheet.rows} rows × 40`)
  row('workbook, our read', sheet.ours, 2, `s, child at most ${sheet.megabytes} MB`)
  for (const { firms, seconds, megabytes } of growth)
    row(
      `four tiers, ${firms} firms`,
      [seconds.min, seconds.median, seconds.max],
      4,
      `s, process at ${megabytes} MB`,
    )
  say(JSON.stringify(result))
}
