import type { Context } from '../../context.ts'
import type { StoredSheet } from '../../db/tables/exchange.ts'
import type { StoredImport } from './load-import.ts'

/** Puts in the mapping that somebody of this territory corrected for files of the same headers. */
export async function rememberedColumns(
  { db }: Context,
  { region_path }: StoredImport,
  sheets: readonly StoredSheet[],
) {
  const prints = sheets.map(({ fingerprint }) => fingerprint)
  const known = await db
    .selectFrom('exchange_template_mapping')
    .select(['fingerprint', 'columns'])
    .where('region_path', '=', region_path)
    .where('fingerprint', 'in', prints)
    .execute()
  const columns = new Map(known.map((one) => [one.fingerprint, one.columns]))
  return {
    isRemembered: known.length > 0,
    sheets: sheets.map((sheet) => {
      const remembered = columns.get(sheet.fingerprint)
      return remembered ? { ...sheet, use: !sheet.hidden, columns: remembered } : sheet
    }),
  }
}
