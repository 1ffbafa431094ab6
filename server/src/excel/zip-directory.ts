import { limits } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'

export interface ZipEntry {
  path: string
  method: number
  packedBytes: number
  bytes: number
  /** CRC-32 of the unpacked bytes. */
  checksum: number
  /** Where the packed bytes begin. */
  start: number
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50

/**
 * Reads the central directory and holds every local header against it. Parsers disagree about
 * duplicates, overlaps and lying headers, so such files are refused before any parser sees them.
 */
export function readZipDirectory(file: Buffer): ZipEntry[] {
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  const size = file.readUInt32LE(end + 12)
  const offset = file.readUInt32LE(end + 16)
  if (count === 0xffff || offset === 0xffffffff) throw new UnreadableFile('zip-entries')
  if (count > limits.zipEntries) throw new UnreadableFile('zip-entries', String(count))
  if (offset + size !== end) throw new UnreadableFile('damaged')

  const entries: ZipEntry[] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    const { entry, next } = readCentralHeader(file, at, end)
    entries.push(entry)
    at = next
  }
  if (at !== end) throw new UnreadableFile('damaged')
  refuseDuplicates(entries)
  refuseOverlaps(entries, offset)
  return entries
}

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - 22 - 0xffff)
  for (let at = file.length - 22; at >= lowest; at--) {
    if (file.readUInt32LE(at) !== endSignature) continue
    if (at + 22 + file.readUInt16LE(at + 20) === file.length) return at
  }
  throw new UnreadableFile('damaged')
}

function readCentralHeader(file: Buffer, at: number, end: number) {
  if (at + 46 > end || file.readUInt32LE(at) !== centralSignature) {
    throw new UnreadableFile('damaged')
  }
  const flags = file.readUInt16LE(at + 8)
  const nameLength = file.readUInt16LE(at + 28)
  const next = at + 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  if (next > end) throw new UnreadableFile('damaged')
  const name = file.subarray(at + 46, at + 46 + nameLength)
  const path = name.toString('utf8')
  if (flags & 1) throw new UnreadableFile('encrypted')
  const mode = file.readUInt32LE(at + 38) >>> 16
  if ((mode & 0xf000) === 0xa000 || !isPlainPath(path)) throw new UnreadableFile('zip-path', path)

  const method = file.readUInt16LE(at + 10)
  if (method !== 0 && method !== 8) throw new UnreadableFile('damaged', path)
  const packedBytes = file.readUInt32LE(at + 20)
  const bytes = file.readUInt32LE(at + 24)
  const local = file.readUInt32LE(at + 42)
  const start = readLocalHeader(file, local, { name, method, packedBytes, bytes, flags })
  const checksum = file.readUInt32LE(at + 16)
  return { entry: { path, method, packedBytes, bytes, checksum, start }, next }
}

interface Promised {
  name: Buffer
  method: number
  packedBytes: number
  bytes: number
  flags: number
}

function readLocalHeader(file: Buffer, at: number, promised: Promised): number {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localSignature) {
    throw new UnreadableFile('zip-lies')
  }
  const nameLength = file.readUInt16LE(at + 26)
  const start = at + 30 + nameLength + file.readUInt16LE(at + 28)
  const sizesFollow = (file.readUInt16LE(at + 6) & 8) !== 0
  const agrees =
    file.subarray(at + 30, at + 30 + nameLength).equals(promised.name) &&
    file.readUInt16LE(at + 8) === promised.method &&
    (sizesFollow ||
      (file.readUInt32LE(at + 18) === promised.packedBytes &&
        file.readUInt32LE(at + 22) === promised.bytes))
  if (!agrees || start + promised.packedBytes > file.length) throw new UnreadableFile('zip-lies')
  return start
}

function isPlainPath(path: string): boolean {
  if (path === '' || path.includes('\\') || path.includes('\0') || path.includes(':')) return false
  return !path.startsWith('/') && !path.split('/').includes('..')
}

function refuseDuplicates(entries: ZipEntry[]) {
  const seen = new Set<string>()
  for (const { path } of entries) {
    // Office compares part names without case.
    const key = path.toLowerCase()
    if (seen.has(key)) throw new UnreadableFile('zip-duplicate', path)
    seen.add(key)
  }
}

function refuseOverlaps(entries: ZipEntry[], directoryStart: number) {
  const inOrder = entries.toSorted((left, right) => left.start - right.start)
  inOrder.forEach((entry, index) => {
    const next = inOrder[index + 1]?.start ?? directoryStart
    if (entry.start + entry.packedBytes > next) throw new UnreadableFile('zip-lies', entry.path)
  })
}
