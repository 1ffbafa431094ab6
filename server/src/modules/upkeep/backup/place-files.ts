import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { refuse } from '@tidu/domain/upkeep'
import { readArchive } from '../archive/read-archive.ts'
import { sha256 } from '../archive/write-archive.ts'
import type { Manifest } from './manifest.ts'
import { storeFolder } from './walk-files.ts'

export interface StagedFiles {
  /** Puts the files in their place; what was there is moved aside, never deleted. Returns the way back. */
  place(stamp: string): Promise<() => Promise<void>>
  drop(): Promise<void>
}

/** Unpacks the file store beside its place and checks it, before the database is touched. */
export async function stageFiles(
  path: string,
  manifest: Manifest,
  dataDir: string,
): Promise<StagedFiles> {
  const draft = join(dataDir, `${storeFolder}.restoring`)
  const store = join(dataDir, storeFolder)
  await rm(draft, { recursive: true, force: true })
  const drop = () => rm(draft, { recursive: true, force: true })
  if (manifest.files.length === 0) return { place: async () => async () => undefined, drop }
  await unpackFiles(path, manifest, draft)
  const place = async (stamp: string) => {
    const aside = `${store}.before-${stamp}`
    const hadFiles = existsSync(store)
    if (hadFiles) await rename(store, aside)
    await rename(draft, store)
    return async () => {
      await rename(store, draft)
      if (hadFiles) await rename(aside, store)
    }
  }
  return { place, drop }
}

async function unpackFiles(path: string, manifest: Manifest, draft: string): Promise<void> {
  const wanted = new Map(manifest.members.map((member) => [member.name, member.sha256]))
  for (const { path: name } of manifest.files) {
    await mkdir(dirname(inside(draft, name)), { recursive: true, mode: 0o700 })
    // An empty file has no piece of its own.
    await (await open(inside(draft, name), 'w', 0o600)).close()
  }
  for await (const { name, content } of readArchive(path)) {
    const number = /^files\/(\d+)\//.exec(name)?.[1]
    if (number === undefined) continue
    const file = manifest.files[Number(number) - 1]
    if (!file || sha256(content) !== wanted.get(name)) throw refuse.backupDamaged(name)
    const handle = await open(inside(draft, file.path), 'a', 0o600)
    await handle.write(content)
    await handle.sync()
    await handle.close()
  }
}

/** A path that leaves the folder is a forged manifest. */
function inside(folder: string, path: string): string {
  const full = resolve(folder, path)
  if (!full.startsWith(folder + sep)) throw refuse.backupDamaged(path)
  return full
}
