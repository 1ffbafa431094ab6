import type { HTMLInputAutoCompleteAttribute } from 'react'
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx'

export interface TextFieldProps extends FieldFrameProps {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'password' | 'date' | 'datetime-local' | 'number' | 'search' | 'tel' | 'email'
  placeholder?: string
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal'
  maxLength?: number
  disabled?: boolean
  min?: string
  max?: string
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, required, onChange, type = 'text', ...input } = props
  return (
    <FieldFrame {...{ label, hint, ...(error ? { error } : {}), required: required ?? false }}>
      {(links) => (
        <input
          className="input"
          type={type}
          {...links}
          {...input}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}

export interface TextAreaFieldProps extends FieldFrameProps {
  value: string
  onChange: (value: string) => void
  rows?: number
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hint, error, required, onChange, ...input } = props
  return (
    <FieldFrame {...{ label, hint, ...(error ? { error } : {}), required: required ?? false }}>
      {(links) => (
        <textarea
          className="input"
          {...links}
          {...input}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
