import { shiftDecimal } from '@tidu/domain/exchange'
import { resolveRegion } from '@tidu/domain/region'
import type { Context } from '../../context.ts'
import type { Cell } from '../../excel/cell.ts'
import { visibleTo } from '../access/index.ts'
import { loadFactSheets, loadTags } from '../enterprise/index.ts'
import { regionRegistry } from '../region/index.ts'
import type { TemplateColumn } from './template-columns.ts'
import type { Template } from './templates.ts'
import { vocabulary } from './vocabulary.ts'

type Sheet = {
  current?: Readonly<Record<string, unknown>>
  years?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

interface Firm {
  id: string
  name: string
  credit_code: string | null
  legacy_code: string | null
  region_code: string
  industry_code: string | null
  founded_on: string | null
}

/** One row per firm of the region the actor may see. Money in 万元, exact to the 分. */
export async function templateRows(
  context: Context,
  columns: readonly TemplateColumn[],
  regionPath: string,
  template: Template,
): Promise<Cell[][]> {
  const { actor, db, today } = context
  const firms = await db
    .selectFrom('enterprise')
    .select([
      'id',
      'name',
      'credit_code',
      'legacy_code',
      'region_code',
      'industry_code',
      'founded_on',
    ])
    .where(visibleTo(actor))
    .where('region_path', 'like', `${regionPath}%`)
    .where('merged_into', 'is', null)
    .where('is_withdrawn', '=', false)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  const sheets = new Map<string, Sheet>()
  const ids = firms.map(({ id }) => id)
  for await (const { enterpriseId, sheet } of loadFactSheets(
    db,
    { actor, ids },
    { validOn: today },
  )) {
    sheets.set(enterpriseId, sheet)
  }
  const tags = columns.some(({ field }) => field.kind === 'tags')
    ? await loadTags(db, ids)
    : undefined
  const power = vocabulary().lexicon.units.get(template.moneyUnit)
  const scale = typeof power === 'number' ? power : 0
  return firms.map((firm) => {
    const sheet = sheets.get(firm.id) ?? {}
    return columns.map((column) =>
      column.field.kind === 'tags'
        ? (tags?.get(firm.id)?.join('、') ?? null)
        : cellOf(column, firm, sheet, scale),
    )
  })
}

function cellOf({ field, year }: TemplateColumn, firm: Firm, sheet: Sheet, scale: number): Cell {
  switch (field.id) {
    case 'name':
      return firm.name
    case 'credit_code':
      return firm.credit_code ?? firm.legacy_code
    case 'region':
      return regionText(firm.region_code)
    case 'industry':
      return firm.industry_code
    case 'founded_on':
      return firm.founded_on
  }
  const value = year === null ? sheet.current?.[field.id] : sheet.years?.[String(year)]?.[field.id]
  if (typeof value !== 'string' && typeof value !== 'number') return null
  if (field.kind !== 'money') return value
  const shown = shiftDecimal(String(value), -scale)
  // More digits than a spreadsheet number keeps stay text, so that nothing is rounded on the way.
  return shown.replace(/\D/g, '').length <= 15 ? Number(shown) : shown
}

/** The full name where it leads back to the same region, else the code. */
function regionText(code: string): string {
  const { index } = regionRegistry()
  const path = index.byCode.get(code)?.path ?? ''
  const name = path
    .split('/')
    .flatMap((part) => index.byCode.get(part)?.name ?? [])
    .join('')
  const match = resolveRegion(index, name)
  return match.kind === 'found' && match.region.code === code ? name : code
}
