import { fieldKinds, importStates, repairKinds, rowOutcomes } from '@tidu/domain/exchange'
import { z } from 'zod'

const count = z.int().min(0)

export const importCounts = z.strictObject({
  /** Rows of data; sums, notes and repeated headers are not counted. */
  rows: count,
  new: count,
  changed: count,
  unchanged: count,
  conflicting: count,
  rejected: count,
  duplicate: count,
  skipped: count,
  repairs: count,
  repairsByKind: z.record(z.string(), count),
  problemsByKind: z.record(z.string(), count),
})

export const importActions = ['map', 'judge', 'commit', 'cancel', 'undo', 'rejected'] as const

export const importShape = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  fileBytes: count,
  state: z.enum(importStates),
  /** A task is at work on it: reading, judging, committing or undoing. */
  working: z.boolean(),
  /** How far that task is, 0 to 100. */
  percent: z.int().min(0).max(100),
  /** It was called off, and its task stops at its next step. */
  stopping: z.boolean(),
  region: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  ownerName: z.string(),
  createdAt: z.iso.datetime(),
  committedAt: z.iso.datetime().nullable(),
  counts: importCounts.nullable(),
  /** Why the file could not be read, or its last task failed, in Chinese. */
  problem: z.string().nullable(),
  /** Rows and columns that the spreadsheet hides; they are read like the others. Only xlsx tells. */
  hidden: z.strictObject({ rows: count, columns: count }),
  mappingFrom: z.enum(['headers', 'remembered', 'person']),
  /** The same file was committed before, by that import. */
  sameFileAs: z.uuid().nullable(),
  actions: z.array(z.enum(importActions)),
})

export const repairShape = z.strictObject({
  column: z.string().optional(),
  field: z.string(),
  /** What the field is called, for a repair that no column of the file gave. */
  fieldTitle: z.string(),
  kind: z.enum(repairKinds),
  label: z.string(),
  from: z.string(),
  to: z.string(),
})

export const problemShape = z.strictObject({
  column: z.string().optional(),
  field: z.string(),
  problem: z.string(),
  given: z.string(),
  reason: z.string(),
  remedy: z.string(),
})

export const importRowShape = z.strictObject({
  number: z.int().min(1),
  sheet: z.string(),
  /** As the spreadsheet counts, from 1. */
  row: z.int().min(1),
  outcome: z.enum(rowOutcomes),
  name: z.string(),
  creditCode: z.string(),
  enterpriseId: z.uuid().nullable(),
  repairs: z.array(repairShape),
  problems: z.array(problemShape),
  differences: z.array(
    z.strictObject({
      item: z.string(),
      year: z.int().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  /** For a duplicate: the row it went into. */
  mergedInto: z.int().nullable(),
  committed: z.boolean(),
})

export const unitShape = z.union([z.int().min(0).max(12), z.literal('percent')]).nullable()

export const columnShape = z.strictObject({
  column: z.int().min(0).max(16_383),
  header: z.string(),
  fieldId: z.string().nullable(),
  year: z.int().min(1949).max(2200).nullable(),
  unit: unitShape,
  samples: z.array(z.string()),
})

export const sheetShape = z.strictObject({
  sheet: z.int().min(0),
  name: z.string(),
  hidden: z.boolean(),
  use: z.boolean(),
  /** As the spreadsheet counts, from 1. */
  headerRow: z.int().min(1),
  dataRow: z.int().min(1),
  rows: count,
  columns: z.array(columnShape),
})

export const fieldShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(fieldKinds),
  yearly: z.boolean(),
})
