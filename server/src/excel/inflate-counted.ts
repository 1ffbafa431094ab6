import { crc32, createInflateRaw } from 'node:zlib'
import { UnreadableFile } from './unreadable-file.ts'
import type { ZipEntry } from './zip-directory.ts'

/**
 * Inflates one entry chunk by chunk and stops at the first byte beyond what its header promised. The
 * checksum is ours to compare: the library does not for worksheets, and one flipped bit in a file makes
 * another figure of a firm's revenue.
 */
export async function inflateCounted(
  file: Buffer,
  entry: ZipEntry,
  onChunk: (chunk: Buffer) => void,
): Promise<void> {
  const packed = file.subarray(entry.start, entry.start + entry.packedBytes)
  let counted = 0
  let checksum = 0
  const take = (chunk: Buffer) => {
    counted += chunk.length
    if (counted > entry.bytes) throw new UnreadableFile('zip-lies', entry.path)
    checksum = crc32(chunk, checksum)
    onChunk(chunk)
  }
  if (entry.method === 0) take(packed)
  else await inflateInto(packed, take, entry.path)
  if (counted !== entry.bytes) throw new UnreadableFile('zip-lies', entry.path)
  if (checksum !== entry.checksum) throw new UnreadableFile('damaged', entry.path)
}

async function inflateInto(packed: Buffer, take: (chunk: Buffer) => void, path: string) {
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 })
  inflate.end(packed)
  try {
    for await (const chunk of inflate) take(chunk)
  } catch (problem) {
    if (problem instanceof UnreadableFile) throw problem
    throw new UnreadableFile('damaged', path)
  } finally {
    inflate.destroy()
  }
}
