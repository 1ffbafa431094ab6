import type { countTiers } from '@tidu/contracts/enterprise/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'

export type TierCounts = OutputOf<typeof countTiers>
