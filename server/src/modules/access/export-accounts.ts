import { accountListTexts, accountStateLabels, roleLabels } from '@tidu/contracts/access/labels'
import { timeInChina } from '../../clock.ts'
import type { Context } from '../../context.ts'
import { columnsOf, writeList } from '../../excel/write-list.ts'
import { record } from '../audit/index.ts'
import { accountView } from './account-view.ts'
import { type AccountFilter, matchingAccounts, withRegion } from './list-accounts.ts'

const mostRows = 20_000
const widths = [16, 20, 16, 22, 16, 8, 12, 10, 20, 20]

/** The filtered list of accounts as a workbook, without anything secret; taking it out leaves a trace. */
export async function exportAccounts(context: Context, filter: AccountFilter) {
  const { actor, today } = context
  const rows = await withRegion(matchingAccounts(context, filter))
    .orderBy('account.login')
    .limit(mostRows)
    .execute()
  await record(context, 'access.export-accounts', 'accounts', { filter, rows: rows.length })
  const { title, note, header, everywhere, yes, no } = accountListTexts
  const lines = rows.map((row) => {
    const view = accountView({ ...row, locked: false }, actor, today)
    return [
      view.login,
      view.name,
      roleLabels[view.role],
      view.regionName ?? everywhere,
      view.department,
      accountStateLabels[view.state],
      view.validUntil,
      view.secondFactor ? yes : no,
      row.last_signed_in_at && timeInChina(row.last_signed_in_at),
      timeInChina(row.created_at),
    ]
  })
  const columns = columnsOf(header, widths)
  const notes = [note.replace('{day}', today).replace('{rows}', String(rows.length))]
  return writeList({ title, notes, columns, rows: lines, foot: [] }, `${title}-${today}`)
}
