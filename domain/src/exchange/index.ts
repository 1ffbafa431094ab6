export { carryMerged, type TallMerge, tallMerges } from './carry-merged.ts'
export { type Cell, cellText, isBlank, type Merge, type SheetRow } from './cell.ts'
export { shift as shiftDecimal } from './decimal.ts'
export { type FileProblem, fileProblems, largestFileMegabytes } from './file-problem.ts'
export { type Disagreement, findDisagreements } from './find-disagreement.ts'
export { type Column, findTable, rowsToLookAt, type Table } from './find-table.ts'
export { footRow, type SkippedRow } from './foot-row.ts'
export { guessShareUnits } from './guess-share-units.ts'
export { guessTable } from './guess-table.ts'
export {
  type ImportState,
  importStates,
  isWorking,
  stateAfter,
  type WorkingState,
} from './import-state.ts'
export { type ColumnMapping, fingerprintOf, type Mapping, proposeMapping } from './mapping.ts'
export { type FinerRegion, type Merged, mergeRows } from './merge-rows.ts'
export { mappedColumns, type ReadContext } from './read-context.ts'
export { type RowReading, readRow } from './read-row.ts'
export { readVocabulary } from './read-vocabulary.ts'
export { type ExchangeRefusal, refuse } from './refusals.ts'
export {
  type Problem,
  type Repair,
  type RepairKind,
  type RowProblem,
  repairKinds,
  rowProblems,
} from './repair.ts'
export { type RowOutcome, rowOutcomes } from './row-outcome.ts'
export { type Field, type FieldKind, fieldKinds, type Unit, type Vocabulary } from './vocabulary.ts'
