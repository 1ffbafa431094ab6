export { type ApplyOptions, applyEnterpriseChanges } from './apply-enterprise-changes.ts'
export type {
  ChangedEntry,
  ChangedFact,
  ChangeOutcome,
  ChangeProblem,
  ChangeResult,
} from './change-result.ts'
export { industryName } from './enterprise-row.ts'
export type { AsOfInput } from './history.ts'
export { statisticsKeeper } from './keep-statistics.ts'
export { loadEnterprise } from './load-enterprise.ts'
export {
  countFirms,
  type EnterpriseSheet,
  loadFactSheet,
  loadFactSheets,
  type SheetFilter,
} from './load-fact-sheets.ts'
export { loadTags } from './load-tags.ts'
export { reassessNightly } from './reassess-nightly.ts'
export { industryIndex } from './registry-files.ts'
export { firmsOfBatch, type Retraction, retractBatch } from './retract-batch.ts'
export { enterpriseRoutes } from './routes.ts'
export { type Telling, wordsToKeep } from './words-to-keep.ts'
export type { Writer } from './write-plans.ts'
