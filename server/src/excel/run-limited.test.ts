import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bombInWorker } from '../testing/read-hostile.ts'
import { killLimited, runLimited } from './run-limited.ts'

const folder = mkdtempSync(join(tmpdir(), 'tidu-limited-'))
const script = (name: string, code: string) => {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, code)
  return path
}

function outcomeOf(path: string, cpuSeconds = 3) {
  const child = runLimited(path, [], { cpuSeconds, readable: [folder] })
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += String(chunk)
  })
  return new Promise<{ code: number | null; signal: string | null; output: string }>((resolve) => {
    child.once('close', (code, signal) => {
      killLimited(child)
      resolve({ code, signal, output })
    })
  })
}

describe('the limited child (FIL-02)', () => {
  const trap = createServer()
  let hits = 0
  trap.on('connection', () => {
    hits += 1
  })
  afterAll(() => {
    trap.close()
  })

  it('dies alone when it takes memory without end, in the heap or beside it', async () => {
    const heap = script(
      'heap',
      'const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))',
    )
    const beside = script(
      'beside',
      'const all = []; for (;;) all.push(Buffer.alloc(64 * 1024 * 1024, 1))',
    )
    for (const path of [heap, beside]) {
      const { code, signal } = await outcomeOf(path, 20)
      expect(code === 0 && signal === null).toBe(false)
    }
  }, 30_000)

  it('is stopped when it computes without end', async () => {
    const { code, signal } = await outcomeOf(script('spin', 'for (;;) {}'), 1)
    expect(signal ?? code).not.toBe(0)
  })

  it('writes no file, starts no process, reads nothing else and reaches nobody', async () => {
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
    const address = trap.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const target = join(folder, 'written.txt')
    const path = script(
      'reach',
      `import { readFileSync, writeFileSync } from 'node:fs'
       import { spawnSync } from 'node:child_process'
       const tried = (work) => { try { work(); return 'done' } catch (problem) { return problem.code } }
       const said = [
         tried(() => writeFileSync(${JSON.stringify(target)}, 'x')),
         tried(() => readFileSync('/etc/hostname')),
         tried(() => { const { error } = spawnSync('/bin/true'); if (error) throw error }),
       ]
       process.stdout.write(JSON.stringify(said))
       const { connect } = await import('node:net')
       connect(${port}, '127.0.0.1').on('error', () => process.exit(0))`,
    )
    const { output } = await outcomeOf(path)
    expect(JSON.parse(output)).toEqual([
      'ERR_ACCESS_DENIED',
      'ERR_ACCESS_DENIED',
      'ERR_ACCESS_DENIED',
    ])
    expect(existsSync(target)).toBe(false)
    expect(hits).toBe(0)
  })

  it('control: the same bomb in a worker thread kills the whole process, or outgrows its limit twice', async () => {
    expect(await bombInWorker(folder)).not.toBe(0)
  }, 60_000)
})
