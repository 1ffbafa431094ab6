import type { Firm } from './firm.ts'
import { examineInnovative2022 } from './innovative-2022.ts'
import { examineLittleGiant2022 } from './little-giant-2022.ts'
import { examineChampion, examineHnte, examineKeyLittleGiant } from './other-standards.ts'
import { examineSeedOf5309, examineSeedOf5325 } from './seed-pools.ts'
import { examineSrdi2022 } from './srdi-2022.ts'
import type { Finding } from './states.ts'
import { examineTech } from './technology-2017.ts'
import { examineLittleGiant2026, examineSrdi2026 } from './tiers-2026.ts'

export interface Examined {
  standard: string
  edition: string
  regions: string[]
  examine: (firm: Firm) => Finding
}

function national(standard: string, edition: string, examine: (firm: Firm) => Finding): Examined {
  return { standard, edition, regions: [], examine }
}

/** Every standard the examiner knows, by the names the command line uses. */
export const examined: Examined[] = [
  national('innovative', '2022-63', examineInnovative2022),
  national('srdi', '2022-63', examineSrdi2022),
  national('srdi', '2026-2', examineSrdi2026),
  national('little-giant', '2022-63', examineLittleGiant2022),
  national('little-giant', '2026-2', examineLittleGiant2026),
  national('tech', '2017-115', examineTech),
  national('hnte', '2016-32', examineHnte),
  national('champion', '2023-138', examineChampion),
  national('key-little-giant', '2024-148', examineKeyLittleGiant),
  {
    standard: 'seed-little-giant',
    edition: 'honghe-2025',
    regions: ['532501', '5325', '53'],
    examine: examineSeedOf5325,
  },
  {
    standard: 'seed-little-giant',
    edition: 'lincang-2025',
    regions: ['5309', '53'],
    examine: examineSeedOf5309,
  },
]
