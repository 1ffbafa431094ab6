import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { job } from '../../jobs/job.ts'

/** Far longer than any upload may take. */
const oldestMs = 60 * 60_000

/** A request removes its own file; one that was killed half-way cannot. */
export const sweepUploads = job({
  name: 'upkeep.sweep-uploads',
  payload: z.strictObject({}),
  cron: '*/20 * * * *',
  async run({ dataDir, clock }) {
    const dir = join(dataDir, 'uploads')
    for (const name of await readdir(dir)) {
      const path = join(dir, name)
      const found = await stat(path).catch(ifGone)
      if (found && clock.now().getTime() - found.mtimeMs > oldestMs) await rm(path, { force: true })
    }
  },
})

/** Its request ended between the two looks and took it away. */
function ifGone(problem: NodeJS.ErrnoException): undefined {
  if (problem.code !== 'ENOENT') throw problem
}
