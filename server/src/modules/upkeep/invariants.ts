import type { Invariant } from './invariant.ts'
import { accessInvariants } from './invariants/access.ts'
import { auditInvariants } from './invariants/audit.ts'
import { enterpriseInvariants } from './invariants/enterprise.ts'
import { enterpriseProjections } from './invariants/enterprise-projections.ts'
import { exchangeInvariants } from './invariants/exchange.ts'
import { healthInvariants } from './invariants/health.ts'
import { regionInvariants } from './invariants/region.ts'
import { screeningInvariants } from './invariants/screening.ts'
import { upkeepInvariants } from './invariants/upkeep.ts'

/** Every invariant of the product; each module adds its own. */
export const invariants: readonly Invariant[] = [
  ...accessInvariants,
  ...auditInvariants,
  ...regionInvariants,
  ...enterpriseInvariants,
  ...enterpriseProjections,
  ...exchangeInvariants,
  ...screeningInvariants,
  ...healthInvariants,
  ...upkeepInvariants,
]
