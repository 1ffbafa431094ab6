import { CFB, utils, write } from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { hostileNames, readHostile } from '../testing/read-hostile.ts'
import type { Cell } from './cell.ts'
import { readSheet } from './read-sheet.ts'

async function rowsOf(file: Uint8Array, name: string, signal?: AbortSignal) {
  const rows: Cell[][] = []
  for await (const event of readSheet(file, name, signal)) {
    if (event.kind === 'rows') rows.push(...event.rows.map(([, cells]) => cells))
  }
  return rows
}

const problemOf = (file: Uint8Array, name: string) =>
  rowsOf(file, name).then(
    (rows) => `read ${rows.length}`,
    (problem: Error) => problem.message,
  )

describe('hostile files (FIL-01, FIL-03)', () => {
  it.each(hostileNames)('%s is refused or read, and hurts nobody', async (name) => {
    expect(await readHostile(name)).toEqual([])
  })
})

describe('kinds of files', () => {
  const table: Cell[][] = [
    ['企业名称', '成立日期', '营业收入'],
    ['虚构甲公司', { day: '2019-03-05' }, 12.5],
  ]

  it('reads xlsx with dates as days and sheets in tab order', async () => {
    const plain = [table[0] ?? [], ['虚构甲公司', new Date('2019-03-05'), 12.5]]
    const file = await writeXlsx({
      sheets: [
        { name: '说明', rows: [['填写说明']], hidden: true },
        {
          name: '名册',
          rows: plain.map((row) =>
            row.map((cell) => (cell instanceof Date || typeof cell !== 'object' ? cell : null)),
          ),
          cells: new Map([['1,1', { style: { numFmt: 'yyyy-mm-dd' } }]]),
        },
      ],
    })
    const names: [string, boolean][] = []
    const rows: Cell[][] = []
    for await (const event of readSheet(file, 'a.xlsx')) {
      if (event.kind === 'sheet') names.push([event.name, event.hidden])
      if (event.kind === 'rows' && event.sheet === 1)
        rows.push(...event.rows.map(([, cells]) => cells))
    }
    expect(names).toEqual([
      ['说明', true],
      ['名册', false],
    ])
    expect(rows).toEqual(table)
  })

  it('reads the old xls', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['企业名称', '人数'],
        ['虚构甲公司', 8],
      ]),
      '名册',
    )
    const file: Buffer = write(book, { type: 'buffer', bookType: 'biff8' })
    expect(await rowsOf(file, 'a.xls')).toEqual([
      ['企业名称', '人数'],
      ['虚构甲公司', 8],
    ])
  })

  it('hands a formula error of the old xls on as its text, never as the number behind it', async () => {
    const sheet = utils.aoa_to_sheet([['企业名称', '营业收入'], ['虚构甲公司']])
    sheet.B2 = { t: 'e', v: 7 }
    sheet['!ref'] = 'A1:B2'
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '名册')
    const file: Buffer = write(book, { type: 'buffer', bookType: 'biff8' })
    expect((await rowsOf(file, 'a.xls'))[1]).toEqual(['虚构甲公司', '#DIV/0!'])
  })

  it('names the password of a locked workbook, whichever extension it carries', async () => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(200, 4))
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(9000, 7))
    const file = Buffer.from(CFB.write(container, { type: 'buffer' }))
    expect(await problemOf(file, '名册.xlsx')).toBe('encrypted')
    expect(await problemOf(file, '名册.xls')).toBe('encrypted')
  })

  const text = '企业名称,备注\r\n"虚构甲,公司","一行\n两行 ""引号"""\r\n乙公司,\'=1+1\r\n'
  const parsed = [
    ['企业名称', '备注'],
    ['虚构甲,公司', '一行\n两行 "引号"'],
    ['乙公司', '=1+1'],
  ]
  const gb18030 = Buffer.from('c6f3d2b5c3fbb3c62cb1b8d7a20d0ab9abcbbe2c31', 'hex')

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    [
      'tabs',
      Buffer.from(
        text
          .replace('企业名称,', '企业名称\t')
          .replace('公司",', '公司"\t')
          .replace('乙公司,', '乙公司\t'),
      ),
    ],
  ])('reads CSV in %s, quotes and all', async (_, file) => {
    expect(await rowsOf(file, 'a.csv')).toEqual(parsed)
  })

  it('reads CSV in GB18030', async () => {
    expect(await rowsOf(gb18030, 'a.csv')).toEqual([
      ['企业名称', '备注'],
      ['公司', '1'],
    ])
  })

  it.each([
    ['page.xls', '<!DOCTYPE html><table></table>', 'html-as-sheet'],
    ['old.xls', '<?xml version="1.0"?><Workbook/>', 'html-as-sheet'],
    ['list.xlsx', '企业名称\n甲', 'wrong-extension: csv'],
    ['paper.csv', '%PDF-1.7', 'unknown-type'],
    ['empty.csv', '', 'empty-file'],
    ['open.xlsx', 'PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument', 'unknown-type'],
  ])('refuses %s', async (name, content, problem) => {
    expect(await problemOf(Buffer.from(content), name)).toBe(problem)
  })

  it('stops when it is called off', async () => {
    const file = Buffer.from('企业名称,x\n'.repeat(500_000))
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('called off')), 200)
    await expect(rowsOf(file, 'a.csv', stop.signal)).rejects.toThrow('called off')
  })
})
