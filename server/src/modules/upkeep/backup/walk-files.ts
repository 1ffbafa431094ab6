import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../archive/write-archive.ts'
import type { Manifest } from './manifest.ts'

/** The file store, below the data folder. Uploads on their way in are not part of it. */
export const storeFolder = 'files'

const pieceBytes = 4 * 1024 * 1024

/** Every file of the store, sorted, in pieces. */
export async function walkFiles(
  dataDir: string,
  take: (file: number, piece: Buffer, number: number) => Promise<void>,
): Promise<Manifest['files']> {
  const store = join(dataDir, storeFolder)
  if (!existsSync(store)) return []
  const entries = await readdir(store, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(store.length + 1))
    .sort()
  const files: Manifest['files'] = []
  for (const [index, path] of paths.entries()) {
    const hash = createHash('sha256')
    let [bytes, pieces] = [0, 0]
    for await (const chunk of createReadStream(join(store, path), { highWaterMark: pieceBytes })) {
      const piece: Buffer = chunk
      hash.update(piece)
      bytes += piece.length
      pieces += 1
      await take(index + 1, piece, pieces)
    }
    files.push({ path, bytes, sha256: hash.digest('hex') })
  }
  return files
}

export async function keyFingerprint(dataDir: string): Promise<string | null> {
  const file = join(dataDir, 'installation.key')
  return existsSync(file) ? sha256(await readFile(file)) : null
}
