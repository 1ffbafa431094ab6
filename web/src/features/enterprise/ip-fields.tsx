import { ipKindLabels } from '@tidu/contracts/enterprise/labels'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ipKindWords } from './english-labels.ts'
import { type IpDraft, ipQuestions } from './ip-draft.ts'
import { enterpriseText } from './text.ts'

interface IpFieldsProps {
  draft: IpDraft
  onChange: (change: Partial<IpDraft>) => void
}

const classes = { I: 'classI', II: 'classII' } as const
const ways = { own: 'own', transferred: 'bought' } as const

export function IpFields({ draft, onChange }: IpFieldsProps) {
  const say = useText(enterpriseText)
  const kindWord = useLabels(ipKindWords)
  return (
    <>
      <div className="form-grid">
        <SelectField
          label={say('kind')}
          value={draft.kind}
          onChange={(next) => onChange({ kind: keyIn(ipKindLabels, next) ?? draft.kind })}
          choices={keysOf(ipKindLabels).map((value) => ({ value, label: kindWord(value) }))}
        />
        <SelectField
          label={say('class')}
          none={say('classByKind')}
          value={draft.class}
          onChange={(next) => onChange({ class: keyIn(classes, next) ?? '' })}
          choices={keysOf(classes).map((value) => ({ value, label: say(classes[value]) }))}
        />
        <TextField
          label={say('ipName')}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          maxLength={200}
        />
        <TextField
          label={say('number')}
          value={draft.number}
          onChange={(number) => onChange({ number })}
          maxLength={200}
        />
        <TextField
          label={say('grantDate')}
          type="date"
          value={draft.grantDate}
          onChange={(grantDate) => onChange({ grantDate })}
        />
        <TextField
          label={say('expiryDate')}
          type="date"
          value={draft.expiryDate}
          onChange={(expiryDate) => onChange({ expiryDate })}
        />
      </div>
      <Origin draft={draft} onChange={onChange} />
      <Questions draft={draft} onChange={onChange} />
    </>
  )
}

/** Where the right comes from: editions differ in what they do with a bought one. */
function Origin({ draft, onChange }: IpFieldsProps) {
  const say = useText(enterpriseText)
  return (
    <div className="form-grid">
      <SelectField
        label={say('acquired')}
        none={say('unknown')}
        value={draft.acquiredBy}
        onChange={(next) => onChange({ acquiredBy: keyIn(ways, next) ?? '' })}
        choices={keysOf(ways).map((value) => ({ value, label: say(ways[value]) }))}
      />
      {draft.acquiredBy === 'transferred' ? (
        <TextField
          label={say('transferDate')}
          hint={say('transferHint')}
          type="date"
          value={draft.transferDate}
          onChange={(transferDate) => onChange({ transferDate })}
        />
      ) : null}
      <TextField
        label={say('ownerRank')}
        hint={say('ownerRankHint')}
        type="number"
        min="1"
        max="99"
        value={draft.ownerRank}
        onChange={(ownerRank) => onChange({ ownerRank })}
      />
    </div>
  )
}

function Questions({ draft, onChange }: IpFieldsProps) {
  const say = useText(enterpriseText)
  return (
    <div className="form-grid">
      {ipQuestions.map((question) => (
        <SelectField
          key={question}
          label={say(question)}
          none={say('unknown')}
          value={draft.answers[question]}
          onChange={(next) => onChange({ answers: { ...draft.answers, [question]: next } })}
          choices={[
            { value: 'true', label: say('yes') },
            { value: 'false', label: say('no') },
          ]}
        />
      ))}
    </div>
  )
}
