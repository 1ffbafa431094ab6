import { Link } from '@tanstack/react-router'
import type { showImpact } from '@tidu/contracts/screening/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { useDocumentNames } from '../../shared/document-names.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pager } from '../../ui/pager.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useLocalSort } from '../../ui/use-local-sort.ts'
import { screeningText } from './text.ts'

const pageSize = 50

type Impact = OutputOf<typeof showImpact>
type Row = Impact['rows'][number]

export function ImpactTable({ rows }: { rows: Impact['rows'] }) {
  const say = useText(screeningText)
  const documentName = useDocumentNames()
  const [filters, change] = useFilters()
  const page = pageOf(filters)
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: say('name'),
      by: (row) => row.name,
      cell: (row) => (
        <Link to="/enterprises/$id" params={{ id: row.enterpriseId }}>
          {row.name}
        </Link>
      ),
    },
    {
      key: 'county',
      title: say('county'),
      by: (row) => row.county,
      cell: (row) => <span className="nowrap">{row.county}</span>,
    },
    {
      key: 'change',
      title: say('beforeAfter'),
      by: (row) => `${row.before} ${row.after}`,
      cell: (row) => (
        <span className="row impact-change">
          <StateBadge state={row.before} />
          <Icon name="right" size={14} />
          <StateBadge state={row.after} />
        </span>
      ),
    },
    {
      key: 'because',
      title: say('because'),
      by: (row) => row.because.map(({ title }) => title).join(),
      cell: (row) => (
        <ul lang="zh-CN">
          {row.because.map((each) => (
            <li key={each.id}>
              {each.title}{' '}
              <span className="quiet small">
                {documentName(each.cite.document)} {each.cite.article}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
  ]
  const { rows: ordered, sort, onSort } = useLocalSort(rows, columns)
  return (
    <>
      <DataTable
        caption={say('impact')}
        rows={ordered.slice((page - 1) * pageSize, page * pageSize)}
        rowKey={(row) => row.enterpriseId}
        empty={say('noChange')}
        columns={columns.map((column) => ({ ...column, sortable: true }))}
        sort={sort}
        onSort={onSort}
      />
      <Pager
        page={page}
        pageSize={pageSize}
        total={rows.length}
        onPage={(next) => change({ page: String(next) })}
      />
    </>
  )
}
