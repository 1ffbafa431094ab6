import { UnreadableFile } from './unreadable-file.ts'

const freeSector = 0xfffffffa

/**
 * Walks the sector chains of an OLE container (.xls) with a visited set and answers its stream
 * names, so that a chain that bites its own tail never reaches a parser that follows it for ever.
 */
export function preflightOle(file: Buffer): Set<string> {
  if (file.length < 512) throw new UnreadableFile('damaged')
  const shift = file.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new UnreadableFile('damaged')
  const sectorBytes = 2 ** shift
  const sectors = Math.ceil(file.length / sectorBytes)
  const next = readAllocation(file, sectorBytes, sectors)

  // Every chain, whoever it belongs to, must end: no sector is reached twice.
  const reached = new Uint8Array(sectors)
  for (const target of next) {
    if (target >= freeSector) continue
    if (target >= sectors || reached[target] === 1) throw new UnreadableFile('damaged')
    reached[target] = 1
  }
  return readNames(file, chain(next, file.readUInt32LE(48), sectors), sectorBytes)
}

function readAllocation(file: Buffer, sectorBytes: number, sectors: number): Uint32Array {
  const tables: number[] = []
  for (let index = 0; index < 109; index++) tables.push(file.readUInt32LE(76 + index * 4))
  const seen = new Set<number>()
  let extension = file.readUInt32LE(68)
  while (extension < freeSector) {
    if (seen.has(extension) || extension >= sectors) throw new UnreadableFile('damaged')
    seen.add(extension)
    const at = (extension + 1) * sectorBytes
    if (at + sectorBytes > file.length) throw new UnreadableFile('damaged')
    for (let each = 0; each < sectorBytes - 4; each += 4) tables.push(file.readUInt32LE(at + each))
    extension = file.readUInt32LE(at + sectorBytes - 4)
  }
  const next = new Uint32Array(sectors).fill(0xffffffff)
  let sector = 0
  for (const table of tables.filter((entry) => entry < freeSector)) {
    const at = (table + 1) * sectorBytes
    for (let each = 0; each < sectorBytes && sector < sectors; each += 4) {
      if (at + each + 4 <= file.length) next[sector] = file.readUInt32LE(at + each)
      sector++
    }
  }
  return next
}

function chain(next: Uint32Array, first: number, sectors: number): number[] {
  const walked = new Set<number>()
  let sector = first
  while (sector < freeSector) {
    if (sector >= sectors || walked.has(sector)) throw new UnreadableFile('damaged')
    walked.add(sector)
    sector = next[sector] ?? 0xffffffff
  }
  return [...walked]
}

function readNames(file: Buffer, directory: number[], sectorBytes: number): Set<string> {
  const names = new Set<string>()
  for (const sector of directory) {
    for (let each = 0; each < sectorBytes; each += 128) {
      const at = (sector + 1) * sectorBytes + each
      if (at + 128 > file.length) break
      const length = Math.min(64, file.readUInt16LE(at + 64))
      if (length > 2) names.add(file.toString('utf16le', at, at + length - 2))
    }
  }
  return names
}
