import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { createImport, listImports } from '@tidu/contracts/exchange/endpoints'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { fileSize, localMinute } from '../../lib/format.ts'
import type { RowOf } from '../../lib/row-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { useView } from '../../lib/view.ts'
import { RegionField } from '../../shared/region-field.tsx'
import { useSession } from '../../shared/session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
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
  const upload = useMutation({
    mutationFn: (file: File) =>
      call(createImport, { wait: false, ...(region ? { region } : {}) }, { file }),
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
            hint={say('uploadHint')}
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
  const imports = useQuery({
    queryKey: ['exchange', 'imports', page],
    queryFn: () => call(listImports, { page }),
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ working }) => working) ? 2_000 : false,
  })
  const columns = useColumns()
  return (
    <Panel title={say('history')}>
      <Loaded query={imports} lines={3}>
        {({ rows, total }) => (
          <>
            <DataTable
              caption={say('history')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={say('none')}
            />
            <Pager
              page={page}
              pageSize={Math.max(rows.length, 20)}
              total={total}
              onPage={(next) => change({ page: String(next) })}
            />
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function useColumns(): Column<Row>[] {
  const say = useText(exchangeText)
  const state = useLabels(stateWords)
  return [
    {
      key: 'file',
      title: say('file'),
      cell: (row) => (
        <Link to="/imports/$id" params={{ id: row.id }}>
          {row.fileName}
        </Link>
      ),
    },
    {
      key: 'state',
      title: say('state'),
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
    { key: 'size', title: say('size'), align: 'end', cell: (row) => fileSize(row.fileBytes) },
    { key: 'owner', title: say('owner'), cell: (row) => row.ownerName },
    { key: 'createdAt', title: say('createdAt'), cell: (row) => localMinute(row.createdAt) },
  ]
}
