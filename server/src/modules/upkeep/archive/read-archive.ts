import { open } from 'node:fs/promises'
import { refuse } from '@tidu/domain/upkeep'
import { block, paddingOf, readHeader } from './header.ts'

/** Far above any piece we write; a longer one is a damaged length, not a reason to fill the memory. */
const longestMember = 64 * 1024 * 1024

/**
 * The members of an archive, one at a time. Strict: a byte that is not as we would have written it,
 * a missing end or anything after it is refused.
 */
export async function* readArchive(
  path: string,
): AsyncGenerator<{ name: string; content: Buffer }> {
  const file = await open(path, 'r').catch(() => {
    throw refuse.fileUnreadable(path)
  })
  const take = async (length: number) => {
    const bytes = Buffer.alloc(length)
    for (let got = 0; got < length; ) {
      const { bytesRead } = await file.read(bytes, got, length - got)
      if (bytesRead === 0) throw refuse.backupCutShort()
      got += bytesRead
    }
    return bytes
  }
  try {
    for (let before = ''; ; ) {
      const head = await take(block)
      if (isZero(head)) break
      const header = readHeader(head)
      if (!header || header.size > longestMember) {
        throw before === '' ? refuse.notABackup() : refuse.backupDamaged(`${before} →`)
      }
      const content = await take(header.size)
      if (!isZero(await take(paddingOf(header.size)))) throw refuse.backupDamaged(header.name)
      yield { name: header.name, content }
      before = header.name
    }
    if (!isZero(await take(block))) throw refuse.backupDamaged('end')
    const { bytesRead } = await file.read(Buffer.alloc(1), 0, 1)
    if (bytesRead > 0) throw refuse.backupDamaged('end')
  } finally {
    await file.close()
  }
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}
