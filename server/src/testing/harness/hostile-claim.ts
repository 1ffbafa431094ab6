import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bombInWorker, hostileNames, readHostile } from '../read-hostile.ts'
import type { Claim } from './claim.ts'

/** FIL-01: hostile workbooks are read as uploads are. Control: the bomb in a worker thread. */
export const hostileClaim: Claim = {
  id: 'FIL-01',
  title: 'a hostile workbook is refused or read within its limits, and the server notices nothing',
  hindrance: () =>
    process.platform === 'linux' ? undefined : 'needs Linux (/proc) to measure its own memory',
  async test({ trials: asked, short, random, say }) {
    const trials = asked ?? (short ? 10 : 4 * hostileNames.length)
    const failures: string[] = []
    // Each once before any comes again, from a random one on.
    const first = random.below(hostileNames.length)
    for (let trial = 0; trial < trials; trial += 1) {
      const name = hostileNames[(first + trial) % hostileNames.length] ?? ''
      const found = await readHostile(name)
      if (found.length > 0) failures.push(found.join(' | '))
      say(`FIL-01 ${trial + 1}/${trials}: ${name}, ${found.length} faults`)
    }
    const figure = `${Math.min(trials, hostileNames.length)} different files`
    return { trials, failures, figure, control: await inWorker() }
  },
}

async function inWorker() {
  const folder = mkdtempSync(join(tmpdir(), 'tidu-bomb-'))
  try {
    const end = await bombInWorker(folder)
    const failedAsItMust = end !== 0
    const figure = failedAsItMust
      ? `in a worker thread with a limit of 256 MB one of them took the whole process with it, or twice its limit (${end})`
      : 'in a worker thread nothing happened'
    return { failedAsItMust, figure }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
