import { createAccount, updateAccount } from '@tidu/contracts/access/endpoints'
import { roleLabels } from '@tidu/contracts/access/labels'
import { type FormEvent, useState } from 'react'
import { keysOf } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { RegionField } from '../../shared/region-field.tsx'
import { roleWords } from '../../shared/role-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import type { AccountRow } from './account-columns.tsx'
import { AccountMeasures } from './account-measures.tsx'
import { TemporaryPassword } from './temporary-password.tsx'
import { accessText } from './text.ts'

const accountKey = ['access', 'accounts'] as const

const blank = {
  login: '',
  name: '',
  role: 'county-official' as AccountRow['role'],
  regionCode: null as string | null,
  department: '',
  enterpriseId: '',
  validUntil: '',
}

type Draft = typeof blank

export function AccountDialog({ account, onClose }: { account?: AccountRow; onClose: () => void }) {
  const say = useText(accessText)
  const [draft, setDraft] = useState<Draft>(account ? draftOf(account) : blank)
  const create = useAction(createAccount, { refresh: [accountKey] })
  const update = useAction(updateAccount, {
    refresh: [accountKey],
    onDone: () => {
      toast('done', say('done'))
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const placed = placedOf(draft)
    if (account) update.mutate({ id: account.id, ...placed })
    else create.mutate({ login: draft.login, ...placed })
  }
  const error = create.error ?? update.error
  return (
    <Dialog title={account?.name ?? say('newAccount')} open onClose={onClose} wide>
      {create.data ? (
        <TemporaryPassword login={draft.login} given={create.data} />
      ) : (
        <div className="stack">
          {error ? <Notice tone="problem">{error.message}</Notice> : null}
          <form className="stack" onSubmit={submit}>
            <AccountFields draft={draft} isNew={!account} onChange={setDraft} />
            <div>
              <Button type="submit" look="primary" busy={create.isPending || update.isPending}>
                {say('save')}
              </Button>
            </div>
          </form>
          {account ? <AccountMeasures account={account} /> : null}
        </div>
      )}
    </Dialog>
  )
}

function draftOf(account: AccountRow): Draft {
  const { login, name, role, regionCode, department, enterpriseId, validUntil } = account
  return {
    login,
    name,
    role,
    regionCode,
    department: department ?? '',
    enterpriseId: enterpriseId ?? '',
    validUntil: validUntil ?? '',
  }
}

function placedOf(draft: Draft) {
  const { name, role, regionCode, department, enterpriseId, validUntil } = draft
  return {
    name,
    role,
    regionCode,
    department: department || null,
    enterpriseId: enterpriseId || null,
    validUntil: validUntil || null,
  }
}

function AccountFields(props: { draft: Draft; isNew: boolean; onChange: (draft: Draft) => void }) {
  const { draft, isNew, onChange } = props
  const say = useText(accessText)
  const role = useLabels(roleWords)
  const set =
    <Key extends keyof Draft>(key: Key) =>
    (value: Draft[Key]) =>
      onChange({ ...draft, [key]: value })
  const accountRoles = keysOf(roleLabels).filter((each) => each !== 'public')
  const chooseRole = (value: string) => {
    const next = accountRoles.find((each) => each === value)
    if (next) onChange({ ...draft, role: next })
  }
  return (
    <div className="form-grid">
      {isNew ? (
        <TextField
          label={say('login')}
          hint={say('loginHint')}
          value={draft.login}
          onChange={set('login')}
          autoComplete="off"
          required
        />
      ) : null}
      <TextField
        label={say('name')}
        value={draft.name}
        onChange={set('name')}
        autoComplete="off"
        required
      />
      <SelectField
        label={say('role')}
        value={draft.role}
        onChange={chooseRole}
        choices={accountRoles.map((value) => ({ value, label: role(value) }))}
        required
      />
      <RegionField
        label={say('region')}
        value={draft.regionCode}
        onChange={set('regionCode')}
        none={say('everywhere')}
      />
      <TextField label={say('department')} value={draft.department} onChange={set('department')} />
      {draft.role === 'enterprise' ? (
        <TextField
          label={say('enterpriseId')}
          hint={say('enterpriseIdHint')}
          value={draft.enterpriseId}
          onChange={set('enterpriseId')}
          required
        />
      ) : null}
      <TextField
        label={say('validUntil')}
        hint={say('validUntilHint')}
        type="date"
        value={draft.validUntil}
        onChange={set('validUntil')}
      />
    </div>
  )
}
