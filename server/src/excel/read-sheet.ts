import type { ChildProcess } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FileProblem, fileProblems, largestFileMegabytes } from '@tidu/domain/exchange'
import type { SheetEvent } from './cell.ts'
import { cpuSeconds, limits, wallSeconds } from './limits.ts'
import { killLimited, runLimited } from './run-limited.ts'
import { splitLines } from './split-lines.ts'
import { UnreadableFile } from './unreadable-file.ts'

const here = dirname(fileURLToPath(import.meta.url))
const script = join(here, 'parse-child.ts')
/** Node asks for the package file that says how a module is to be read. */
const packageFile = join(here, '..', '..', 'package.json')

/**
 * Reads a foreign workbook in a limited child process and hands its rows on as they come,
 * until `signal` says stop. Throws `UnreadableFile`; whatever the file does, this process stays as it was.
 */
export async function* readSheet(
  file: Uint8Array,
  fileName: string,
  signal?: AbortSignal,
): AsyncGenerator<SheetEvent> {
  if (file.length > largestFileMegabytes * 1024 * 1024) throw new UnreadableFile('too-large')
  const child = runLimited(script, [fileName.slice(-200)], {
    cpuSeconds: cpuSeconds(file.length),
    readable: [
      here,
      packageFile,
      packageFolder('hucre/xlsx', 'hucre'),
      packageFolder('@e965/xlsx', 'xlsx'),
    ],
  })
  const timeout = AbortSignal.timeout(wallSeconds(file.length) * 1000)
  const stop = AbortSignal.any(signal ? [signal, timeout] : [timeout])
  const kill = () => killLimited(child)
  stop.addEventListener('abort', kill, { once: true })
  const ended = exitOf(child)
  try {
    if (stop.aborted) kill()
    feed(child, file)
    const isComplete = yield* eventsOf(child)
    if (!isComplete) throw deathOf(await ended, { signal, timeout })
  } finally {
    stop.removeEventListener('abort', kill)
    kill()
    await ended
  }
}

/** Answers whether the child said it was done. */
async function* eventsOf(child: ChildProcess): AsyncGenerator<SheetEvent, boolean> {
  if (child.stdout === null) return false
  for await (const line of splitLines(child.stdout, limits.lineBytes)) {
    // Our own program wrote this line, from values it typed itself.
    const event: SheetEvent = JSON.parse(line)
    if (event.kind === 'problem') throw new UnreadableFile(knownProblem(event.problem), event.place)
    yield event
    if (event.kind === 'end') return true
  }
  return false
}

function knownProblem(code: string): FileProblem {
  return fileProblems.find((known) => known === code) ?? 'damaged'
}

function feed({ stdin }: ChildProcess, file: Uint8Array) {
  // A child that died early closes the pipe; its exit is reported, not the broken pipe.
  stdin?.on('error', () => {})
  stdin?.end(file)
}

interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: 127, signal: null }))
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}

function deathOf(exit: Exit, given: { signal: AbortSignal | undefined; timeout: AbortSignal }) {
  if (given.signal?.aborted) return given.signal.reason
  if (given.timeout.aborted || exit.signal === 'SIGXCPU') return new UnreadableFile('out-of-time')
  if (exit.signal === 'SIGKILL') return new UnreadableFile('out-of-time')
  return new UnreadableFile(exit.code === 127 ? 'damaged' : 'out-of-memory')
}

function packageFolder(entry: string, folder: string): string {
  const path = fileURLToPath(import.meta.resolve(entry))
  const parts = path.split('/')
  return parts.slice(0, parts.lastIndexOf(folder) + 1).join('/')
}
