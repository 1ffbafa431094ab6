import {
  disableAccount,
  enableAccount,
  resetPassword,
  resetSecondFactor,
  unlockAccount,
} from '@tidu/contracts/access/endpoints'
import { useState } from 'react'
import { useLabels, useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import type { AccountRow } from './account-columns.tsx'
import { accountActionWords } from './english-labels.ts'
import { TemporaryPassword } from './temporary-password.tsx'
import { accessText } from './text.ts'

const refresh = [['access', 'accounts']] as const

/** What an administrator can do to another's account; each with a reason for the audit trail. */
export function AccountMeasures({ account }: { account: AccountRow }) {
  const say = useText(accessText)
  const action = useLabels(accountActionWords)
  const [reason, setReason] = useState('')
  const onDone = () => toast('done', say('done'))
  const reset = useAction(resetPassword, { refresh })
  const disable = useAction(disableAccount, { refresh, onDone })
  const enable = useAction(enableAccount, { refresh, onDone })
  const factor = useAction(resetSecondFactor, { refresh, onDone })
  const unlock = useAction(unlockAccount, { refresh, onDone })
  const measures = {
    disable,
    enable,
    'reset-password': reset,
    'reset-second-factor': factor,
    unlock,
  } as const
  const offered = account.actions.filter((each) => each !== 'update')
  const error = Object.values(measures).find((measure) => measure.error)?.error
  if (offered.length === 0) return null
  if (reset.data) return <TemporaryPassword login={account.login} given={reset.data} />
  return (
    <div className="stack measures">
      {error ? <Notice tone="problem">{error.message}</Notice> : null}
      <TextField
        label={say('reason')}
        hint={say('reasonHint')}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        {offered.map((each) => (
          <Button
            key={each}
            look={each === 'disable' ? 'danger' : 'plain'}
            disabled={reason.trim() === ''}
            busy={measures[each].isPending}
            onClick={() => measures[each].mutate({ id: account.id, reason })}
          >
            {action(each)}
          </Button>
        ))}
      </div>
    </div>
  )
}
