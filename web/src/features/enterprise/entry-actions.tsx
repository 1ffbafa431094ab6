import { voidEntry } from '@tidu/contracts/enterprise/endpoints'
import { type ReactNode, useState } from 'react'
import type { InputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { EnterpriseFile } from './enterprise-file.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { enterpriseText } from './text.ts'
import { useToldChange } from './use-told-change.ts'

interface VoidProps {
  file: EnterpriseFile
  ledger: InputOf<typeof voidEntry>['ledger']
  entryId: string
  /** The line in words: what is about to be taken back. */
  name: string
}

/** 更正 and 作废 beside one line of a ledger, for whoever may. */
export function EntryActions(props: VoidProps & { onCorrect?: (() => void) | undefined }) {
  const { file, name, onCorrect } = props
  const say = useText(enterpriseText)
  const [voiding, setVoiding] = useState(false)
  const mayVoid = file.actions.includes('resolve')
  if (!onCorrect && !mayVoid) return null
  return (
    <span className="row entry-actions no-print">
      {onCorrect ? (
        <Button look="text" onClick={onCorrect} label={say('correctOne', { name })}>
          {say('correct')}
        </Button>
      ) : null}
      {mayVoid ? (
        <Button look="text" onClick={() => setVoiding(true)} label={say('voidOne', { name })}>
          {say('void')}
        </Button>
      ) : null}
      {voiding ? <VoidDialog {...props} onClose={() => setVoiding(false)} /> : null}
    </span>
  )
}

function VoidDialog(props: VoidProps & { onClose: () => void }): ReactNode {
  const { file, ledger, entryId, name, onClose } = props
  const say = useText(enterpriseText)
  const [reason, setReason] = useState('')
  const take = useToldChange(voidEntry, onClose)
  return (
    <EntryDialog
      title={say('voidOne', { name })}
      onClose={onClose}
      onSubmit={() => take.mutate({ id: file.enterprise.id, ledger, entryId, reason })}
      error={take.error}
      busy={take.isPending}
      action={say('void')}
      danger
    >
      <p>{say('voidHint')}</p>
      <TextField
        label={say('voidReason')}
        value={reason}
        onChange={setReason}
        maxLength={400}
        required
      />
    </EntryDialog>
  )
}
