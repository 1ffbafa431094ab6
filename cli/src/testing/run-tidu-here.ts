import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTidu } from '../run-tidu.ts'

export interface Ran {
  status: number
  stdout: string
  stderr: string
}

/**
 * Runs `tidu` in this process and answers what a process of its own would have shown: a start costs more
 * than most commands. `input` stands for standard input, where the parameters name it `-`.
 */
export async function runTiduHere(parameters: readonly string[], input?: string): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-here-'))
  const file = join(folder, 'input')
  if (input !== undefined) writeFileSync(file, input)
  const ran: Ran = { status: 0, stdout: '', stderr: '' }
  const { exitCode } = process
  const giveBack = (['stdout', 'stderr'] as const).map((name) => {
    const { write } = process[name]
    process[name].write = (text: string | Uint8Array) => {
      ran[name] += String(text)
      return true
    }
    return () => {
      process[name].write = write
    }
  })
  try {
    process.exitCode = 0
    await runTidu(parameters.map((one) => (one === '-' && input !== undefined ? file : one)))
    ran.status = Number(process.exitCode)
  } finally {
    for (const back of giveBack) back()
    process.exitCode = exitCode
    rmSync(folder, { recursive: true })
  }
  return ran
}
