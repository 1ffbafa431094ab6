import { filingLabels, tierLabels } from '@tidu/contracts/policy/labels'
import { keyIn } from '../../lib/keys-of.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { Cite } from '../../shared/verdict-view/cite.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useStandards } from './queries.ts'
import { policyText } from './text.ts'
import '../../shared/verdict-view/verdict-view.css'

/** The choice table: tier × filing × day → edition. */
export function EditionChoice() {
  const say = useText(policyText)
  const { language } = useLanguage()
  const standards = useStandards()
  const tierOf = (id: string) => {
    const known = keyIn(tierLabels, id)
    return known ? tierLabels[known][language] : id
  }
  return (
    <Loaded query={standards}>
      {({ editions }) => (
        <>
          <p className="quiet small">{say('choiceLead')}</p>
          <DataTable
            caption={say('tabChoice')}
            rows={editions}
            rowKey={(row) => `${row.standard}/${row.filing}/${row.from}/${row.edition}`}
            columns={[
              { key: 'tier', title: say('tier'), cell: (row) => tierOf(row.standard) },
              {
                key: 'filing',
                title: say('filing'),
                cell: (row) =>
                  row.filing === 'any' ? say('anyFiling') : filingLabels[row.filing][language],
              },
              {
                key: 'period',
                title: say('period'),
                cell: (row) => `${row.from} — ${row.to ?? say('openEnded')}`,
              },
              { key: 'edition', title: say('edition'), cell: (row) => <code>{row.edition}</code> },
              {
                key: 'clause',
                title: say('clause'),
                cell: (row) => (
                  <>
                    <Cite cite={row.cite} confidence={row.confidence} />
                    {row.note ? <div className="quiet small">{row.note}</div> : null}
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </Loaded>
  )
}
