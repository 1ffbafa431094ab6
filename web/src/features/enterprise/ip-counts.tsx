import { useQuery } from '@tanstack/react-query'
import { showIpCounts } from '@tidu/contracts/screening/endpoints'
import { call } from '../../lib/api.ts'
import { useKnown } from '../../lib/known.ts'
import type { RowOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { useEditionName } from '../../shared/editions.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { enterpriseText } from './text.ts'

type Count = RowOf<typeof showIpCounts>

/** 同一本台账，各版本口径: one ledger, counted by every edition's own definition, side by side. */
export function IpCounts({ id }: { id: string }) {
  const say = useText(enterpriseText)
  const { nameOf } = useFactNames()
  const { on } = useView()
  const { known, recordedBefore } = useKnown()
  const counts = useQuery({
    queryKey: ['screening', 'ip-counts', id, on, known],
    queryFn: () => call(showIpCounts, { enterpriseId: id, on, recordedBefore }),
  })
  return (
    <Panel
      title={say('ipCounts')}
      side={<span className="quiet small">{say('ipCountsNote')}</span>}
    >
      <Loaded query={counts} lines={4}>
        {({ rows }) => (
          <DataTable
            caption={say('ipCounts')}
            rows={rows}
            rowKey={(row) => `${row.fact}/${row.edition}`}
            columns={[
              {
                key: 'name',
                title: say('counted'),
                cell: (row) => nameOf(row.fact),
              },
              {
                key: 'count',
                title: say('count'),
                align: 'end',
                cell: (row) => <CountCell row={row} differs={differs(row, rows)} />,
              },
              {
                key: 'edition',
                title: say('edition'),
                cell: (row) => <EditionCell row={row} rows={rows} />,
              },
              {
                key: 'definition',
                title: say('definition'),
                width: '46%',
                cell: (row) => <span lang="zh-CN">{row.definition}</span>,
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

function EditionCell({ row, rows }: { row: Count; rows: readonly Count[] }) {
  const say = useText(enterpriseText)
  const editionName = useEditionName()
  if (row.edition !== null) return <span lang="zh-CN">{editionName(row.edition)}</span>
  const own = rows.some(({ fact, edition }) => fact === row.fact && edition !== null)
  return <span className="quiet">{say(own ? 'otherEditions' : 'allEditions')}</span>
}

function CountCell({ row, differs }: { row: Count; differs: boolean }) {
  const say = useText(enterpriseText)
  if (row.low === null || row.high === null) {
    return <span className="quiet">{say('notCounted')}</span>
  }
  return (
    <>
      <strong className="figure">
        {row.low === row.high ? row.low : say('range', { low: row.low, high: row.high })}
      </strong>{' '}
      {differs ? (
        <span className="tag" data-tone="warning">
          {say('countDiffers')}
        </span>
      ) : null}
    </>
  )
}

/** Another edition counts the same ledger to another number. */
function differs(row: Count, rows: readonly Count[]): boolean {
  return rows.some(
    (other) => other.fact === row.fact && (other.low !== row.low || other.high !== row.high),
  )
}
