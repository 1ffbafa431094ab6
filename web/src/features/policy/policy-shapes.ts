import type { showDocument, showRegionPolicy } from '@tidu/contracts/policy/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'

export type PolicyDocument = OutputOf<typeof showDocument>
export type RegionPolicy = OutputOf<typeof showRegionPolicy>
