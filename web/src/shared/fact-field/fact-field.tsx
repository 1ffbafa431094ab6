import type { ReactNode } from 'react'
import { useText } from '../../lib/text.ts'
import { CheckField, SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useUnitWords } from '../use-unit-words.ts'
import { factFieldText } from './text.ts'
import { type Fact, fractionUnit, noneWord, yuanUnit } from './typed.ts'

export interface FactFieldProps {
  fact: Fact
  label: string
  /** What was typed; empty means not known. */
  value: string
  onChange: (text: string) => void
  unread?: boolean
  /** 口径, in the words of the document. */
  hint?: ReactNode
  required?: boolean
}

/** One fact to fill in, by its kind: a figure, yes or no, one of a list, several, or a day. */
export function FactField({ fact, label, value, onChange, ...rest }: FactFieldProps) {
  const say = useText(factFieldText)
  const unitWord = useUnitWord(fact.unit)
  const { unread = false, hint, required = false } = rest
  const shared = { value, onChange, hint, required }
  switch (fact.kind) {
    case 'number':
      return (
        <TextField
          label={unitWord ? `${label} (${unitWord})` : label}
          inputMode="decimal"
          {...shared}
          {...(unread ? { error: say('notRead') } : {})}
        />
      )
    case 'date':
      return <TextField label={label} type="date" {...shared} />
    case 'choices':
      return <Choices fact={fact} label={label} value={value} onChange={onChange} />
    case 'choice':
      if (fact.values.length === 0) return <TextField label={label} {...shared} />
      return (
        <SelectField
          label={label}
          none={say('unknown')}
          choices={fact.values.map(({ id, name }) => ({ value: id, label: name }))}
          {...shared}
        />
      )
    case 'yes-no':
    case 'judgement':
      return (
        <SelectField
          label={label}
          none={say('unknown')}
          choices={[
            { value: 'true', label: say('yes') },
            { value: 'false', label: say('no') },
          ]}
          {...shared}
        />
      )
  }
}

function useUnitWord(unit: string): string {
  const say = useText(factFieldText)
  const unitWord = useUnitWords()
  if (unit === yuanUnit) return say('inWan')
  return unit === fractionUnit ? say('inPercent') : unitWord(unit)
}

function Choices(props: {
  fact: Fact
  label: string
  value: string
  onChange: (text: string) => void
}) {
  const { fact, label, value, onChange } = props
  const say = useText(factFieldText)
  const held = value === noneWord || value === '' ? [] : value.split(',')
  const toggle = (id: string, on: boolean) =>
    onChange((on ? [...held, id] : held.filter((each) => each !== id)).join(','))
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {fact.values.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          checked={held.includes(id)}
          onChange={(on) => toggle(id, on)}
        />
      ))}
      <CheckField
        label={say('none')}
        checked={value === noneWord}
        onChange={(on) => onChange(on ? noneWord : '')}
      />
    </fieldset>
  )
}
