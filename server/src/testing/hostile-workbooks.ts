import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive whose headers may lie. */
export interface HostileEntry {
  path: string
  content: Buffer | string
  /** What the headers claim the unpacked size is. */
  claims?: number
  /** Unix mode, such as a symbolic link. */
  mode?: number
  packed?: Buffer
}

/** Our own zip writer: a library would refuse to write what must be refused when read. */
export function hostileZip(entries: readonly HostileEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, content, claims, mode = 0, packed: given } of entries) {
    const bytes = Buffer.from(content)
    const packed = given ?? deflateRawSync(bytes, { level: 9 })
    const name = Buffer.from(path)
    const size = claims ?? bytes.length
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(given ? 0 : crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, tail, name)
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

const rows = (sheetData: string, after = '') =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData>${after}</worksheet>`

const frame: readonly HostileEntry[] = [
  {
    path: '[Content_Types].xml',
    content:
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  },
  {
    path: '_rels/.rels',
    content:
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  },
  {
    path: 'xl/workbook.xml',
    content:
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>',
  },
  {
    path: 'xl/_rels/workbook.xml.rels',
    content:
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  },
]

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`

function workbook(sheet: string, more: readonly HostileEntry[] = [], claims?: number): Buffer {
  const part = { path: 'xl/worksheets/sheet1.xml', content: sheet }
  return hostileZip([...frame, claims === undefined ? part : { ...part, claims }, ...more])
}

/** The corpus of FIL-01 that concerns workbooks: name → how to build it. */
export const hostileWorkbooks: Readonly<Record<string, () => Buffer>> = {
  'bomb-rows.xlsx': () => workbook(rows('<row><c><v>1</v></c></row>'.repeat(8_000_000))),
  'bomb-1g-space.xlsx': () => {
    const mebibyte = Buffer.alloc(1024 * 1024, 32)
    const packed = deflateRawSync(Buffer.concat(Array.from({ length: 512 }, () => mebibyte)))
    return hostileZip([
      ...frame,
      { path: 'xl/worksheets/sheet1.xml', content: '', packed, claims: 512 * 1024 * 1024 },
    ])
  },
  'bomb-lie.xlsx': () => workbook(rows('<row><c><v>1</v></c></row>'.repeat(1_000_000)), [], 1000),
  'wrong-sum.xlsx': () => {
    const sheet = Buffer.from(rows(`<row r="1">${cell('A1', '1')}</row>`))
    const path = 'xl/worksheets/sheet1.xml'
    const packed = deflateRawSync(sheet)
    return hostileZip([...frame, { path, content: '', packed, claims: sheet.length }])
  },
  'dim.xlsx': () =>
    workbook(
      rows(`<row r="1">${cell('A1', 'x')}</row>`).replace(
        '<sheetData>',
        '<dimension ref="A1:XFD1048576"/><sheetData>',
      ),
    ),
  'sparse.xlsx': () => workbook(rows(`<row r="1048576">${cell('XFD1048576', 'x')}</row>`)),
  'rownum.xlsx': () => workbook(rows(`<row r="99999999999">${cell('A99999999999', 'x')}</row>`)),
  'colname.xlsx': () => workbook(rows(`<row r="1">${cell('ZZZZZZZZ1', 'x')}</row>`)),
  'merge.xlsx': () =>
    workbook(
      rows(
        `<row r="1">${cell('A1', '企业名称')}</row>`,
        `<mergeCells count="2000">${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)}</mergeCells>`,
      ),
    ),
  'manyentries.xlsx': () =>
    hostileZip(Array.from({ length: 60_000 }, (_, at) => ({ path: `x/${at}`, content: '' }))),
  'dup.xlsx': () =>
    workbook(rows(`<row r="1">${cell('A1', 'first')}</row>`), [
      {
        path: 'xl/worksheets/Sheet1.xml',
        content: rows(`<row r="1">${cell('A1', 'second')}</row>`),
      },
    ]),
  'slip.xlsx': () => workbook(rows(''), [{ path: '../../slipped.txt', content: 'x' }]),
  'absolute.xlsx': () => workbook(rows(''), [{ path: '/tmp/slipped.txt', content: 'x' }]),
  'backslash.xlsx': () => workbook(rows(''), [{ path: '..\\slipped.txt', content: 'x' }]),
  'symlink.xlsx': () =>
    workbook(rows(''), [{ path: 'link', content: '/etc/passwd', mode: 0xa1ff }]),
  'lol.xlsx': () =>
    workbook(
      `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${rows(`<row r="1">${cell('A1', '&b;')}</row>`)}`,
    ),
  'xxe.xlsx': () =>
    workbook(
      `<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rows(`<row r="1">${cell('A1', '&x;')}</row>`)}`,
    ),
  'proto.xlsx': () =>
    workbook(rows(`<row r="1">${cell('A1', '__proto__')}${cell('B1', 'constructor')}</row>`)),
  'nest.xlsx': () => workbook(rows(`${'<row>'.repeat(500_000)}`)),
  'vba.xlsx': () => workbook(rows(''), [{ path: 'xl/vbaProject.bin', content: 'x' }]),
  'truncated.xlsx': () => workbook(rows(`<row r="1">${cell('A1', 'x')}</row>`)).subarray(0, 400),
  'fatloop.xls': fatLoop,
  'html.xls': () => Buffer.from('<html><table><tr><td>企业名称</td></tr></table></html>'),
  'csvbomb.xls': () => Buffer.from('a,a,a\n'.repeat(1_700_000)),
  'commas.csv': () => Buffer.from(`${',x'.repeat(13_000_000)}\n`),
  'quote.csv': () => Buffer.from(`名称\n"${'x'.repeat(5_000_000)}`),
}

/** An OLE container whose sector chain bites its own tail. */
function fatLoop(): Buffer {
  const file = Buffer.alloc(2048)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 44)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(0xfffffffe, 68)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  file.fill(0xff, 512, 1024)
  file.writeUInt32LE(0xfffffffd, 512)
  file.writeUInt32LE(2, 516)
  file.writeUInt32LE(1, 520)
  return file
}
