import { refuse } from '@tidu/domain/upkeep'
import { readArchive } from '../archive/read-archive.ts'
import { type Member, sha256 } from '../archive/write-archive.ts'
import {
  formatMember,
  formatShape,
  formatVersion,
  type Manifest,
  manifestHashMember,
  manifestMember,
  manifestShape,
} from './manifest.ts'

/** Reads the whole file and compares every part with the manifest; refuses what does not fit. */
export async function checkBackup(path: string): Promise<Manifest> {
  const found: Member[] = []
  const closing = new Map<string, Buffer>()
  for await (const { name, content } of readArchive(path)) {
    if (found.length === 0) requireFormat(name, content)
    if (name === manifestMember || name === manifestHashMember) closing.set(name, content)
    else if (closing.size > 0) throw refuse.backupDamaged(name)
    else found.push({ name, size: content.length, sha256: sha256(content) })
  }
  const manifest = readManifest(closing.get(manifestMember), closing.get(manifestHashMember))
  for (const [index, wanted] of manifest.members.entries()) {
    const member = found[index]
    if (member?.name !== wanted.name || member.sha256 !== wanted.sha256)
      throw refuse.backupDamaged(wanted.name)
  }
  const surplus = found[manifest.members.length]
  if (surplus) throw refuse.backupDamaged(surplus.name)
  return manifest
}

function requireFormat(name: string, content: Buffer): void {
  if (name !== formatMember) throw refuse.notABackup()
  const read = formatShape.safeParse(parse(content))
  if (!read.success) throw refuse.backupDamaged(name)
  if (read.data.format > formatVersion) throw refuse.backupNewer(`format ${read.data.format}`)
}

function readManifest(text: Buffer | undefined, hash: Buffer | undefined): Manifest {
  if (!text || !hash) throw refuse.backupCutShort()
  if (hash.toString('latin1') !== `${sha256(text)}\n`) throw refuse.backupDamaged(manifestMember)
  const read = manifestShape.safeParse(parse(text))
  if (!read.success) throw refuse.backupDamaged(manifestMember)
  return read.data
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    return undefined // the shape check that follows refuses it
  }
}
