import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../clock.ts'
import { readArchive } from '../../modules/upkeep/archive/read-archive.ts'
import { backUp, checkBackup } from '../../modules/upkeep/index.ts'
import type { Claim } from './claim.ts'
import { makeCrashSite } from './crash-site.ts'
import { damageFile } from './damage-file.ts'

/** BAK-04: a backup with any damage is refused. Control: a reader that trusts the contents. */
export const damageClaim: Claim = {
  id: 'BAK-04',
  title: 'a backup cut or changed anywhere is refused before it touches a database',
  hindrance: () => undefined,
  async test({ trials: asked, short, random, say }) {
    const trials = asked ?? (short ? 40 : 400)
    const site = await makeCrashSite()
    const good = join(site.dataDir, 'good.tidu')
    const bad = join(site.dataDir, 'bad.tidu')
    try {
      await site.look(({ pool }) =>
        backUp({ pool, dataDir: site.dataDir, clock: systemClock }, good),
      )
      await checkBackup(good)
      const failures: string[] = []
      let missed = 0
      for (let trial = 0; trial < trials; trial += 1) {
        const fault = damageFile(good, bad, random)
        if (await passes(() => checkBackup(bad))) failures.push(`seed ${random.seed}: ${fault}`)
        if (await passes(() => readThrough(bad))) missed += 1
      }
      say(`BAK-04: ${trials} damaged files, ${failures.length} accepted`)
      const figure = `without checksums ${missed} of ${trials} damaged files were accepted`
      return {
        trials,
        failures,
        figure: `${trials} damaged files`,
        control: { failedAsItMust: missed > 0, figure },
      }
    } finally {
      rmSync(bad, { force: true })
      site.remove()
    }
  },
}

async function passes(read: () => Promise<unknown>): Promise<boolean> {
  return read().then(
    () => true,
    () => false,
  )
}

async function readThrough(path: string): Promise<void> {
  for await (const _ of readArchive(path));
}
