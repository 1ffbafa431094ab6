import { addEntries } from '@tidu/contracts/screening/endpoints'
import { type FormEvent, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { useChosenList } from './queries.ts'
import type { Run } from './quota-panel.tsx'
import { screeningText } from './text.ts'

/** The one step that puts firms on a list: a person's act, with a reason. */
export function AddToShortlist(props: {
  run: Run
  chosen: ReadonlySet<string>
  onAdded: () => void
}) {
  const say = useText(screeningText)
  const [filters, change] = useFilters()
  const { lists, list } = useChosenList()
  const id = list?.id
  const [reason, setReason] = useState('')
  const add = useAction(addEntries, {
    refresh: [['screening', 'shortlists']],
    onDone: ({ added, already }) => {
      toast('done', say(already > 0 ? 'addedSome' : 'added', { added, already }))
      props.onAdded()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (id) add.mutate({ id, runId: props.run.id, enterpriseIds: [...props.chosen], reason })
  }
  if (!id) return <Notice tone="warning">{say('noShortlist')}</Notice>
  return (
    <form className="table-tools choose-bar" onSubmit={submit}>
      <strong>{say('chosen', { count: props.chosen.size })}</strong>
      <SelectField
        label={say('shortlist')}
        value={id}
        onChange={(next) => change({ list: next, page: filters.page })}
        choices={lists.map((each) => ({ value: each.id, label: each.title }))}
      />
      <TextField label={say('reason')} value={reason} onChange={setReason} maxLength={200} />
      <Button type="submit" look="primary" busy={add.isPending}>
        {say('add', { count: props.chosen.size })}
      </Button>
      {add.error ? <Notice tone="problem">{add.error.message}</Notice> : null}
    </form>
  )
}
