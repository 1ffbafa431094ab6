import type { RuleLine } from '@tidu/contracts/policy/standard-endpoints'
import { useText } from '../../lib/text.ts'
import { Cite } from '../../shared/verdict-view/cite.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { policyText } from './text.ts'
import '../../shared/verdict-view/verdict-view.css'

export function RuleTable({ rules }: { rules: readonly RuleLine[] }) {
  const say = useText(policyText)
  return (
    <DataTable
      caption={say('tabRules')}
      rows={rules}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'rule',
          title: say('rule'),
          cell: (row) => (
            <>
              <strong lang="zh-CN">{row.title}</strong>{' '}
              <code className="quiet small">{row.id}</code>
              <div className="quiet small">
                {row.within.map((each) => say(`within.${each}`)).join(' › ')}
              </div>
            </>
          ),
        },
        {
          key: 'demand',
          title: say('demand'),
          cell: (row) => <span lang="zh-CN">{row.demand}</span>,
        },
        {
          key: 'clause',
          title: say('clause'),
          width: '45%',
          cell: (row) => (
            <>
              <Cite cite={row.cite} confidence={row.confidence} />
              {row.note ? (
                <div className="quiet small" lang="zh-CN">
                  {row.note}
                </div>
              ) : null}
            </>
          ),
        },
      ]}
    />
  )
}
