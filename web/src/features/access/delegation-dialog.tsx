import { createDelegation } from '@tidu/contracts/access/endpoints'
import { type FormEvent, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { RegionField } from '../../shared/region-field.tsx'
import { useSession } from '../../shared/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { accessText } from './text.ts'

const blank = {
  lender: '',
  borrower: '',
  region: null as string | null,
  from: '',
  until: '',
  reason: '',
}

export function DelegationDialog({ onClose }: { onClose: () => void }) {
  const say = useText(accessText)
  const { may } = useSession()
  const [draft, setDraft] = useState(blank)
  const create = useAction(createDelegation, {
    refresh: [['access', 'delegations']],
    onDone: onClose,
  })
  const set =
    <Key extends keyof typeof blank>(key: Key) =>
    (value: (typeof blank)[Key]) =>
      setDraft({ ...draft, [key]: value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({
      ...(draft.lender ? { lenderLogin: draft.lender } : {}),
      ...(draft.region ? { regionCode: draft.region } : {}),
      borrowerLogin: draft.borrower,
      startsAt: new Date(draft.from).toISOString(),
      endsAt: new Date(draft.until).toISOString(),
      reason: draft.reason,
    })
  }
  return (
    <Dialog title={say('newDelegation')} open onClose={onClose} wide>
      <form className="stack" onSubmit={submit}>
        {create.error ? <Notice tone="problem">{create.error.message}</Notice> : null}
        <div className="form-grid">
          {may('access.manage-accounts') ? (
            <TextField
              label={say('lenderLogin')}
              hint={say('lenderHint')}
              value={draft.lender}
              onChange={set('lender')}
            />
          ) : null}
          <TextField
            label={say('borrowerLogin')}
            value={draft.borrower}
            onChange={set('borrower')}
            required
          />
          <RegionField
            label={say('region')}
            value={draft.region}
            onChange={set('region')}
            none={say('wholeTerritory')}
          />
          <TextField
            label={say('from')}
            type="datetime-local"
            value={draft.from}
            onChange={set('from')}
            required
          />
          <TextField
            label={say('until')}
            type="datetime-local"
            value={draft.until}
            onChange={set('until')}
            required
          />
          <TextField
            label={say('reason')}
            hint={say('reasonHint')}
            value={draft.reason}
            onChange={set('reason')}
            required
          />
        </div>
        <div>
          <Button type="submit" look="primary" busy={create.isPending}>
            {say('confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
