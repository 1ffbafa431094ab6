export { annualTarget, type YearTarget } from './annual-target.ts'
export {
  type CountyQuota,
  type CountyQuotas,
  countyQuotas,
  type QuotaRounding,
  quotaRoundings,
} from './county-quotas.ts'
export { addDays, daysBetween, isLocalDate } from './days.ts'
export {
  type ComparedProfile,
  type CountyTarget,
  diffProfiles,
  type ProfileChange,
  type ProfileDifference,
  type ProfileSection,
  type ProfileValues,
} from './diff-profiles.ts'
export type {
  Citation,
  Clause,
  Confidence,
  Edge,
  EdgeKind,
  PolicyDocument,
} from './document.ts'
export { type DocumentState, type DocumentStatus, documentStatus } from './document-status.ts'
export {
  chainOf,
  type Effective,
  type EffectiveProfile,
  effectiveProfile,
  type PeriodState,
  periodState,
} from './effective-profile.ts'
export { type DueDay, expandCalendar } from './expand-calendar.ts'
export { largestRemainder, largestRemainderAtLeastOne } from './largest-remainder.ts'
export { clauseAt, lintCitations } from './lint-citations.ts'
export { type FiledDocument, lintDocuments } from './lint-documents.ts'
export { type FiledProfile, lintRegions } from './lint-regions.ts'
export { type Loosening, looseningsOf } from './loosening.ts'
export { parseDocument } from './parse-document.ts'
export { parseOpenReadings, parseRegion } from './parse-region.ts'
export { type Problem, type ProblemCode, problemCodes } from './problem.ts'
export { type PolicyRefusal, refuse } from './refusals.ts'
export type * from './region-profile.ts'
export { operators, tierIds } from './region-profile.ts'
export { type SeedQuota, seedQuota } from './seed-quota.ts'
export { type SettledReading, settleReadings } from './settle-readings.ts'
export { type SunsetAlert, type SunsetStage, sunsetAlerts, sunsetStages } from './sunset-alerts.ts'
export { groundsOf, implementedBy, type Relation, successorsOf } from './supersession.ts'
