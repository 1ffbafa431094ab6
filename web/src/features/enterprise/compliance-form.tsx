import { tellCompliance } from '@tidu/contracts/enterprise/endpoints'
import { complianceKindLabels } from '@tidu/contracts/enterprise/labels'
import { useState } from 'react'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { complianceKindWords } from './english-labels.ts'
import type { EnterpriseFile } from './enterprise-file.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { enterpriseText } from './text.ts'
import { blankTold, ToldFields, toldInput } from './told-fields.tsx'
import { useToldChange } from './use-told-change.ts'

export type ComplianceLine = EnterpriseFile['compliance'][number]
type Draft = ReturnType<typeof draftOf>

function draftOf(entry: ComplianceLine | undefined) {
  return {
    kind: entry?.kind ?? ('abnormal_operation' as const),
    description: entry?.description ?? '',
    regulator: entry?.regulator ?? '',
    listedOn: entry?.listedOn ?? '',
    rectifiedOn: entry?.rectifiedOn ?? '',
    removedOn: entry?.removedOn ?? '',
  }
}

/** 登记合规记录, and later its putting right and its removal: the same line, told again. */
export function ComplianceForm(props: { id: string; entry?: ComplianceLine; onClose: () => void }) {
  const { id, entry, onClose } = props
  const say = useText(enterpriseText)
  const [draft, setDraft] = useState(() => draftOf(entry))
  const [told, setTold] = useState(() => blankTold('registry'))
  const tell = useToldChange(tellCompliance, onClose)
  const submit = () =>
    tell.mutate({
      id,
      ...(entry ? { entryId: entry.entryId } : {}),
      content: {
        kind: draft.kind,
        description: draft.description.trim() || null,
        regulator: draft.regulator.trim() || null,
        listedOn: draft.listedOn,
        rectifiedOn: draft.rectifiedOn || null,
        removedOn: draft.removedOn || null,
      },
      ...toldInput(told),
    })
  return (
    <EntryDialog
      title={say(entry ? 'correctCompliance' : 'tellCompliance')}
      onClose={onClose}
      onSubmit={submit}
      error={tell.error}
      busy={tell.isPending}
    >
      <ComplianceFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      <ToldFields told={told} onChange={setTold} official />
    </EntryDialog>
  )
}

function ComplianceFields(props: { draft: Draft; onChange: (change: Partial<Draft>) => void }) {
  const { draft, onChange } = props
  const say = useText(enterpriseText)
  const kindWord = useLabels(complianceKindWords)
  return (
    <div className="form-grid">
      <SelectField
        label={say('kind')}
        value={draft.kind}
        onChange={(next) => onChange({ kind: keyIn(complianceKindLabels, next) ?? draft.kind })}
        choices={keysOf(complianceKindLabels).map((value) => ({ value, label: kindWord(value) }))}
      />
      <TextField
        label={say('regulator')}
        value={draft.regulator}
        onChange={(regulator) => onChange({ regulator })}
        maxLength={200}
      />
      <TextField
        label={say('description')}
        value={draft.description}
        onChange={(description) => onChange({ description })}
        maxLength={400}
      />
      <TextField
        label={say('listedDay')}
        type="date"
        value={draft.listedOn}
        onChange={(listedOn) => onChange({ listedOn })}
        required
      />
      <TextField
        label={say('rectifiedOn')}
        type="date"
        min={draft.listedOn}
        value={draft.rectifiedOn}
        onChange={(rectifiedOn) => onChange({ rectifiedOn })}
      />
      <TextField
        label={say('removedOn')}
        type="date"
        min={draft.listedOn}
        value={draft.removedOn}
        onChange={(removedOn) => onChange({ removedOn })}
      />
    </div>
  )
}
