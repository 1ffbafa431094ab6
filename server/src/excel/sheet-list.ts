import { limits } from './limits.ts'
import type { CheckedZip } from './preflight-zip.ts'
import { UnreadableFile } from './unreadable-file.ts'

export interface ListedSheet {
  name: string
  hidden: boolean
  /** The worksheet's part inside the archive. */
  part: string
}

/** The sheets in tab order, from workbook.xml; charts and dialogs are left out. */
export function listSheets({ texts }: CheckedZip): ListedSheet[] {
  const workbook = texts.get('xl/workbook.xml')
  const relations = texts.get('xl/_rels/workbook.xml.rels')
  if (workbook === undefined || relations === undefined) throw new UnreadableFile('unknown-type')

  const targets = new Map<string, string>()
  for (const tag of relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
    const attributes = readAttributes(tag[1] ?? '')
    if (attributes.get('Type')?.endsWith('/worksheet') !== true) continue
    targets.set(attributes.get('Id') ?? '', partPath(attributes.get('Target') ?? ''))
  }

  const sheets: ListedSheet[] = []
  for (const tag of workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)) {
    const attributes = readAttributes(tag[1] ?? '')
    const part = targets.get(relationOf(attributes))
    const name = attributes.get('name')
    if (part === undefined || name === undefined) continue
    sheets.push({ name, part, hidden: attributes.get('state')?.includes('idden') === true })
    if (sheets.length > limits.sheets) throw new UnreadableFile('too-many-sheets')
  }
  return sheets
}

/** The relation id carries a prefix of the writer's choice, usually `r:id`. */
function relationOf(attributes: Map<string, string>): string {
  for (const [name, value] of attributes) if (name.endsWith(':id')) return value
  return ''
}

function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

function readAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of tag.matchAll(
    /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes.set(name, unescapeXml(double ?? single ?? ''))
  }
  return attributes
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named.get(name) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
