import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { block, makeHeader, paddingOf } from './header.ts'

export interface Member {
  name: string
  size: number
  sha256: string
}

export interface ArchiveWriter {
  add(name: string, content: Buffer): Promise<void>
  /** Everything added so far, in order. */
  members: readonly Member[]
  end(): Promise<void>
}

/** Appends members to an open file; each is as small as one piece of a table, so memory stays small. */
export function writeArchive(file: FileHandle): ArchiveWriter {
  const members: Member[] = []
  const write = async (bytes: Buffer) => {
    for (let sent = 0; sent < bytes.length; )
      sent += (await file.write(bytes, sent, bytes.length - sent)).bytesWritten
  }
  return {
    members,
    async add(name, content) {
      await write(
        Buffer.concat([
          makeHeader(name, content.length),
          content,
          Buffer.alloc(paddingOf(content.length)),
        ]),
      )
      members.push({ name, size: content.length, sha256: sha256(content) })
    },
    end: () => write(Buffer.alloc(2 * block)),
  }
}

export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}
