import type { Merge } from './cell.ts'
import { type Hidden, hiddenScan } from './hidden-scan.ts'
import { inflateCounted } from './inflate-counted.ts'
import { limits } from './limits.ts'
import { mergeScan } from './merge-scan.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

export interface CheckedZip {
  /** Text of the small parts the reader needs itself: workbook.xml and its relations. */
  texts: Map<string, string>
  /** Merged cells per worksheet part. */
  merges: Map<string, Merge[]>
  /** Hidden rows and columns per worksheet part. */
  hidden: Map<string, Hidden>
}

const wantedTexts = new Set([
  '[content_types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
])
const activePart = /vbaproject\.bin$|\/activex\/|\/embeddings\//i

/** FIL-03: directory, headers and counted inflation agree, before any parser is started. */
export async function preflightZip(file: Buffer): Promise<CheckedZip> {
  const entries = readZipDirectory(file)
  refuseBombs(entries)
  const active = entries.find(({ path }) => activePart.test(path))
  if (active) throw new UnreadableFile('macros', active.path)

  const checked: CheckedZip = { texts: new Map(), merges: new Map(), hidden: new Map() }
  for (const entry of entries) await checkEntry(file, entry, checked)
  return checked
}

function refuseBombs(entries: ZipEntry[]) {
  let total = 0
  for (const { path, bytes, packedBytes } of entries) {
    total += bytes
    if (total > limits.zipTotalBytes) throw new UnreadableFile('zip-size', path)
    const excessive = bytes > limits.zipRatioFreeBytes && bytes > packedBytes * limits.zipRatio
    if (excessive) throw new UnreadableFile('zip-ratio', path)
  }
}

async function checkEntry(file: Buffer, entry: ZipEntry, checked: CheckedZip) {
  const key = entry.path.toLowerCase()
  const kept: Buffer[] = []
  const keep = wantedTexts.has(key) && entry.bytes <= limits.zipRatioFreeBytes
  const isSheet = key.startsWith('xl/worksheets/')
  const scan = isSheet ? mergeScan() : undefined
  const unseen = isSheet ? hiddenScan() : undefined
  const isXml = key.endsWith('.xml') || key.endsWith('.rels')
  let isFirst = true
  await inflateCounted(file, entry, (chunk) => {
    // Entities can only be declared in a DOCTYPE, which no office program writes.
    if (isFirst && isXml && chunk.subarray(0, 4096).includes('<!DOCTYPE')) {
      throw new UnreadableFile('doctype', entry.path)
    }
    isFirst = false
    if (keep) kept.push(chunk)
    scan?.take(chunk)
    unseen?.take(chunk)
  })
  if (keep) checked.texts.set(key, Buffer.concat(kept).toString('utf8'))
  if (scan) checked.merges.set(entry.path, scan.merges)
  if (unseen) checked.hidden.set(entry.path, unseen)
}
