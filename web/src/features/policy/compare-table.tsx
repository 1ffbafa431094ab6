import type { compareEditions } from '@tidu/contracts/policy/endpoints'
import type { RuleLine } from '@tidu/contracts/policy/standard-endpoints'
import type { RowOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { Cite } from '../../shared/verdict-view/cite.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { policyText } from './text.ts'
import '../../shared/verdict-view/verdict-view.css'

type Row = RowOf<typeof compareEditions>

const tone = { added: 'plain', removed: 'quiet', changed: 'warning', same: 'quiet' } as const

export function CompareTable(props: { rows: readonly Row[]; before: string; after: string }) {
  const say = useText(policyText)
  return (
    <DataTable
      caption={say('compare')}
      rows={props.rows}
      rowKey={(row) => `${row.key}/${row.change}`}
      empty={say('noChanges')}
      columns={[
        {
          key: 'rule',
          title: say('rule'),
          width: '22%',
          cell: (row) => (
            <>
              <strong lang="zh-CN">{row.title}</strong>{' '}
              <span className="tag" data-tone={tone[row.change]}>
                {say(`change.${row.change}`)}
              </span>
            </>
          ),
        },
        {
          key: 'before',
          title: props.before,
          width: '39%',
          cell: (row) => <Side rule={row.before} />,
        },
        {
          key: 'after',
          title: props.after,
          width: '39%',
          cell: (row) => <Side rule={row.after} />,
        },
      ]}
    />
  )
}

function Side({ rule }: { rule: RuleLine | null }) {
  if (!rule) return <span className="quiet">—</span>
  return (
    <div className="stack" lang="zh-CN" style={{ gap: '0.4rem' }}>
      <strong>{rule.demand}</strong>
      <Cite cite={rule.cite} confidence={rule.confidence} />
    </div>
  )
}
