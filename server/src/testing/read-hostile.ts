import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from '../excel/read-sheet.ts'
import { hostileWorkbooks } from './hostile-workbooks.ts'

/** What is to come of each hostile file: the problem it is refused with, or the rows that are read. */
const outcomes: Record<string, RegExp> = {
  'bomb-rows.xlsx': /^zip-ratio/,
  'bomb-1g-space.xlsx': /^zip-size/,
  'bomb-lie.xlsx': /^zip-lies/,
  'wrong-sum.xlsx': /^damaged/,
  'dim.xlsx': /^read 1$/,
  'sparse.xlsx': /^read 1$/,
  'rownum.xlsx': /^(too-many-rows|damaged)/,
  'colname.xlsx': /^damaged/,
  'merge.xlsx': /^read 1$/,
  'manyentries.xlsx': /^zip-entries/,
  'dup.xlsx': /^zip-duplicate/,
  'slip.xlsx': /^zip-path/,
  'absolute.xlsx': /^zip-path/,
  'backslash.xlsx': /^zip-path/,
  'symlink.xlsx': /^zip-path/,
  'lol.xlsx': /^doctype/,
  'xxe.xlsx': /^doctype/,
  'proto.xlsx': /^read 1$/,
  'nest.xlsx': /^(damaged|read 0|out-of)/,
  'vba.xlsx': /^macros/,
  'truncated.xlsx': /^damaged/,
  'fatloop.xls': /^damaged/,
  'html.xls': /^html-as-sheet/,
  'csvbomb.xls': /^wrong-extension/,
  'commas.csv': /^too-many-cells/,
  'quote.csv': /^quote-open/,
}

export const hostileNames = Object.keys(hostileWorkbooks)

/** Reads one as an upload is read; returns what went wrong. It may take 15 s and 80 MB of ours. */
export async function readHostile(name: string): Promise<string[]> {
  const file = hostileWorkbooks[name]?.() ?? Buffer.alloc(0)
  const before = resident()
  const from = performance.now()
  const outcome = await outcomeOf(file, name)
  const seconds = (performance.now() - from) / 1000
  const grown = resident() - before
  return [
    ...(outcomes[name]?.test(outcome) ? [] : [`${name}: ${outcome}`]),
    ...(seconds < 15 ? [] : [`${name}: took ${seconds.toFixed(1)} s`]),
    ...(grown < 80 ? [] : [`${name}: this process grew by ${grown.toFixed(0)} MB`]),
  ]
}

async function outcomeOf(file: Buffer, name: string): Promise<string> {
  let rows = 0
  try {
    for await (const event of readSheet(file, name)) {
      if (event.kind === 'rows') rows += event.rows.length
    }
    return `read ${rows}`
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}

/** Resident memory of this process in MB. */
const resident = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024

/**
 * The same bomb in a worker thread with a limit, as many would read it; returns how the whole
 * process ended, 0 when nothing happened to it.
 */
export async function bombInWorker(folder: string): Promise<number | string> {
  const bomb = join(folder, 'bomb.xlsx')
  writeFileSync(bomb, hostileWorkbooks['bomb-rows.xlsx']?.() ?? '')
  const library = import.meta.resolve('@e965/xlsx')
  const inner = join(folder, 'inner.mjs')
  writeFileSync(
    inner,
    `import { readFileSync } from 'node:fs'
     import { read } from ${JSON.stringify(library)}
     read(readFileSync(${JSON.stringify(bomb)}), { type: 'buffer' })`,
  )
  const outer = join(folder, 'outer.mjs')
  writeFileSync(
    outer,
    `import { Worker } from 'node:worker_threads'
     const limits = { resourceLimits: { maxOldGenerationSizeMb: 256 } }
     // Now and then the thread is stopped in time to say so; by then it has taken what it was not given.
     const outgrown = () => process.resourceUsage().maxRSS > 2 * 256 * 1024
     new Worker(${JSON.stringify(inner)}, limits).on('error', () => process.exit(outgrown() ? 3 : 0))`,
  )
  return new Promise((resolve) => {
    const run = spawn(process.execPath, [outer], { stdio: 'ignore' })
    run.once('close', (code, signal) => resolve(signal ?? code ?? 0))
  })
}
