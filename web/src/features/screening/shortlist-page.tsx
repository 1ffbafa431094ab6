import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { outcomeLabels } from '@tidu/contracts/policy/labels'
import { exportShortlist, removeEntry, showShortlist } from '@tidu/contracts/screening/endpoints'
import { type FormEvent, useState } from 'react'
import { call, download } from '../../lib/api.ts'
import { localMinute } from '../../lib/format.ts'
import { keysOf } from '../../lib/keys-of.ts'
import type { RowOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { useSession } from '../../shared/session.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Meter } from '../../ui/meter.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { screeningText } from './text.ts'

type Row = RowOf<typeof showShortlist>

const keyOf = (id: string) => ['screening', 'shortlist', id] as const

export function ShortlistPage() {
  const say = useText(screeningText)
  const tierWord = useTierWords()
  const { id = '' } = useParams({ strict: false })
  const list = useQuery({ queryKey: keyOf(id), queryFn: () => call(showShortlist, { id }) })
  const [removing, setRemoving] = useState<Row>()
  const columns = useColumns(list.data?.shortlist.tier, setRemoving)
  return (
    <Loaded query={list}>
      {({ shortlist, rows }) => (
        <Page
          title={shortlist.title}
          lead={`${shortlist.regionName} · ${tierWord(shortlist.tier)} · ${shortlist.year}`}
          crumbs={<Link to="/screening">{say('back')}</Link>}
          actions={<ExportButton run={() => download(exportShortlist, { id })} />}
        >
          {shortlist.quota ? (
            <Panel title={say('quota')}>
              <Meter
                label={shortlist.quota.arithmetic}
                share={shortlist.size / shortlist.quota.required}
                text={say('quotaChosen', {
                  size: shortlist.size,
                  required: shortlist.quota.required,
                })}
              />
            </Panel>
          ) : null}
          <Panel title={say('entries')}>
            <DataTable
              caption={say('entries')}
              rows={rows}
              rowKey={(row) => row.enterpriseId}
              columns={columns}
              empty={say('emptyShortlist')}
            />
          </Panel>
          {removing ? (
            <RemoveDialog listId={id} row={removing} onClose={() => setRemoving(undefined)} />
          ) : null}
        </Page>
      )}
    </Loaded>
  )
}

function useColumns(tier: string | undefined, onRemove: (row: Row) => void): Column<Row>[] {
  const say = useText(screeningText)
  const { may } = useSession()
  const remove: Column<Row> = {
    key: 'actions',
    title: say('remove'),
    cell: (row) => (
      <Button look="danger" onClick={() => onRemove(row)} label={`${say('remove')} ${row.name}`}>
        {say('remove')}
      </Button>
    ),
  }
  return [
    {
      key: 'name',
      title: say('name'),
      by: (row) => row.name,
      cell: (row) => (
        <>
          <Link to="/enterprises/$id" params={{ id: row.enterpriseId }}>
            {row.name}
          </Link>{' '}
          {row.isFictional ? (
            <span className="tag" data-tone="quiet">
              {say('fictional')}
            </span>
          ) : null}
        </>
      ),
    },
    { key: 'county', title: say('county'), by: (row) => row.county, cell: (row) => row.county },
    {
      key: 'outcome',
      title: say('outcome'),
      by: (row) => keysOf(outcomeLabels).indexOf(row.outcome),
      cell: (row) => (
        <Link
          to="/check/$enterpriseId"
          params={{ enterpriseId: row.enterpriseId }}
          search={{ standard: tier }}
          title={say('openCheck')}
        >
          <StateBadge state={row.outcome} />
        </Link>
      ),
    },
    {
      key: 'seed',
      title: say('seedOutcome'),
      by: (row) => row.seedOutcome && keysOf(outcomeLabels).indexOf(row.seedOutcome),
      cell: (row) => (row.seedOutcome ? <StateBadge state={row.seedOutcome} /> : '—'),
    },
    { key: 'reason', title: say('reason'), cell: (row) => row.reason || '—' },
    {
      key: 'chosenBy',
      title: say('chosenBy'),
      by: (row) => row.chosenAt,
      cell: (row) => (
        <>
          {row.chosenBy} <span className="nowrap">{localMinute(row.chosenAt)}</span>
        </>
      ),
    },
    ...(may('screening.shortlist') ? [remove] : []),
  ]
}

function RemoveDialog({ listId, row, onClose }: { listId: string; row: Row; onClose: () => void }) {
  const say = useText(screeningText)
  const [reason, setReason] = useState('')
  const remove = useAction(removeEntry, { refresh: [keyOf(listId)], onDone: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    remove.mutate({ id: listId, enterpriseId: row.enterpriseId, reason })
  }
  return (
    <Dialog title={`${say('remove')} · ${row.name}`} open onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {remove.error ? <Notice tone="problem">{remove.error.message}</Notice> : null}
        <TextField
          label={say('removeReason')}
          value={reason}
          onChange={setReason}
          maxLength={200}
          required
        />
        <div>
          <Button type="submit" look="danger" busy={remove.isPending}>
            {say('remove')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
