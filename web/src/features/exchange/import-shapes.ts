import type { listImportRows, showImport, showMapping } from '@tidu/contracts/exchange/endpoints'
import type { OutputOf, RowOf } from '../../lib/row-of.ts'

export type Import = OutputOf<typeof showImport>
export type ImportRow = RowOf<typeof listImportRows>
export type Counts = NonNullable<Import['counts']>

export type Mapping = OutputOf<typeof showMapping>
export type Sheet = Mapping['sheets'][number]
export type MappedColumn = Sheet['columns'][number]

/** Rows ticked by number: new or changed ones, and contradictory ones a person decides to take. */
export interface Picks {
  only: ReadonlySet<string>
  also: ReadonlySet<string>
}

export const importKey = (id: string) => ['exchange', 'import', id] as const
