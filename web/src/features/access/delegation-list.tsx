import { useQuery } from '@tanstack/react-query'
import { endDelegation, listDelegations } from '@tidu/contracts/access/endpoints'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { localMinute } from '../../lib/format.ts'
import type { RowOf } from '../../lib/row-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { DelegationDialog } from './delegation-dialog.tsx'
import { delegationStateWords } from './english-labels.ts'
import { accessText } from './text.ts'

const key = ['access', 'delegations'] as const
const pageSize = 20

type Row = RowOf<typeof listDelegations>

export function DelegationList() {
  const say = useText(accessText)
  const [filters, change] = useFilters()
  const [adding, setAdding] = useState(false)
  const page = pageOf(filters)
  const delegations = useQuery({
    queryKey: [...key, page],
    queryFn: () => call(listDelegations, { page, pageSize }),
  })
  const columns = useColumns()
  return (
    <Panel>
      <div className="table-tools">
        <p className="quiet small">{say('delegationsLead')}</p>
        <div className="push">
          <Button look="primary" onClick={() => setAdding(true)}>
            {say('newDelegation')}
          </Button>
        </div>
      </div>
      <Loaded query={delegations} lines={3}>
        {({ rows, total }) => (
          <>
            <DataTable
              caption={say('tabDelegations')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={say('noDelegations')}
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
      {adding ? <DelegationDialog onClose={() => setAdding(false)} /> : null}
    </Panel>
  )
}

function useColumns(): Column<Row>[] {
  const say = useText(accessText)
  const state = useLabels(delegationStateWords)
  const end = useAction(endDelegation, { refresh: [key] })
  return [
    { key: 'lender', title: say('lender'), cell: (row) => row.lender.name },
    { key: 'borrower', title: say('borrower'), cell: (row) => row.borrower.name },
    { key: 'region', title: say('region'), cell: (row) => row.regionName ?? say('everywhere') },
    { key: 'from', title: say('from'), cell: (row) => localMinute(row.startsAt) },
    { key: 'until', title: say('until'), cell: (row) => localMinute(row.endedAt ?? row.endsAt) },
    { key: 'reason', title: say('reason'), cell: (row) => row.reason },
    { key: 'state', title: say('state'), cell: (row) => state(row.state) },
    {
      key: 'actions',
      title: say('actions'),
      cell: (row) =>
        row.actions.includes('end') ? (
          <Button busy={end.isPending} onClick={() => end.mutate({ id: row.id })}>
            {say('endNow')}
          </Button>
        ) : null,
    },
  ]
}
