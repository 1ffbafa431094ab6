import { factSourceLabels } from '@tidu/contracts/enterprise/labels'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { sourceWords } from './english-labels.ts'
import { enterpriseText } from './text.ts'

type Source = keyof typeof factSourceLabels

/** 来源, 依据, 理由: what every word put on file carries. */
export interface Told {
  source: Source
  evidence: string
  reason: string
}

export function blankTold(source: Source): Told {
  return { source, evidence: '', reason: '' }
}

export function toldInput({ source, evidence, reason }: Told) {
  return { source, reason, ...(evidence.trim() ? { evidence } : {}) }
}

export function ToldFields(props: {
  told: Told
  onChange: (told: Told) => void
  /** A firm speaks for itself: its word is always its own declaration. */
  official: boolean
  reasonOptional?: boolean
}) {
  const { told, onChange, official, reasonOptional = false } = props
  const say = useText(enterpriseText)
  const sourceWord = useLabels(sourceWords)
  return (
    <div className="form-grid">
      {official ? (
        <SelectField
          label={say('source')}
          value={told.source}
          onChange={(next) =>
            onChange({ ...told, source: keyIn(factSourceLabels, next) ?? told.source })
          }
          choices={keysOf(factSourceLabels)
            .filter((each) => each !== 'import')
            .map((value) => ({ value, label: sourceWord(value) }))}
        />
      ) : null}
      <TextField
        label={say('evidence')}
        hint={say('evidenceHint')}
        value={told.evidence}
        onChange={(evidence) => onChange({ ...told, evidence })}
        maxLength={400}
      />
      <TextField
        label={say('reason')}
        value={told.reason}
        onChange={(reason) => onChange({ ...told, reason })}
        maxLength={400}
        required={!reasonOptional}
      />
    </div>
  )
}
