import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { exportAccounts, listAccounts } from '@tidu/contracts/access/endpoints'
import { accountStateLabels, roleLabels } from '@tidu/contracts/access/labels'
import { accountSorts } from '@tidu/contracts/access/lists'
import { useState } from 'react'
import { call, download } from '../../lib/api.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { pageOf, useFilters } from '../../lib/use-filters.ts'
import { roleWords } from '../../shared/role-words.ts'
import { useSession } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
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
  const role = keyIn(roleLabels, filters.role)
  const asked = {
    search: filters.search,
    state: keyIn(accountStateLabels, filters.state),
    ...(role && role !== 'public' ? { role } : {}),
  }
  const input = {
    ...asked,
    page: pageOf(filters),
    pageSize,
    sort: accountSorts.find((sort) => sort === filters.sort),
    order: filters.order === 'desc' ? ('desc' as const) : ('asc' as const),
  }
  const accounts = useQuery({
    queryKey: ['access', 'accounts', input],
    queryFn: () => call(listAccounts, input),
    placeholderData: keepPreviousData,
  })
  return { accounts, asked, input, change }
}

export function AccountList() {
  const say = useText(accessText)
  const { may } = useSession()
  const { accounts, asked, input, change } = useAccounts()
  const [editing, setEditing] = useState<AccountRow | 'new'>()
  const columns = useAccountColumns(setEditing)
  return (
    <Panel>
      <div className="table-tools">
        <AccountFilters />
        <div className="row push">
          <ExportButton run={() => download(exportAccounts, asked)} />
          {may('access.manage-accounts') ? (
            <Button look="primary" onClick={() => setEditing('new')}>
              {say('newAccount')}
            </Button>
          ) : null}
        </div>
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
