import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listDocuments } from '@tidu/contracts/policy/endpoints'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { policyText } from './text.ts'

export function DocumentList() {
  const say = useText(policyText)
  const { on } = useView()
  const documents = useQuery({
    queryKey: ['policy', 'documents', on],
    queryFn: () => call(listDocuments, { on }),
  })
  return (
    <Loaded query={documents}>
      {({ rows }) => (
        <DataTable
          caption={say('tabDocuments')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'title',
              title: say('document'),
              by: (row) => row.title,
              cell: (row) => (
                <Link to="/policies/documents/$id" params={{ id: row.id }} lang="zh-CN">
                  {row.title}
                </Link>
              ),
            },
            {
              key: 'number',
              title: say('number'),
              by: (row) => row.number,
              cell: (row) => row.number ?? '—',
            },
            {
              key: 'issuer',
              title: say('issuer'),
              by: (row) => row.issuer,
              cell: (row) => row.issuer,
            },
            {
              key: 'issuedOn',
              title: say('issuedOn'),
              by: (row) => row.issuedOn,
              cell: (row) => <span className="nowrap">{row.issuedOn ?? '—'}</span>,
            },
            {
              key: 'period',
              title: say('period'),
              by: (row) => row.effectiveFrom,
              cell: (row) => (
                <>
                  <span className="nowrap">{row.effectiveFrom ?? '—'}</span> —{' '}
                  <span className="nowrap">{row.effectiveTo ?? say('openEnded')}</span>
                </>
              ),
            },
            {
              key: 'status',
              title: say('status'),
              cell: (row) => (
                <span className="tag" data-tone={row.status === 'in-force' ? 'plain' : 'quiet'}>
                  {say(`status.${row.status}`)}
                </span>
              ),
            },
          ]}
        />
      )}
    </Loaded>
  )
}
