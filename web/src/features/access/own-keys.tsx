import { useQuery } from '@tanstack/react-query'
import { createApiKey, listApiKeys, revokeApiKey } from '@tidu/contracts/access/endpoints'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api.ts'
import { inDays, localMinute } from '../../lib/format.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { CheckField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { keyStateWords } from './english-labels.ts'
import { accessText } from './text.ts'

const key = ['access', 'keys'] as const

export function OwnKeys() {
  const say = useText(accessText)
  const state = useLabels(keyStateWords)
  const [adding, setAdding] = useState(false)
  const keys = useQuery({
    queryKey: key,
    queryFn: () => call(listApiKeys, { page: 1, pageSize: 100 }),
  })
  const revoke = useAction(revokeApiKey, { refresh: [key] })
  return (
    <Panel
      title={say('keys')}
      side={<Button onClick={() => setAdding(true)}>{say('newKey')}</Button>}
    >
      <p className="quiet small">{say('keysLead')}</p>
      <Loaded query={keys} lines={2}>
        {({ rows, grantableScopes }) => (
          <>
            <DataTable
              caption={say('keys')}
              rows={rows}
              rowKey={(row) => row.id}
              empty={say('noKeys')}
              columns={[
                {
                  key: 'name',
                  title: say('keyName'),
                  by: (row) => row.name,
                  cell: (row) => `${row.name} (${row.hint}…)`,
                },
                {
                  key: 'scopes',
                  title: say('scopes'),
                  cell: (row) => <code>{row.scopes.join(', ')}</code>,
                },
                {
                  key: 'state',
                  title: say('state'),
                  by: (row) => row.state,
                  cell: (row) => state(row.state),
                },
                {
                  key: 'expiresAt',
                  title: say('expiresAt'),
                  by: (row) => row.expiresAt,
                  cell: (row) => localMinute(row.expiresAt),
                },
                {
                  key: 'actions',
                  title: say('actions'),
                  cell: (row) =>
                    row.actions.includes('revoke') ? (
                      <Button
                        look="danger"
                        busy={revoke.isPending}
                        onClick={() => revoke.mutate({ id: row.id })}
                      >
                        {say('revoke')}
                      </Button>
                    ) : null,
                },
              ]}
            />
            <Dialog title={say('newKey')} open={adding} onClose={() => setAdding(false)}>
              <NewKey scopes={grantableScopes} />
            </Dialog>
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function NewKey({ scopes }: { scopes: string[] }) {
  const say = useText(accessText)
  const [name, setName] = useState('')
  const [until, setUntil] = useState(inDays(90))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const create = useAction(createApiKey, { refresh: [key] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const expiresAt = new Date(`${until}T23:59:59+08:00`).toISOString()
    create.mutate({ name, scopes: [...chosen], expiresAt })
  }
  const toggle = (scope: string, on: boolean) => {
    const next = new Set(chosen)
    on ? next.add(scope) : next.delete(scope)
    setChosen(next)
  }
  if (create.data) {
    return (
      <div className="stack">
        <Notice tone="warning">{say('keyShownOnce')}</Notice>
        <CopyText text={create.data.key} />
      </div>
    )
  }
  return (
    <form className="stack" onSubmit={submit}>
      {create.error ? <Notice tone="problem">{create.error.message}</Notice> : null}
      <TextField
        label={say('keyName')}
        hint={say('keyNameHint')}
        value={name}
        onChange={setName}
        required
      />
      <TextField label={say('expiresAt')} type="date" value={until} onChange={setUntil} required />
      <fieldset className="choices">
        <legend>{say('scopes')}</legend>
        {scopes.map((scope) => (
          <CheckField
            key={scope}
            label={scope}
            checked={chosen.has(scope)}
            onChange={(on) => toggle(scope, on)}
          />
        ))}
      </fieldset>
      <div>
        <Button type="submit" look="primary" busy={create.isPending}>
          {say('newKey')}
        </Button>
      </div>
    </form>
  )
}
