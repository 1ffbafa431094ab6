import { Select } from 'antd'
import { AntTheme } from './ant-theme.tsx'
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx'
import type { Choice } from './select-field.tsx'

export interface SearchFieldProps extends FieldFrameProps {
  value: string | undefined
  onChange: (value: string) => void
  choices: Choice[]
  placeholder?: string
  /** Given: the server searches; otherwise the list is filtered here. */
  onSearch?: (text: string) => void
  loading?: boolean
}

/** A list to type into, for hundreds of choices. */
export function SearchField(props: SearchFieldProps) {
  const { label, hint, error, required, value, onChange, choices, onSearch } = props
  return (
    <FieldFrame {...{ label, hint, ...(error ? { error } : {}), required: required ?? false }}>
      {(links) => (
        <AntTheme>
          <Select
            id={links.id}
            aria-describedby={links['aria-describedby']}
            value={value ?? null}
            onChange={(next) => onChange(next ?? '')}
            options={choices}
            placeholder={props.placeholder}
            loading={props.loading ?? false}
            style={{ width: '100%' }}
            getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
            showSearch={
              onSearch ? { filterOption: false, onSearch } : { optionFilterProp: 'label' }
            }
          />
        </AntTheme>
      )}
    </FieldFrame>
  )
}
