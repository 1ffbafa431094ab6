import { type ReactNode, useId } from 'react'
import { useText } from '../lib/text.ts'
import { uiText } from './text.ts'

export interface FieldFrameProps {
  label: string
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
}

export interface FieldLinks {
  id: string
  required?: boolean | undefined
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

/** Label, hint and error around one control, tied together for screen readers. */
export function FieldFrame(
  props: FieldFrameProps & { children: (links: FieldLinks) => ReactNode },
) {
  const { label, hint, error, required, children } = props
  const say = useText(uiText)
  const id = useId()
  const noted = Boolean(hint || error)
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? (
          <span className="required">
            <span aria-hidden="true"> *</span>
            <span className="unseen">{say('required')}</span>
          </span>
        ) : null}
      </label>
      {children({
        id,
        required,
        'aria-invalid': error !== undefined,
        'aria-describedby': noted ? `${id}-note` : undefined,
      })}
      {noted ? (
        <div id={`${id}-note`}>
          {hint ? <div className="field-hint">{hint}</div> : null}
          {error ? <div className="field-error">{error}</div> : null}
        </div>
      ) : null}
    </div>
  )
}
