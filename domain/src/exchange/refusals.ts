import { type CodesOf, Refusal } from '../shared/index.ts'
import type { FileProblem } from './file-problem.ts'
import type { ImportState } from './import-state.ts'

/** Every way this module says no. Problems of single rows are listed, not refused. */
export const refuse = {
  unknownImport: (id: string) => new Refusal('not-found', 'exchange.unknown-import', { id }),
  unreadableFile: (problem: FileProblem, place?: string) =>
    new Refusal('invalid', `exchange.file-${problem}` as const, { place: place ?? '' }),
  noTable: () => new Refusal('invalid', 'exchange.no-table'),
  noNameColumn: () => new Refusal('invalid', 'exchange.no-name-column'),
  unknownField: (field: string) => new Refusal('invalid', 'exchange.unknown-field', { field }),
  unknownTag: (tag: string) => new Refusal('invalid', 'exchange.unknown-tag', { tag }),
  unknownColumn: (column: number) =>
    new Refusal('invalid', 'exchange.unknown-column', { column: column + 1 }),
  fieldTwice: (field: string) => new Refusal('invalid', 'exchange.field-twice', { field }),
  regionOutside: (region: string) => new Refusal('invalid', 'exchange.region-outside', { region }),
  notReady: (state: ImportState) => new Refusal('conflict', 'exchange.not-ready', { state }),
  notCommitted: (state: ImportState) =>
    new Refusal('conflict', 'exchange.not-committed', { state }),
  alreadyEnded: (state: ImportState) =>
    new Refusal('conflict', 'exchange.already-ended', { state }),
  nothingChosen: () => new Refusal('invalid', 'exchange.nothing-chosen'),
  tooManyFirms: (most: number) => new Refusal('invalid', 'exchange.too-many-firms', { most }),
  unknownTemplate: (id: string) => new Refusal('not-found', 'exchange.unknown-template', { id }),
}

export type ExchangeRefusal = CodesOf<typeof refuse>
