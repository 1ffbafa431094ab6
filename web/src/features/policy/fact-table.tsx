import type { showStandard } from '@tidu/contracts/policy/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { policyText } from './text.ts'

type Facts = OutputOf<typeof showStandard>['facts']

export function FactTable({ facts }: { facts: Facts }) {
  const say = useText(policyText)
  return (
    <DataTable
      caption={say('tabFacts')}
      rows={facts}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          title: say('factName'),
          cell: (row) => (
            <>
              <span lang="zh-CN">{row.name}</span> <code className="quiet small">{row.id}</code>
            </>
          ),
        },
        { key: 'unit', title: say('unit'), cell: (row) => row.unit || '—' },
        {
          key: 'definition',
          title: say('definition'),
          cell: (row) => <span lang="zh-CN">{row.definition}</span>,
        },
      ]}
    />
  )
}
