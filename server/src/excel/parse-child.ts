/** Entry point of the limited child process: the file on stdin, its name as argument, events on stdout. */
import { writeSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { parseFile } from './parse-file.ts'

const sleeper = new Int32Array(new SharedArrayBuffer(4))

/** Written synchronously: a slow parent then holds the parser back instead of filling the memory. */
function writeAll(bytes: Buffer) {
  let at = 0
  while (at < bytes.length) {
    try {
      at += writeSync(1, bytes, at)
    } catch (problem) {
      const isFull = problem instanceof Error && 'code' in problem && problem.code === 'EAGAIN'
      if (!isFull) throw problem
      Atomics.wait(sleeper, 0, 0, 2)
    }
  }
}

const file = await buffer(process.stdin)
await parseFile(file, process.argv[2] ?? '', (event) =>
  writeAll(Buffer.from(`${JSON.stringify(event)}\n`)),
)
