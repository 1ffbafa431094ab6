import { goodWorkbook } from '../read-damaged.ts'
import type { Claim } from './claim.ts'

/** FIL-04: workbooks with one random fault. Control: the library by itself. */
export const damagedWorkbookClaim: Claim = {
  id: 'FIL-04',
  title: 'a workbook cut or changed anywhere is refused or reads as it was, never as other figures',
  hindrance: () => undefined,
  async test({ trials: asked, short, random, say }) {
    const wanted = asked ?? (short ? 30 : 300)
    const workbook = await goodWorkbook(100, random)
    try {
      const failures: string[] = []
      let [trials, misread] = [0, 0]
      // Of few files the library may misread none by chance: then some more.
      for (; trials < wanted || (misread === 0 && trials < wanted + 100); trials += 1) {
        const reading = await workbook.readDamaged(random)
        if (reading.fault !== undefined) failures.push(`seed ${random.seed}: ${reading.fault}`)
        if (reading.misread) misread += 1
      }
      say(`FIL-04: ${trials} damaged workbooks, ${failures.length} faults`)
      const figure = `the library alone took other values from ${misread} of them`
      return {
        trials,
        failures,
        figure: `${trials} damaged workbooks`,
        control: { failedAsItMust: misread > 0, figure },
      }
    } finally {
      workbook.remove()
    }
  },
}
