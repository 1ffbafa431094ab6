import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { exportImportRows, listImportRows } from '@tidu/contracts/exchange/endpoints'
import { rowOutcomeLabels } from '@tidu/contracts/exchange/labels'
import type { ReactNode } from 'react'
import { call, download } from '../../lib/api.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { CheckField, SelectField } from '../../ui/select-field.tsx'
import { outcomeWords } from './english-labels.ts'
import type { Import, ImportRow, Picks } from './import-shapes.ts'
import { RowNotes } from './row-notes.tsx'
import { exchangeText } from './text.ts'

const tones = {
  new: 'plain',
  changed: 'plain',
  unchanged: 'quiet',
  conflicting: 'warning',
  rejected: 'problem',
  duplicate: 'quiet',
} as const

const choosable: ReadonlySet<string> = new Set(['new', 'changed', 'conflicting'])

/** Row by row: what happens, what was repaired, what is wrong and how to put it right. */
export function ImportRows(props: {
  current: Import
  picks: Picks
  onPick: (picks: Picks) => void
}) {
  const { current, picks, onPick } = props
  const say = useText(exchangeText)
  const [filters, change] = useFilters()
  const outcome = keyIn(rowOutcomeLabels, filters.outcome)
  const page = pageOf(filters)
  const asked = {
    id: current.id,
    outcome,
    repaired: filters.repaired === 'true' ? ('true' as const) : undefined,
    search: filters.search || undefined,
  }
  const rows = useQuery({
    queryKey: ['exchange', 'rows', current.id, current.state, page, asked],
    queryFn: () => call(listImportRows, { page, ...asked }),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns()
  const maySelect =
    outcome !== undefined && choosable.has(outcome) && current.actions.includes('commit')
  const kind = outcome === 'conflicting' ? 'also' : 'only'
  return (
    <>
      <RowFilters>
        <ExportButton run={() => download(exportImportRows, asked)} />
      </RowFilters>
      <Loaded query={rows}>
        {(found) => (
          <>
            <DataTable
              caption={say('result')}
              rows={found.rows}
              rowKey={(row) => String(row.number)}
              columns={columns}
              empty={say('noRows')}
              {...(maySelect
                ? {
                    selection: {
                      chosen: picks[kind],
                      onChange: (chosen: ReadonlySet<string>) =>
                        onPick({ ...picks, [kind]: chosen }),
                      nameOf: (key: string) =>
                        found.rows.find((row) => String(row.number) === key)?.name ?? key,
                    },
                  }
                : {})}
            />
            <Pager
              page={page}
              pageSize={found.pageSize}
              total={found.total}
              onPage={(next) => change({ page: String(next) })}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function RowFilters({ children }: { children: ReactNode }) {
  const say = useText(exchangeText)
  const outcomeWord = useLabels(outcomeWords)
  const [filters, change] = useFilters()
  return (
    <div className="table-tools">
      <SearchBox
        label={say('searchRows')}
        value={filters.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <SelectField
        label={say('outcome')}
        none={say('allRows')}
        value={filters.outcome ?? ''}
        onChange={(next) => change({ outcome: next })}
        choices={keysOf(rowOutcomeLabels).map((value) => ({ value, label: outcomeWord(value) }))}
      />
      <CheckField
        label={say('onlyRepaired')}
        checked={filters.repaired === 'true'}
        onChange={(on) => change({ repaired: on ? 'true' : undefined })}
      />
      <div className="push">{children}</div>
    </div>
  )
}

function useColumns(): Column<ImportRow>[] {
  const say = useText(exchangeText)
  const outcomeWord = useLabels(outcomeWords)
  return [
    { key: 'name', title: say('name'), cell: (row) => row.name || '—' },
    {
      key: 'row',
      title: say('row'),
      align: 'end',
      cell: (row) => (
        <>
          {row.row}
          <div className="quiet small nowrap">{row.sheet}</div>
        </>
      ),
    },
    { key: 'code', title: say('code'), cell: (row) => <code>{row.creditCode || '—'}</code> },
    {
      key: 'outcome',
      title: say('outcome'),
      cell: (row) => (
        <span className="tag" data-tone={tones[row.outcome]}>
          {outcomeWord(row.outcome)}
        </span>
      ),
    },
    { key: 'what', title: say('what'), width: '46%', cell: (row) => <RowNotes row={row} /> },
  ]
}
