import type { listAccounts } from '@tidu/contracts/access/endpoints'
import { localMinute } from '../../lib/format.ts'
import type { RowOf } from '../../lib/row-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { roleWords } from '../../shared/role-words.ts'
import { Button } from '../../ui/button.tsx'
import type { Column } from '../../ui/data-table.tsx'
import { accountActionWords, accountStateWords } from './english-labels.ts'
import { accessText } from './text.ts'

export type AccountRow = RowOf<typeof listAccounts>

export function useAccountColumns(onEdit: (row: AccountRow) => void): Column<AccountRow>[] {
  const say = useText(accessText)
  const role = useLabels(roleWords)
  const state = useLabels(accountStateWords)
  const action = useLabels(accountActionWords)
  return [
    { key: 'name', title: say('name'), sortable: true, cell: (row) => <Name row={row} /> },
    { key: 'role', title: say('role'), sortable: true, cell: (row) => role(row.role) },
    {
      key: 'region',
      title: say('region'),
      sortable: true,
      cell: (row) => row.regionName ?? say('everywhere'),
    },
    { key: 'department', title: say('department'), cell: (row) => row.department ?? '—' },
    {
      key: 'lastSignedInAt',
      title: say('lastSignedInAt'),
      sortable: true,
      cell: (row) => (row.lastSignedInAt ? localMinute(row.lastSignedInAt) : say('never')),
    },
    {
      key: 'state',
      title: say('state'),
      cell: (row) => (
        <span className="row">
          {state(row.state)}
          {row.locked ? (
            <span className="tag" data-tone="warning">
              {say('locked')}
            </span>
          ) : null}
        </span>
      ),
    },
    {
      key: 'actions',
      title: say('actions'),
      cell: (row) =>
        row.actions.length > 0 ? (
          <Button onClick={() => onEdit(row)} label={`${action('update')} ${row.name}`}>
            {action('update')}
          </Button>
        ) : null,
    },
  ]
}

function Name({ row }: { row: AccountRow }) {
  const say = useText(accessText)
  return (
    <>
      {row.name} <span className="quiet small">{row.login}</span>{' '}
      {row.demo ? (
        <span className="tag" data-tone="quiet">
          {say('demo')}
        </span>
      ) : null}{' '}
      {row.secondFactor ? <span className="tag">{say('factorOn')}</span> : null}
    </>
  )
}
