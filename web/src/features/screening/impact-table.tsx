import { Link } from '@tanstack/react-router'
import type { showImpact } from '@tidu/contracts/screening/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { useDocumentNames } from '../../shared/document-names.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pager } from '../../ui/pager.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { screeningText } from './text.ts'

const pageSize = 50

type Impact = OutputOf<typeof showImpact>

export function ImpactTable({ impact, rows }: { impact: Impact; rows: Impact['rows'] }) {
  const say = useText(screeningText)
  const documentName = useDocumentNames()
  const [filters, change] = useFilters()
  const page = pageOf(filters)
  const shown = rows.slice((page - 1) * pageSize, page * pageSize)
  return (
    <>
      <DataTable
        caption={say('impact')}
        rows={shown}
        rowKey={(row) => row.enterpriseId}
        empty={say('noChange')}
        columns={[
          {
            key: 'name',
            title: say('name'),
            cell: (row) => (
              <Link to="/enterprises/$id" params={{ id: row.enterpriseId }}>
                {row.name}
              </Link>
            ),
          },
          {
            key: 'county',
            title: say('county'),
            cell: (row) => <span className="nowrap">{row.county}</span>,
          },
          {
            key: 'change',
            title: `${impact.before.edition} → ${impact.after.edition}`,
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
        ]}
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
