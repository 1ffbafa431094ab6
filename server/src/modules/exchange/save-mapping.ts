import { refuse, type Unit } from '@tidu/domain/exchange'
import type { Context } from '../../context.ts'
import type { StoredColumn, StoredSheet } from '../../db/tables/exchange.ts'
import { record } from '../audit/index.ts'
import { judgeImport } from './judge-import.ts'
import { lockImport, type StoredImport } from './load-import.ts'
import { vocabulary } from './vocabulary.ts'

interface GivenColumn {
  column: number
  fieldId: string | null
  year: number | null
  unit: Unit | null
}

export interface SaveMappingInput {
  id: string
  sheets: { sheet: number; use: boolean; columns: GivenColumn[] }[]
  tags: string[]
  wait: boolean
}

/** Takes a corrected mapping, remembers it for files of the same headers, and judges all rows anew. */
export async function saveMapping(context: Context, input: SaveMappingInput) {
  const { id, tags } = input
  const stored = await lockImport(context, id, ['ready', 'unmapped'])
  const unknown = tags.find((tag) => !vocabulary().tags.some((known) => known.id === tag))
  if (unknown !== undefined) throw refuse.unknownTag(unknown)
  const sheets = stored.sheets.map((sheet) => {
    const given = input.sheets.find((one) => one.sheet === sheet.sheet)
    return given ? { ...sheet, use: given.use, columns: corrected(sheet, given.columns) } : sheet
  })
  const isNamed = sheets.some(
    ({ use, columns }) => use && columns.some(({ fieldId }) => fieldId === 'name'),
  )
  if (!isNamed) throw refuse.noNameColumn()
  await context.db
    .updateTable('exchange_import')
    .set({ sheets: JSON.stringify(sheets), tags, mapping_from: 'person' })
    .where('id', '=', id)
    .execute()
  await remember(context, stored, sheets)
  await record(context, 'exchange.map', id, {}, { regionPath: stored.region_path })
  return judgeImport(context, { id, wait: input.wait })
}

function corrected(sheet: StoredSheet, given: readonly GivenColumn[]): StoredColumn[] {
  const { fieldById } = vocabulary()
  const taken = new Set<string>()
  for (const { column, fieldId, year } of given) {
    if (!sheet.columns.some((known) => known.column === column)) throw refuse.unknownColumn(column)
    if (fieldId === null) continue
    const field = fieldById.get(fieldId)
    if (!field) throw refuse.unknownField(fieldId)
    const key = `${fieldId}:${year ?? ''}`
    if (taken.has(key)) throw refuse.fieldTwice(field.title)
    taken.add(key)
  }
  return sheet.columns.map((known) => {
    const told = given.find(({ column }) => column === known.column)
    return told ? { ...known, fieldId: told.fieldId, year: told.year, unit: told.unit } : known
  })
}

async function remember(
  { actor, db, now }: Context,
  { region_path }: StoredImport,
  sheets: readonly StoredSheet[],
) {
  for (const { fingerprint, columns, use } of sheets) {
    if (!use) continue
    const saved = { columns: JSON.stringify(columns), saved_by: actor.name, saved_at: now }
    await db
      .insertInto('exchange_template_mapping')
      .values({ region_path, fingerprint, ...saved })
      .onConflict((conflict) => conflict.columns(['region_path', 'fingerprint']).doUpdateSet(saved))
      .execute()
  }
}
