import { FieldFrame, type FieldFrameProps } from './field-frame.tsx'

export interface Choice {
  value: string
  label: string
  disabled?: boolean
}

export interface SelectFieldProps extends FieldFrameProps {
  value: string
  onChange: (value: string) => void
  choices: readonly Choice[]
  /** Shown for the empty value; without it there is no empty choice. */
  none?: string
  disabled?: boolean
}

/** The browser's own list: best on a phone and with a keyboard. For long lists use SearchField. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, required, value, onChange, choices, none, disabled } = props
  return (
    <FieldFrame {...{ label, hint, ...(error ? { error } : {}), required: required ?? false }}>
      {(links) => (
        <select
          className="input"
          {...links}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

export function CheckField(props: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  )
}
