import { refuse, shiftDecimal } from '@tidu/domain/exchange'
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

/** A workbook of more would neither open nor be filled in by anybody. */
const mostFirms = 50_000
const firmsPerPage = 1_000

/** One row per firm of the region the actor may see. Money in 万元, exact to the 分. */
export async function templateRows(
  context: Context,
  columns: readonly TemplateColumn[],
  regionPath: string,
  template: Template,
): Promise<Cell[][]> {
  const firms = await firmsUnder(context, regionPath)
  if (firms.length > mostFirms) throw refuse.tooManyFirms(mostFirms)
  const power = vocabulary().lexicon.units.get(template.moneyUnit)
  const scale = typeof power === 'number' ? power : 0
  const rows: Cell[][] = []
  for (let from = 0; from < firms.length; from += firmsPerPage) {
    const page = firms.slice(from, from + firmsPerPage)
    const { sheetOf, tagsOf } = await contentOf(context, page)
    for (const firm of page) {
      const sheet = sheetOf.get(firm.id) ?? {}
      const cells = columns.map((column) =>
        column.field.kind === 'tags'
          ? (tagsOf.get(firm.id)?.join('、') ?? null)
          : cellOf(column, firm, sheet, scale),
      )
      rows.push(cells)
    }
  }
  return rows
}

async function firmsUnder({ actor, db }: Context, regionPath: string): Promise<Firm[]> {
  return db
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
    .limit(mostFirms + 1)
    .execute()
}

async function contentOf({ actor, db, today }: Context, firms: readonly Firm[]) {
  const ids = firms.map(({ id }) => id)
  const sheetOf = new Map<string, Sheet>()
  for await (const { enterpriseId, sheet } of loadFactSheets(
    db,
    { actor, ids },
    { validOn: today },
  )) {
    sheetOf.set(enterpriseId, sheet)
  }
  return { sheetOf, tagsOf: await loadTags(db, ids) }
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

const textOf = new Map<string, string>()

/** The full name where it leads back to the same region, else the code; worked out once per region. */
function regionText(code: string): string {
  const known = textOf.get(code)
  if (known !== undefined) return known
  const { index } = regionRegistry()
  const path = index.byCode.get(code)?.path ?? ''
  const name = path
    .split('/')
    .flatMap((part) => index.byCode.get(part)?.name ?? [])
    .join('')
  const match = resolveRegion(index, name)
  const text = match.kind === 'found' && match.region.code === code ? name : code
  textOf.set(code, text)
  return text
}
