import type { Readable } from 'node:stream'
import { UnreadableFile } from './unreadable-file.ts'

/** Lines of a pipe, each at most `maximum` bytes: the writer is not trusted to ever end one. */
export async function* splitLines(stream: Readable, maximum: number): AsyncGenerator<string> {
  let pieces: Buffer[] = []
  let held = 0
  for await (const chunk of stream) {
    let rest: Buffer = chunk
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      pieces.push(rest.subarray(0, end))
      yield Buffer.concat(pieces).toString('utf8')
      pieces = []
      held = 0
      rest = rest.subarray(end + 1)
    }
    if (rest.length === 0) continue
    pieces.push(rest)
    held += rest.length
    if (held > maximum) throw new UnreadableFile('damaged')
  }
}
