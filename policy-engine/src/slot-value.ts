import type { Exact } from './exact.ts'

/** A number known to lie between two bounds; `high` null means no upper bound is known. */
export interface Range {
  low: Exact
  high: Exact | null
}

/** A slot's value; the inner part undefined means unknown. */
export type SlotValue =
  | { kind: 'number'; range: Range | undefined }
  | { kind: 'yes-no'; value: boolean | undefined }
  /** Every value still possible; undefined when nothing is known. */
  | { kind: 'choice'; possible: readonly string[] | undefined }
  | { kind: 'choices'; held: readonly string[] | undefined }

export type SlotValues = ReadonlyMap<string, SlotValue>
