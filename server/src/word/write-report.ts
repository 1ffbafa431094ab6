import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { FileAnswer } from '../http/file-answer.ts'
import { fileTypes } from '../http/file-types.ts'

export interface ReportTable {
  /** Shares of the line's width; they need not add up to anything. */
  columns: readonly { title: string; width: number }[]
  /** A line break in a cell starts a new paragraph. */
  rows: readonly (readonly string[])[]
}

export interface ReportSection {
  heading: string
  paragraphs: readonly string[]
  table?: ReportTable
}

/** A report for people: what offices read, sign and pass on. */
export interface Report {
  title: string
  /** Who and what it is about, each with its name. */
  particulars: readonly (readonly [name: string, value: string])[]
  sections: readonly ReportSection[]
}

/** Page and type of official documents (GB/T 9704—2012), in points where not said otherwise. */
const page = { top: 37, bottom: 35, left: 28, right: 26 }
const title = { font: '方正小标宋简体', size: 22 }
const heading = { font: '黑体', size: 16 }
const body = { font: '仿宋_GB2312', size: 16, line: 28 }
const table = { font: '仿宋_GB2312', size: 10.5, line: 16 }
const numerals = [...'一二三四五六七八九十']

const twips = (points: number) => points * 20
const halfPoints = (points: number) => points * 2
const lineWidth = convertMillimetersToTwip(210 - page.left - page.right)

interface Type {
  font: string
  size: number
  bold?: boolean
}

function run(text: string, { font, size, bold = false }: Type): TextRun {
  const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font, cs: font }
  return new TextRun({ text, font: fonts, size: halfPoints(size), bold })
}

function paragraph(text: string, type: Type, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, children: [run(text, type)] })
}

function prose(text: string): Paragraph {
  return paragraph(text, body, {
    indent: { firstLine: twips(2 * body.size) },
    spacing: { line: twips(body.line), lineRule: LineRuleType.EXACT },
  })
}

function cell(text: string, width: number, bold: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: text.split('\n').map((line) =>
      paragraph(
        line,
        { ...table, bold },
        {
          ...(bold && { alignment: AlignmentType.CENTER }),
          spacing: { line: twips(table.line), lineRule: LineRuleType.AT_LEAST },
        },
      ),
    ),
  })
}

/** A row is not torn between pages; the head stands on every page. */
function grid(rows: readonly (readonly string[])[], shares: readonly number[], head: boolean) {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((lineWidth * share) / all))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          tableHeader: head && at === 0,
          children: row.map((text, column) => {
            const bold = head ? at === 0 : column === 0
            return cell(text, widths[column] ?? 0, bold)
          }),
        }),
    ),
  })
}

function section({ heading: name, paragraphs, table: rows }: ReportSection, at: number) {
  return [
    paragraph(`${numerals[at] ?? at + 1}、${name}`, heading, {
      keepNext: true,
      outlineLevel: 0,
      indent: { firstLine: twips(2 * heading.size) },
      spacing: { before: twips(8), line: twips(body.line), lineRule: LineRuleType.EXACT },
    }),
    ...paragraphs.map(prose),
    ...(rows
      ? [
          grid(
            [rows.columns.map((column) => column.title), ...rows.rows],
            rows.columns.map(({ width }) => width),
            true,
          ),
        ]
      : []),
  ]
}

const pageNumber = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new TextRun({
          children: ['— ', PageNumber.CURRENT, ' —'],
          font: '宋体',
          size: halfPoints(14),
        }),
      ],
    }),
  ],
})

/** Writes the report as a Word file that opens and prints as it stands, on A4. */
export async function writeReport(report: Report, filename: string): Promise<FileAnswer> {
  const margin = {
    top: convertMillimetersToTwip(page.top),
    bottom: convertMillimetersToTwip(page.bottom),
    left: convertMillimetersToTwip(page.left),
    right: convertMillimetersToTwip(page.right),
  }
  const document = new Document({
    title: report.title,
    creator: 'Tidu',
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin,
          },
        },
        footers: { default: pageNumber },
        children: [
          paragraph(report.title, title, {
            alignment: AlignmentType.CENTER,
            spacing: { after: twips(16), line: twips(36), lineRule: LineRuleType.AT_LEAST },
          }),
          grid(report.particulars, [1, 3], false),
          ...report.sections.flatMap(section),
        ],
      },
    ],
  })
  return {
    filename: `${filename}.docx`,
    type: fileTypes.docx,
    body: await Packer.toBuffer(document),
  }
}
