export {
  type ComplianceContent,
  type EnterpriseChange,
  type EntryChange,
  type FactChange,
  type IpContent,
  type Ledger,
  type LedgerContents,
  ledgers,
  type MasterFact,
  masterFacts,
  type TagContent,
  type TitleContent,
} from './change.ts'
export {
  type ComplianceEntry,
  type ComplianceKind,
  type ComplianceState,
  type ComplianceStatus,
  complianceKinds,
  complianceStatus,
  type Remedy,
} from './compliance.ts'
export {
  type Contradiction,
  type ContradictionCode,
  contradictionCodes,
} from './contradiction.ts'
export {
  type CreditCodeCheck,
  type CreditCodeProblem,
  checkCreditCode,
  creditCodeDigit,
} from './credit-code.ts'
export { exactNumber } from './exact-number.ts'
export {
  type AsOf,
  effective,
  type Fact,
  type FactSource,
  type FactValue,
  factKey,
  factSources,
  liveFacts,
  plainDecimal,
  sameValue,
  sourceRank,
  wordsOf,
} from './fact.ts'
export {
  type FirmView,
  headFacts,
  moneyFacts,
  type YearFact,
  type YearFigures,
  yearFacts,
} from './firm-view.ts'
export { foldWidth } from './fold-width.ts'
export { type Ip, type IpKind, ipKinds } from './intellectual-property.ts'
export { fenOf, yuanOf } from './money.ts'
export { nameKey, searchGrams, tidyName } from './name-key.ts'
export {
  type Entry,
  isSameCompliance,
  isSameIp,
  isSameTag,
  isSameTitle,
  type PlannedEntry,
  planEntries,
} from './plan-entries.ts'
export {
  type FactOutcome,
  masterOf,
  type PlannedFact,
  planFacts,
  type Words,
} from './plan-facts.ts'
export { assessQuality, findContradictions, type Quality } from './quality.ts'
export type { QualitySettings } from './quality-settings.ts'
export { type EnterpriseRefusal, refuse } from './refusals.ts'
export {
  type Industry,
  type IndustryIndex,
  type IndustryMatch,
  indexIndustries,
  resolveIndustry,
} from './resolve-industry.ts'
export {
  daysBetween,
  holdsTitle,
  type Title,
  type TitleEvent,
  type TitleState,
  type TitleStatus,
  titleEvents,
  titleStates,
  titleStatus,
} from './title.ts'
