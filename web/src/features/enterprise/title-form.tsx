import { tellTitle } from '@tidu/contracts/enterprise/endpoints'
import { titleEventLabels } from '@tidu/contracts/enterprise/labels'
import { useState } from 'react'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { tierIds, useTierWords } from '../../shared/tier-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { titleEventWords } from './english-labels.ts'
import type { EnterpriseFile } from './enterprise-file.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { enterpriseText } from './text.ts'
import { blankTold, ToldFields, toldInput } from './told-fields.tsx'
import { useToldChange } from './use-told-change.ts'

type Title = EnterpriseFile['titles'][number]
type Draft = ReturnType<typeof draftOf>

/** Titles an authority confers; a region's seed pools and guide lines are no titles. */
const titleTiers = tierIds.filter((id) => !id.startsWith('seed') && id !== 'local-line')

function draftOf(title: Title | undefined) {
  return {
    tier: title?.tier ?? 'srdi',
    event: title?.event ?? ('recognised' as const),
    number: title?.number ?? '',
    batch: title?.batch ?? '',
    authority: title?.authority ?? '',
    startOn: title?.startOn ?? '',
    endOn: title?.endOn ?? '',
    endedOn: title?.endedOn ?? '',
  }
}

function isOver({ event }: Draft): boolean {
  return event === 'revoked' || event === 'surrendered'
}

/** 登记称号, or what became of one: reviewed, renamed, revoked, surrendered. */
export function TitleForm(props: { id: string; title?: Title; onClose: () => void }) {
  const { id, title, onClose } = props
  const say = useText(enterpriseText)
  const [draft, setDraft] = useState(() => draftOf(title))
  const [told, setTold] = useState(() => blankTold('platform'))
  const tell = useToldChange(tellTitle, onClose)
  const submit = () =>
    tell.mutate({
      id,
      ...(title ? { entryId: title.entryId } : {}),
      content: {
        tier: draft.tier,
        event: draft.event,
        number: draft.number.trim() || null,
        batch: draft.batch.trim() || null,
        authority: draft.authority.trim() || null,
        startOn: draft.startOn || null,
        endOn: draft.endOn || null,
        endedOn: isOver(draft) ? draft.endedOn || null : null,
      },
      ...toldInput(told),
    })
  return (
    <EntryDialog
      title={say(title ? 'correctTitle' : 'tellTitle')}
      onClose={onClose}
      onSubmit={submit}
      error={tell.error}
      busy={tell.isPending}
    >
      <TitleFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      <ToldFields told={told} onChange={setTold} official />
    </EntryDialog>
  )
}

function TitleFields(props: { draft: Draft; onChange: (change: Partial<Draft>) => void }) {
  const { draft, onChange } = props
  const say = useText(enterpriseText)
  const tierWord = useTierWords()
  const eventWord = useLabels(titleEventWords)
  return (
    <div className="form-grid">
      <SelectField
        label={say('tier')}
        value={draft.tier}
        onChange={(tier) => onChange({ tier })}
        choices={titleTiers.map((value) => ({ value, label: tierWord(value) }))}
      />
      <SelectField
        label={say('event')}
        value={draft.event}
        onChange={(next) => onChange({ event: keyIn(titleEventLabels, next) ?? draft.event })}
        choices={keysOf(titleEventLabels).map((value) => ({ value, label: eventWord(value) }))}
      />
      <TextField
        label={say('startOn')}
        type="date"
        value={draft.startOn}
        onChange={(startOn) => onChange({ startOn })}
      />
      <TextField
        label={say('endOn')}
        type="date"
        value={draft.endOn}
        min={draft.startOn}
        onChange={(endOn) => onChange({ endOn })}
      />
      {isOver(draft) ? (
        <TextField
          label={say('endedOn')}
          type="date"
          value={draft.endedOn}
          onChange={(endedOn) => onChange({ endedOn })}
          required
        />
      ) : null}
      <TextField
        label={say('batch')}
        value={draft.batch}
        onChange={(batch) => onChange({ batch })}
        maxLength={200}
      />
      <TextField
        label={say('certificate')}
        value={draft.number}
        onChange={(number) => onChange({ number })}
        maxLength={200}
      />
      <TextField
        label={say('authority')}
        value={draft.authority}
        onChange={(authority) => onChange({ authority })}
        maxLength={200}
      />
    </div>
  )
}
