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
  const { choices, searching, search, loading } = useRegionChoices()
  const name = useRegionName(value ?? undefined)
  const known = choices.some((choice) => choice.value === value)
  const chosen = value !== null && !known ? [{ value, label: name ?? value }] : []
  const kept = [...(none ? [{ value: '', label: none }] : []), ...chosen]
  return (
    <SearchField
      label={label}
      value={value ?? (none ? '' : undefined)}
      onChange={(next) => onChange(next || null)}
      // Enter takes the first: to somebody who types a name, that is never “no region at all”.
      choices={searching ? [...choices, ...kept] : [...kept, ...choices]}
      onSearch={search}
      loading={loading}
    />
  )
}
