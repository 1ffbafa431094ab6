import { mergeEnterprises } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { enterpriseText } from './text.ts'

export interface MergedFirm {
  id: string
  name: string
  creditCode: string | null
  regionName: string
}

/** 合并: the second file keeps its own history and points to the first, which learns all it knew. */
export function MergeDialog(props: {
  kept: MergedFirm
  merged: MergedFirm
  onClose: () => void
  onDone: () => void
}) {
  const { kept, merged, onClose, onDone } = props
  const say = useText(enterpriseText)
  const [reason, setReason] = useState('')
  const merge = useAction(mergeEnterprises, {
    refresh: [['enterprise'], ['screening']],
    onDone: ({ outcome }) => {
      toast('done', say(outcome === 'conflicting' ? 'mergedWithConflicts' : 'merged'))
      onDone()
    },
  })
  return (
    <EntryDialog
      title={say('merge')}
      onClose={onClose}
      onSubmit={() => merge.mutate({ keptId: kept.id, mergedId: merged.id, reason })}
      error={merge.error}
      busy={merge.isPending}
      action={say('merge')}
      danger
    >
      <ul className="words">
        <Firm firm={kept} role={say('kept')} counts />
        <Firm firm={merged} role={say('mergedOne')} />
      </ul>
      <p className="small quiet">{say('mergeHint')}</p>
      <TextField
        label={say('mergeReason')}
        value={reason}
        onChange={setReason}
        maxLength={400}
        required
      />
    </EntryDialog>
  )
}

function Firm(props: { firm: MergedFirm; role: string; counts?: boolean }) {
  const { firm, role, counts = false } = props
  const say = useText(enterpriseText)
  return (
    <li className="word" data-counts={counts}>
      <span className="small quiet">{role}</span>
      <strong>{firm.name}</strong>
      <span className="small">
        <code>{firm.creditCode ?? say('noCode')}</code> · {firm.regionName}
      </span>
    </li>
  )
}
