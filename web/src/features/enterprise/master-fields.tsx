import { useQuery } from '@tanstack/react-query'
import { searchIndustries } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { RegionField } from '../../shared/region-field.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { enterpriseText } from './text.ts'

export interface MasterDraft {
  name: string
  creditCode: string
  regionCode: string
  industryCode: string
  foundedOn: string
}

export const blankMaster: MasterDraft = {
  name: '',
  creditCode: '',
  regionCode: '',
  industryCode: '',
  foundedOn: '',
}

/** Only what was filled in or changed; an empty field says nothing. */
export function masterInput(draft: MasterDraft, before: MasterDraft = blankMaster) {
  const changed = (field: keyof MasterDraft) => {
    const text = draft[field].trim()
    return text !== '' && text !== before[field] ? { [field]: text } : {}
  }
  return {
    ...changed('name'),
    ...changed('creditCode'),
    ...changed('regionCode'),
    ...changed('industryCode'),
    ...changed('foundedOn'),
  }
}

export function MasterFields(props: {
  draft: MasterDraft
  onChange: (change: Partial<MasterDraft>) => void
  /** The name of the industry on file, until another is looked for. */
  industryName?: string | null
}) {
  const { draft, onChange, industryName } = props
  const say = useText(enterpriseText)
  return (
    <div className="form-grid">
      <TextField
        label={say('name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        maxLength={200}
        required
      />
      <TextField
        label={say('code')}
        hint={say('codeHint')}
        value={draft.creditCode}
        onChange={(creditCode) => onChange({ creditCode })}
        maxLength={40}
      />
      <RegionField
        label={say('region')}
        value={draft.regionCode || null}
        onChange={(regionCode) => onChange({ regionCode: regionCode ?? '' })}
      />
      <IndustryField
        value={draft.industryCode}
        name={industryName ?? null}
        onChange={(industryCode) => onChange({ industryCode })}
      />
      <TextField
        label={say('founded')}
        type="date"
        value={draft.foundedOn}
        onChange={(foundedOn) => onChange({ foundedOn })}
      />
    </div>
  )
}

function IndustryField(props: {
  value: string
  name: string | null
  onChange: (code: string) => void
}) {
  const { value, name, onChange } = props
  const say = useText(enterpriseText)
  const [text, setText] = useState('')
  const found = useQuery({
    queryKey: ['enterprise', 'industries', text],
    queryFn: () => call(searchIndustries, { text }),
    enabled: text.trim() !== '',
    staleTime: 60 * 60_000,
  })
  const rows = found.data?.rows ?? []
  const chosen =
    value && !rows.some(({ code }) => code === value)
      ? [{ value, label: [value, name].filter(Boolean).join(' ') }]
      : []
  return (
    <SearchField
      label={say('industry')}
      hint={say('industryHint')}
      value={value || undefined}
      onChange={onChange}
      onSearch={setText}
      loading={found.isFetching}
      choices={[
        ...chosen,
        ...rows.map(({ code, name: title }) => ({ value: code, label: `${code} ${title}` })),
      ]}
    />
  )
}
