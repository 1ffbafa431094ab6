import { useQuery } from '@tanstack/react-query'
import { listSessions, revokeSession } from '@tidu/contracts/access/endpoints'
import { call } from '../../lib/api.ts'
import { localMinute } from '../../lib/format.ts'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { deviceName } from './device-name.ts'
import { accessText } from './text.ts'

const key = ['access', 'sessions'] as const

export function OwnSessions() {
  const say = useText(accessText)
  const sessions = useQuery({
    queryKey: key,
    queryFn: () => call(listSessions, { page: 1, pageSize: 50 }),
  })
  const end = useAction(revokeSession, { refresh: [key] })
  return (
    <Panel title={say('sessions')}>
      <Loaded query={sessions} lines={3}>
        {({ rows }) => (
          <DataTable
            caption={say('sessions')}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { key: 'device', title: say('device'), cell: (row) => deviceName(row.device) },
              { key: 'address', title: say('address'), cell: (row) => row.address },
              {
                key: 'startedAt',
                title: say('startedAt'),
                by: (row) => row.startedAt,
                cell: (row) => localMinute(row.startedAt),
              },
              {
                key: 'lastSeenAt',
                title: say('lastSeenAt'),
                by: (row) => row.lastSeenAt,
                cell: (row) => localMinute(row.lastSeenAt),
              },
              {
                key: 'actions',
                title: say('actions'),
                cell: (row) =>
                  row.current ? (
                    <span className="tag">{say('thisSession')}</span>
                  ) : (
                    <Button busy={end.isPending} onClick={() => end.mutate({ id: row.id })}>
                      {say('endSession')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}
