import { templateTexts } from '@tidu/contracts/exchange/labels'
import { covers } from '@tidu/domain/access'
import { refuse } from '@tidu/domain/exchange'
import type { Context } from '../../context.ts'
import type { Cell } from '../../excel/cell.ts'
import { type CellLook, writeSheet } from '../../excel/write-sheet.ts'
import { fileTypes } from '../../http/file-types.ts'
import { record } from '../audit/index.ts'
import { regionRegistry } from '../region/index.ts'
import { type TemplateColumn, templateColumns } from './template-columns.ts'
import { templateRows } from './template-rows.ts'
import { loadTemplate, type Template } from './templates.ts'
import { vocabulary } from './vocabulary.ts'

export interface DownloadTemplateInput {
  template: string
  filled: 'true' | 'false'
  region?: string | undefined
}

/** Title, units, definitions, header. */
const headRows = 4
/** Room left above the foot of a blank template. */
const blankRows = 200
/** Excel takes no longer list of choices inside a cell rule. */
const longestChoice = 250

/** One of our own workbooks, blank or filled with the firms of a region; read back, it changes nothing. */
export async function downloadTemplate(context: Context, input: DownloadTemplateInput) {
  const template = loadTemplate(input.template)
  const columns = templateColumns(template, Number(context.today.slice(0, 4)))
  const path = pathOf(context, input.region)
  const rows = input.filled === 'true' ? await templateRows(context, columns, path, template) : []
  if (input.filled === 'true') {
    await record(context, 'exchange.export', template.id, { rows: rows.length, region: path })
  }
  const body = await writeSheet([toSheet(template, columns, rows)])
  return { filename: `${template.title}.xlsx`, type: fileTypes.xlsx, body }
}

function pathOf({ actor }: Context, code: string | undefined): string {
  if (code === undefined) return actor.homePath
  const region = regionRegistry().index.byCode.get(code)
  const isOwn = region && actor.scope.regionPaths.some((path) => covers(path, region.path))
  if (!isOwn) throw refuse.regionOutside(code)
  return region.path
}

function toSheet(template: Template, columns: readonly TemplateColumn[], rows: readonly Cell[][]) {
  const right = columns.length - 1
  const footAt = headRows + Math.max(rows.length, rows.length === 0 ? blankRows : 0) + 1
  const all: Cell[][] = [
    [template.title],
    [templateTexts.unit],
    columns.map(({ note }) => note || null),
    columns.map(({ header }) => header),
    ...rows,
  ]
  while (all.length < footAt) all.push([])
  all.push([templateTexts.foot])
  const looks = new Map<string, CellLook>([
    ['0,0', 'title'],
    ['1,0', 'note'],
    [`${footAt},0`, 'note'],
  ])
  for (const at of columns.keys()) {
    looks.set(`2,${at}`, 'note')
    looks.set(`3,${at}`, 'header')
  }
  const wide = (row: number) => ({ top: row, left: 0, bottom: row, right })
  return {
    name: templateTexts.sheet,
    rows: all,
    widths: columns.map(({ field }) =>
      field.id === 'name' ? 34 : field.part === 'year' ? 14 : 22,
    ),
    merges: right > 0 ? [wide(0), wide(1), wide(footAt)] : [],
    looks,
    choices: choicesOf(columns, footAt - 1),
    frozenRows: headRows,
  }
}

function choicesOf(columns: readonly TemplateColumn[], toRow: number) {
  return columns.flatMap(({ field }, column) => {
    const values = field.kind === 'tags' ? vocabulary().tags.map(({ title }) => title) : []
    const fits = values.length > 0 && values.join(',').length <= longestChoice
    return fits ? [{ column, fromRow: headRows, toRow, values }] : []
  })
}
