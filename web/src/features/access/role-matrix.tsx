import { useQuery } from '@tanstack/react-query'
import { exportMatrix, showMatrix } from '@tidu/contracts/access/endpoints'
import { roleLabels } from '@tidu/contracts/access/labels'
import { call, download } from '../../lib/api.ts'
import { keyIn } from '../../lib/keys-of.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { roleWords } from '../../shared/role-words.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { actWords } from './english-labels.ts'
import { accessText } from './text.ts'

type Matrix = OutputOf<typeof showMatrix>
type Permission = Matrix['permissions'][number]

export function RoleMatrix() {
  const say = useText(accessText)
  const role = useLabels(roleWords)
  const [filters, change] = useFilters()
  const only = keyIn(roleLabels, filters.role)
  const matrix = useQuery({
    queryKey: ['access', 'matrix'],
    queryFn: () => call(showMatrix, {}),
  })
  return (
    <Panel>
      <p className="quiet small">{say('matrixLead')}</p>
      <Loaded query={matrix}>
        {(all) => (
          <>
            <div className="table-tools">
              <SelectField
                label={say('ofRole')}
                none={say('allRoles')}
                value={only ?? ''}
                onChange={(next) => change({ role: next })}
                choices={all.roles.map((value) => ({ value, label: role(value) }))}
              />
              <div className="push">
                <ExportButton run={() => download(exportMatrix, { format: 'xlsx' })} />
              </div>
            </div>
            <MatrixTable matrix={all} roles={only ? [only] : all.roles} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function MatrixTable({ matrix, roles }: { matrix: Matrix; roles: Matrix['roles'] }) {
  const say = useText(accessText)
  const role = useLabels(roleWords)
  const act = useLabels(actWords)
  const endpointsOf = (permission: string) =>
    matrix.endpoints.filter((each) => each.permission === permission).map((each) => each.title)
  const columns: Column<Permission>[] = [
    {
      key: 'permission',
      title: say('permission'),
      cell: (row) => (
        <>
          <div lang="zh-CN">{endpointsOf(row.permission).join('、')}</div>
          <code className="quiet small">{row.permission}</code>
        </>
      ),
    },
    {
      key: 'act',
      title: say('act'),
      cell: (row) => <span className="nowrap">{act(row.act)}</span>,
    },
    ...roles.map((each) => ({
      key: each,
      title: role(each),
      cell: (row: Permission) =>
        row.roles.includes(each) ? (
          <>
            <Icon name="check" size={16} />
            <span className="unseen">{say('granted')}</span>
          </>
        ) : (
          ''
        ),
    })),
  ]
  return (
    <div className="matrix">
      <DataTable
        caption={say('tabMatrix')}
        rows={matrix.permissions.filter((row) => endpointsOf(row.permission).length > 0)}
        rowKey={(row) => row.permission}
        columns={columns}
        cards={false}
      />
    </div>
  )
}
