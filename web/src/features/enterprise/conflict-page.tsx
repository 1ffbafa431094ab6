import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { exportConflicts, listConflicts } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { call, download } from '../../lib/api.ts'
import type { RowOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { useView } from '../../lib/view.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { LoadedInScope } from '../../shared/out-of-scope/out-of-scope.tsx'
import { useSession } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { RuleConflict, Words } from './rule-conflict.tsx'
import { enterpriseText } from './text.ts'
import { toldValue } from './told-value.ts'
import './enterprise.css'

const pageSize = 20
type Conflict = RowOf<typeof listConflicts>

/** 数据冲突登记: what sources disagree on, side by side, until somebody rules which one counts. */
export function ConflictPage() {
  const say = useText(enterpriseText)
  const { region } = useView()
  const [filters, change] = useFilters()
  const page = pageOf(filters)
  const text = filters.search || undefined
  const [ruling, setRuling] = useState<Conflict>()
  const sort = filters.sort === 'name' ? ('name' as const) : ('conflicts' as const)
  const order = (['asc', 'desc'] as const).find((each) => each === filters.order)
  const conflicts = useQuery({
    queryKey: ['enterprise', 'conflicts', region, text, page, sort, order],
    queryFn: () => call(listConflicts, { region, text, page, pageSize, sort, order }),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns(setRuling)
  return (
    <Page
      title={say('conflictRegister')}
      lead={say('conflictLead')}
      crumbs={<Link to="/enterprises">{say('title')}</Link>}
    >
      <Panel>
        <div className="table-tools">
          <SearchBox
            label={say('search')}
            placeholder={say('searchHint')}
            value={filters.search ?? ''}
            onSearch={(search) => change({ search })}
          />
          <div className="push">
            <ExportButton run={() => download(exportConflicts, { region, text })} />
          </div>
        </div>
        <LoadedInScope query={conflicts} lines={8}>
          {({ rows, total }) => (
            <>
              <p className="quiet small">{say('conflictFirms', { count: total })}</p>
              <DataTable
                caption={say('conflictRegister')}
                rows={rows}
                rowKey={(row) => `${row.enterpriseId}/${row.factId}/${row.year}`}
                columns={columns}
                empty={say('noConflicts')}
                sort={
                  sort === 'name' ? { column: 'name', descending: order === 'desc' } : undefined
                }
                onSort={({ column, descending }) =>
                  change({ sort: column, order: descending ? 'desc' : 'asc' })
                }
              />
              <Pager
                page={page}
                pageSize={pageSize}
                total={total}
                onPage={(next) => change({ page: String(next) })}
              />
            </>
          )}
        </LoadedInScope>
      </Panel>
      {ruling ? <Ruling conflict={ruling} onClose={() => setRuling(undefined)} /> : null}
    </Page>
  )
}

function useWords() {
  const { factOf } = useFactNames()
  return ({ factId, words }: Conflict) =>
    words.map((word) => ({ ...word, value: toldValue(factOf(factId), word.value) }))
}

function useColumns(onRule: (conflict: Conflict) => void): Column<Conflict>[] {
  const say = useText(enterpriseText)
  const { nameOf } = useFactNames()
  const { may } = useSession()
  const wordsOf = useWords()
  const columns: Column<Conflict>[] = [
    {
      key: 'name',
      title: say('name'),
      sortable: true,
      cell: (row) => (
        <>
          <Link
            to="/enterprises/$id"
            params={{ id: row.enterpriseId }}
            search={{ fact: row.factId, year: row.year === null ? undefined : String(row.year) }}
          >
            {row.name}
          </Link>
          <div className="quiet small">{row.regionName}</div>
        </>
      ),
    },
    {
      key: 'fact',
      title: say('fact'),
      cell: (row) => (
        <>
          {nameOf(row.factId)} {row.year}
        </>
      ),
    },
    {
      key: 'words',
      title: say('saidBy'),
      width: '50%',
      cell: (row) => <Words factId={row.factId} words={wordsOf(row)} />,
    },
  ]
  if (!may('enterprise.resolve')) return columns
  return [
    ...columns,
    {
      key: 'actions',
      title: say('actions'),
      cell: (row) => <Button onClick={() => onRule(row)}>{say('rule')}</Button>,
    },
  ]
}

function Ruling({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const { nameOf } = useFactNames()
  const wordsOf = useWords()
  const { enterpriseId, name, factId, year } = conflict
  return (
    <Dialog title={`${name} · ${nameOf(factId)} ${year ?? ''}`} open onClose={onClose} wide>
      <RuleConflict
        enterpriseId={enterpriseId}
        factId={factId}
        year={year}
        words={wordsOf(conflict)}
        onDone={onClose}
      />
    </Dialog>
  )
}
