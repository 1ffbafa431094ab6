import { SearchField } from '../ui/search-field.tsx'
import { useRegionChoices, useRegionName } from './regions.ts'

/** Chooses one region of the reader's territory; `none` names the choice of no region at all. */
export function RegionField(props: {
  label: string
  value: string | null
  onChange: (code: string | null) => void
  none?: string
}) {
  const { label, value, onChange, none } = props
  const { choices, search, loading } = useRegionChoices()
  const name = useRegionName(value ?? undefined)
  const known = choices.some((choice) => choice.value === value)
  const chosen = value !== null && !known ? [{ value, label: name ?? value }] : []
  return (
    <SearchField
      label={label}
      value={value ?? (none ? '' : undefined)}
      onChange={(next) => onChange(next || null)}
      choices={[...(none ? [{ value: '', label: none }] : []), ...chosen, ...choices]}
      onSearch={search}
      loading={loading}
    />
  )
}
