import { type PeriodReader, readTier } from './parse-cited.ts'
import type { Report } from './problem.ts'
import type { Fields } from './read-fields.ts'
import type { Breakdown, BreakdownRow } from './region-profile.ts'

/** The county table of a plan: per tier [stock, increment, goal]. */
export function readBreakdown(
  fields: Fields | undefined,
  read: PeriodReader,
  report: Report,
): Breakdown | undefined {
  if (fields === undefined) return undefined
  const total = fields.child('total')
  const breakdown = {
    cite: read.cite(fields),
    asOf: fields.text('asOf'),
    year: fields.integer('year'),
    total: readRow(total, report),
    rows: fields.list('rows', (row) => readRow(row, report)),
  }
  total.done()
  fields.done()
  return breakdown
}

function readRow(fields: Fields, report: Report): BreakdownRow {
  return {
    region: fields.text('region'),
    name: fields.text('name'),
    tiers: fields.list('tiers', (item) => ({
      tier: readTier(item, 'tier', report),
      stock: item.integer('stock'),
      increment: item.integer('increment'),
      goal: item.integer('goal'),
    })),
  }
}
