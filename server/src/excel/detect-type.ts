import type { FileType } from './cell.ts'
import { UnreadableFile } from './unreadable-file.ts'

const zipMagic = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const oleMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** The stream of a workbook that Excel or WPS locked with a password, as an OLE directory names it. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')
/** What other zips that people take for workbooks carry: ODF and e-books, text documents, slides. */
const foreignParts = ['mimetypeapplication/', 'word/document.xml', 'ppt/presentation.xml']
const extensions: Record<FileType, readonly string[]> = {
  xlsx: ['xlsx'],
  xls: ['xls', 'et'],
  csv: ['csv', 'tsv', 'txt'],
}
/** Other formats by their first bytes: PDF, PNG, JPEG, GIF, RAR, 7z, gzip, RTF. */
const foreign = [
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  '{\\rtf',
]

/** Type by content; the extension must agree, because people act on the extension (FIL-05). */
export function detectType(file: Buffer, fileName: string): FileType {
  if (file.length === 0) throw new UnreadableFile('empty-file')
  const type = typeOfContent(file)
  const extension = fileName.toLowerCase().split('.').at(-1) ?? ''
  if (!extensions[type].includes(extension)) throw new UnreadableFile('wrong-extension', type)
  return type
}

function typeOfContent(file: Buffer): FileType {
  if (file.subarray(0, 4).equals(zipMagic)) {
    if (foreignParts.some((part) => file.includes(part))) throw new UnreadableFile('unknown-type')
    return 'xlsx'
  }
  if (file.subarray(0, 8).equals(oleMagic)) {
    // A locked .xlsx is an OLE container: before its extension is doubted, the lock is named.
    if (file.includes(encryptedPackage)) throw new UnreadableFile('encrypted')
    return 'xls'
  }
  const head = file.toString('latin1', 0, 2048)
  if (foreign.some((magic) => head.startsWith(magic))) throw new UnreadableFile('unknown-type')
  // Many bureau systems export an HTML table, or Excel 2003 XML, under the name .xls.
  const text = head.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '')
  if (/^<(?:!doctype|html|\?xml|table|meta|head|style|script|div)/i.test(text)) {
    throw new UnreadableFile('html-as-sheet')
  }
  return 'csv'
}
