import { tellFacts } from '@tidu/contracts/enterprise/endpoints'
import { factSourceLabels } from '@tidu/contracts/enterprise/labels'
import { type FormEvent, useState } from 'react'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { shiftPoint } from '../../lib/shift-point.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useAction } from '../../lib/use-action.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { sourceWords } from './english-labels.ts'
import { enterpriseText } from './text.ts'
import { type FactLine, yuan } from './use-fact-value-words.ts'

const blank = { value: '', source: 'declared' as const, evidence: '', reason: '' }

/** Adds a figure beside the old one; which of them counts is decided by source and time. */
export function CorrectFact({ enterpriseId, line }: { enterpriseId: string; line: FactLine }) {
  const say = useText(enterpriseText)
  const sourceWord = useLabels(sourceWords)
  const { factOf } = useFactNames()
  const isMoney = (factOf(line.factId)?.unit ?? line.unit) === yuan
  const [draft, setDraft] = useState<Omit<typeof blank, 'source'> & { source: FactLine['source'] }>(
    blank,
  )
  const tell = useAction(tellFacts, {
    refresh: [['enterprise'], ['screening']],
    onDone: ({ outcome }) => {
      setDraft(blank)
      toast('done', say(outcome === 'conflicting' ? 'savedButConflict' : 'saved'))
    },
  })
  const text = shiftPoint(draft.value, isMoney ? 4 : 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text === undefined) return
    tell.mutate({
      id: enterpriseId,
      facts: [{ factId: line.factId, year: line.year, value: { kind: 'number', text } }],
      source: draft.source,
      reason: draft.reason,
      ...(draft.evidence ? { evidence: draft.evidence } : {}),
    })
  }
  const unread = draft.value !== '' && text === undefined ? { error: say('unread') } : {}
  return (
    <form className="stack" onSubmit={submit}>
      {tell.error ? <Notice tone="problem">{tell.error.message}</Notice> : null}
      <div className="form-grid">
        <TextField
          label={say(isMoney ? 'newValueWan' : 'newValue')}
          value={draft.value}
          onChange={(value) => setDraft({ ...draft, value })}
          inputMode="decimal"
          required
          {...unread}
        />
        <SelectField
          label={say('source')}
          value={draft.source}
          onChange={(next) =>
            setDraft({ ...draft, source: keyIn(factSourceLabels, next) ?? draft.source })
          }
          choices={keysOf(factSourceLabels)
            .filter((each) => each !== 'import')
            .map((value) => ({ value, label: sourceWord(value) }))}
        />
        <TextField
          label={say('evidence')}
          hint={say('evidenceHint')}
          value={draft.evidence}
          onChange={(evidence) => setDraft({ ...draft, evidence })}
        />
        <TextField
          label={say('correctReason')}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
          required
        />
      </div>
      <div>
        <Button type="submit" look="primary" busy={tell.isPending}>
          {say('save')}
        </Button>
      </div>
    </form>
  )
}
