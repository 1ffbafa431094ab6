import { roleLabels } from '@tidu/contracts/access/labels'
import type { listEntries } from '@tidu/contracts/audit/endpoints'
import { actionLabel } from '@tidu/contracts/audit/labels'
import { localMinute } from '../../lib/format.ts'
import { keyIn } from '../../lib/keys-of.ts'
import type { RowOf } from '../../lib/row-of.ts'
import { useLabels, useLanguage, useText } from '../../lib/text.ts'
import { roleWords } from '../../shared/role-words.ts'
import { useWho } from '../../shared/system-names/use-who.ts'
import type { Column } from '../../ui/data-table.tsx'
import { resultWords } from './english-labels.ts'
import { Subject } from './subject.tsx'
import { auditText } from './text.ts'

type Entry = RowOf<typeof listEntries>

export function useEntryColumns(): Column<Entry>[] {
  const say = useText(auditText)
  const resultWord = useLabels(resultWords)
  const { language } = useLanguage()
  return [
    {
      key: 'occurredAt',
      title: say('occurredAt'),
      sortable: true,
      cell: (row) => <span className="figure">{localMinute(row.occurredAt)}</span>,
    },
    { key: 'actorName', title: say('actor'), sortable: true, cell: (row) => <Actor row={row} /> },
    {
      key: 'action',
      title: say('action'),
      sortable: true,
      cell: (row) => (language === 'zh' ? actionLabel(row.action) : row.action),
    },
    {
      key: 'result',
      title: say('result'),
      cell: (row) => (
        <span className="tag" data-tone={row.result === 'refused' ? 'warning' : 'quiet'}>
          {resultWord(row.result)}
        </span>
      ),
    },
    { key: 'subject', title: say('subject'), cell: (row) => <Subject row={row} /> },
    { key: 'region', title: say('region'), sortable: true, cell: (row) => row.regionName ?? '—' },
    { key: 'details', title: say('details'), cell: (row) => <Details row={row} /> },
  ]
}

function Actor({ row }: { row: Entry }) {
  const say = useText(auditText)
  const who = useWho()
  const roleWord = useLabels(roleWords)
  const role = keyIn(roleLabels, row.actorRole)
  return (
    <>
      {row.actorKind === 'system' ? who(row.actorName) : row.actorName}
      <div className="quiet small">
        {role ? roleWord(role) : row.actorRole}
        {row.delegationIds.length > 0 ? ` · ${say('delegated')}` : ''}
      </div>
    </>
  )
}

function Details({ row }: { row: Entry }) {
  const say = useText(auditText)
  return (
    <details>
      <summary>
        {row.reason ?? say('details')}{' '}
        <span className="quiet small">{say(row.sealed ? 'sealed' : 'unsealed')}</span>
      </summary>
      {Object.keys(row.details).length > 0 ? (
        <pre className="small audit-details">{JSON.stringify(row.details, null, 1)}</pre>
      ) : null}
      <div className="quiet small">
        {say('address')} {row.address} · <code>{row.requestId}</code>
      </div>
    </details>
  )
}
