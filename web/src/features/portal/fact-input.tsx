import { useText } from '../../lib/text.ts'
import { CheckField, SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Fact, fractionUnit, keyOf, noneWord, yuanUnit } from './sheet.ts'
import { portalText } from './text.ts'

export interface FactInputProps {
  fact: Fact
  year?: number
  typed: Readonly<Record<string, string>>
  unread: ReadonlySet<string>
  onType: (key: string, text: string) => void
}

/** One fact to fill in, by its kind; the definition 口径 stands under it. */
export function FactInput({ fact, year, typed, unread, onType }: FactInputProps) {
  const say = useText(portalText)
  const unitWord = useUnitWord(fact.unit)
  const key = keyOf(fact, year)
  const value = typed[key] ?? ''
  const onChange = (text: string) => onType(key, text)
  const label = year === undefined ? fact.name : `${fact.name} ${say('year', { year })}`
  switch (fact.kind) {
    case 'number':
      return (
        <TextField
          label={`${label} (${unitWord})`}
          value={value}
          onChange={onChange}
          inputMode="decimal"
          hint={year === undefined ? fact.definition : undefined}
          {...(unread.has(key) ? { error: say('notRead') } : {})}
        />
      )
    case 'date':
      return (
        <TextField
          label={label}
          type="date"
          value={value}
          onChange={onChange}
          hint={fact.definition}
        />
      )
    case 'choices':
      return <Choices fact={fact} value={value} onChange={onChange} />
    case 'choice':
      if (fact.values.length === 0)
        return <TextField label={label} value={value} onChange={onChange} hint={fact.definition} />
      return (
        <SelectField
          label={label}
          value={value}
          onChange={onChange}
          none={say('unknown')}
          choices={fact.values.map(({ id, name }) => ({ value: id, label: name }))}
          hint={fact.definition}
        />
      )
    case 'yes-no':
    case 'judgement':
      return (
        <SelectField
          label={label}
          value={value}
          onChange={onChange}
          none={say('unknown')}
          choices={[
            { value: 'true', label: say('yes') },
            { value: 'false', label: say('no') },
          ]}
          hint={fact.definition}
        />
      )
  }
}

function useUnitWord(unit: string): string {
  const say = useText(portalText)
  if (unit === yuanUnit) return say('inWan')
  return unit === fractionUnit ? say('inPercent') : unit
}

function Choices(props: { fact: Fact; value: string; onChange: (text: string) => void }) {
  const { fact, value, onChange } = props
  const say = useText(portalText)
  const held = value === noneWord || value === '' ? [] : value.split(',')
  const toggle = (id: string, on: boolean) =>
    onChange((on ? [...held, id] : held.filter((each) => each !== id)).join(','))
  return (
    <fieldset className="choices">
      <legend>{fact.name}</legend>
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
