import {
  creditCodeMissing,
  exportHeadings,
  exportTitle,
  fictionalMark,
  sizeLabels,
} from '@tidu/contracts/enterprise/labels'
import type { Context } from '../../context.ts'
import { writeTable } from '../../excel/write-table.ts'
import { record } from '../audit/index.ts'
import { type ListInput, loadRows } from './list-enterprises.ts'
import { tierName } from './tier-name.ts'

const mostRows = 100_000

/** The filtered list as a workbook; what left the house is on the audit trail. */
export async function exportEnterprises(
  context: Context,
  input: Omit<ListInput, 'page' | 'pageSize'>,
) {
  const rows = await loadRows(context, input, { limit: mostRows, offset: 0 })
  await record(context, 'enterprise.export', 'enterprise', { rows: rows.length, filter: input })
  return writeTable(
    {
      title: `${exportTitle}-${context.today}`,
      header: exportHeadings,
      rows: rows.map((row) => [
        row.name,
        row.creditCode ?? creditCodeMissing,
        row.regionName,
        row.industryCode,
        row.industryName,
        row.sizeClass && sizeLabels[row.sizeClass],
        row.foundedOn,
        row.tiers.map(tierName).join('、'),
        row.tags.join('、'),
        row.accurate,
        row.complete,
        row.fresh,
        row.conflicts,
        row.isFictional ? fictionalMark : null,
      ]),
    },
    'xlsx',
  )
}
