import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listAccounts } from '@tidu/contracts/access/endpoints'
import { accountStateLabels, roleLabels } from '@tidu/contracts/access/labels'
import { accountSorts } from '@tidu/contracts/access/lists'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { roleWords } from '../../shared/role-words.ts'
import { useSession } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { type AccountRow, useAccountColumns } from './account-columns.tsx'
import { AccountDialog } from './account-dialog.tsx'
import { accountStateWords } from './english-labels.ts'
import { accessText } from './text.ts'

const pageSize = 20

function useAccounts() {
  const [filters, change] = useFilters()
  const input = {
    page: pageOf(filters),
    pageSize,
    search: filters.search,
    role: keyIn(roleLabels, filters.role),
    state: keyIn(accountStateLabels, filters.state),
    sort: accountSorts.find((sort) => sort === filters.sort),
    order: filters.order === 'desc' ? ('desc' as const) : ('asc' as const),
  }
  const { role, ...rest } = input
  const accounts = useQuery({
    queryKey: ['access', 'accounts', input],
    queryFn: () => call(listAccounts, { ...rest, ...(role && role !== 'public' ? { role } : {}) }),
    placeholderData: keepPreviousData,
  })
  return { accounts, input, filters, change }
}

export function AccountList() {
  const say = useText(accessText)
  const { may } = useSession()
  const { accounts, input, change } = useAccounts()
  const [editing, setEditing] = useState<AccountRow | 'new'>()
  const columns = useAccountColumns(setEditing)
  return (
    <Panel>
      <div className="table-tools">
        <AccountFilters />
        {may('access.manage-accounts') ? (
          <div className="push">
            <Button look="primary" onClick={() => setEditing('new')}>
              {say('newAccount')}
            </Button>
          </div>
        ) : null}
      </div>
      <Loaded query={accounts}>
        {({ rows, total }) => (
          <>
            <DataTable
              caption={say('tabAccounts')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={columns}
              empty={say('noAccounts')}
              sort={
                input.sort ? { column: input.sort, descending: input.order === 'desc' } : undefined
              }
              onSort={({ column, descending }) =>
                change({ sort: column, order: descending ? 'desc' : 'asc' })
              }
            />
            <Pager
              page={input.page}
              pageSize={pageSize}
              total={total}
              onPage={(page) => change({ page: String(page) })}
            />
          </>
        )}
      </Loaded>
      {editing ? (
        <AccountDialog
          {...(editing === 'new' ? {} : { account: editing })}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
    </Panel>
  )
}

function AccountFilters() {
  const say = useText(accessText)
  const role = useLabels(roleWords)
  const state = useLabels(accountStateWords)
  const [filters, change] = useFilters()
  return (
    <>
      <SearchBox
        label={say('search')}
        placeholder={say('searchAccounts')}
        value={filters.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <SelectField
        label={say('role')}
        none={say('allRoles')}
        value={filters.role ?? ''}
        onChange={(next) => change({ role: next })}
        choices={keysOf(roleLabels)
          .filter((each) => each !== 'public')
          .map((value) => ({ value, label: role(value) }))}
      />
      <SelectField
        label={say('state')}
        none={say('allStates')}
        value={filters.state ?? ''}
        onChange={(next) => change({ state: next })}
        choices={keysOf(accountStateLabels).map((value) => ({ value, label: state(value) }))}
      />
    </>
  )
}
