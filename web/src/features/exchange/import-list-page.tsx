import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { createImport, exportImports, listImports } from '@tidu/contracts/exchange/endpoints'
import { importStateLabels } from '@tidu/contracts/exchange/labels'
import { importSorts, largestFileMegabytes as most } from '@tidu/contracts/exchange/lists'
import { useState } from 'react'
import { call, download } from '../../lib/api.ts'
import { fileSize, localMinute } from '../../lib/format.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import type { RowOf } from '../../lib/row-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { useWork } from '../../lib/use-work.ts'
import { useView } from '../../lib/view.ts'
import { RegionField } from '../../shared/region-field.tsx'
import { useSession } from '../../shared/session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { stateWords } from './english-labels.ts'
import { Templates } from './templates.tsx'
import { exchangeText } from './text.ts'

type Row = RowOf<typeof listImports>

export function ImportListPage() {
  const say = useText(exchangeText)
  const { may } = useSession()
  return (
    <Page title={say('title')} lead={say('lead')}>
      {may('exchange.import') ? (
        <div className="columns" style={{ '--column': '26rem' }}>
          <Upload />
          <Templates />
        </div>
      ) : null}
      <History />
    </Page>
  )
}

function Upload() {
  const say = useText(exchangeText)
  const view = useView()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [region, setRegion] = useState<string | null>(view.region ?? null)
  const upload = useWork({
    mutationFn: (file: File) => {
      // Said before the bytes go out: a server that cuts an upload short cannot always say why.
      if (file.size > most * 1024 * 1024)
        throw new Error(say('tooLarge', { size: fileSize(file.size), most }))
      return call(createImport, { wait: false, ...(region ? { region } : {}) }, { file })
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['exchange', 'imports'] })
      await navigate({ to: '/imports/$id', params: { id } })
    },
  })
  return (
    <Panel title={say('upload')}>
      <div className="stack">
        {upload.error ? <Notice tone="problem">{upload.error.message}</Notice> : null}
        {upload.isPending ? (
          <Notice>{say('uploading')}</Notice>
        ) : (
          <FileDrop
            accept=".xlsx,.xls,.csv"
            hint={say('uploadHint', { most })}
            onFile={(file) => upload.mutate(file)}
          />
        )}
        <RegionField
          label={say('region')}
          value={region}
          onChange={setRegion}
          none={say('regionNone')}
        />
      </div>
    </Panel>
  )
}

function History() {
  const say = useText(exchangeText)
  const [filters, change] = useFilters()
  const page = pageOf(filters)
  const asked = {
    search: filters.search || undefined,
    state: keyIn(importStateLabels, filters.state),
  }
  const sort = importSorts.find((each) => each === filters.sort) ?? ('createdAt' as const)
  const order = filters.order === 'asc' ? ('asc' as const) : ('desc' as const)
  const imports = useQuery({
    queryKey: ['exchange', 'imports', page, asked, sort, order],
    queryFn: () => call(listImports, { page, ...asked, sort, order }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ working }) => working) ? 2_000 : false,
  })
  const columns = useColumns()
  return (
    <Panel
      title={say('history')}
      side={<ExportButton run={() => download(exportImports, asked)} />}
    >
      <HistoryFilters />
      <Loaded query={imports} lines={3}>
        {({ rows, total, pageSize }) => (
          <>
            <DataTable
              caption={say('history')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={say('none')}
              sort={{ column: sort, descending: order === 'desc' }}
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
      </Loaded>
    </Panel>
  )
}

function HistoryFilters() {
  const say = useText(exchangeText)
  const state = useLabels(stateWords)
  const [filters, change] = useFilters()
  return (
    <div className="table-tools">
      <SearchBox
        label={say('searchImports')}
        value={filters.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <SelectField
        label={say('state')}
        none={say('anyState')}
        value={filters.state ?? ''}
        onChange={(next) => change({ state: next })}
        choices={keysOf(importStateLabels).map((value) => ({ value, label: state(value) }))}
      />
    </div>
  )
}

function useColumns(): Column<Row>[] {
  const say = useText(exchangeText)
  const state = useLabels(stateWords)
  return [
    {
      key: 'fileName',
      title: say('file'),
      sortable: true,
      cell: (row) => (
        <Link to="/imports/$id" params={{ id: row.id }}>
          {row.fileName}
        </Link>
      ),
    },
    {
      key: 'state',
      title: say('state'),
      sortable: true,
      cell: (row) => (
        <span className="tag">
          {state(row.state)}
          {row.working ? ` ${row.percent}%` : ''}
        </span>
      ),
    },
    {
      key: 'counts',
      title: say('counts'),
      cell: ({ counts }) =>
        counts
          ? `${counts.new} / ${counts.changed} / ${counts.conflicting} / ${counts.rejected}`
          : '—',
    },
    {
      key: 'fileBytes',
      title: say('size'),
      align: 'end',
      sortable: true,
      cell: (row) => fileSize(row.fileBytes),
    },
    { key: 'ownerName', title: say('owner'), sortable: true, cell: (row) => row.ownerName },
    {
      key: 'createdAt',
      title: say('createdAt'),
      sortable: true,
      cell: (row) => localMinute(row.createdAt),
    },
  ]
}
