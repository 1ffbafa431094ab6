import type { listRows } from '@tidu/contracts/screening/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { CheckField, SelectField } from '../../ui/select-field.tsx'
import { uiText } from '../../ui/text.ts'
import { screeningText } from './text.ts'

type Found = OutputOf<typeof listRows>

const outcomes = ['met', 'unmet', 'unknown', 'manual'] as const

type Choices = Pick<Found, 'counties' | 'criteria' | 'industries' | 'tags'>

export function RowFilters({ counties, criteria, industries, tags }: Choices) {
  const say = useText(screeningText)
  const state = useText(uiText)
  const [filters, change] = useFilters()
  const held = criteria.filter((criterion) => criterion.unmet > 0)
  return (
    <div className="table-tools">
      <SearchBox
        label={say('search')}
        value={filters.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <SelectField
        label={say('county')}
        none={say('anyCounty')}
        value={filters.county ?? ''}
        onChange={(county) => change({ county })}
        choices={counties.map(({ code, name, firms }) => ({
          value: code,
          label: `${name} (${firms})`,
        }))}
      />
      <SelectField
        label={say('industry')}
        none={say('anyIndustry')}
        value={filters.industry ?? ''}
        onChange={(industry) => change({ industry })}
        choices={industries.map(({ code, name, firms }) => ({
          value: code,
          label: `${code} ${name ?? ''} (${firms})`,
        }))}
      />
      <SelectField
        label={say('tag')}
        none={say('anyTag')}
        value={filters.tag ?? ''}
        onChange={(tag) => change({ tag })}
        choices={tags.map(({ tag, firms }) => ({ value: tag, label: `${tag} (${firms})` }))}
      />
      <SelectField
        label={say('outcome')}
        none={say('anyOutcome')}
        value={filters.outcome ?? ''}
        onChange={(outcome) => change({ outcome })}
        choices={outcomes.map((value) => ({ value, label: state(`state.${value}`) }))}
      />
      <SelectField
        label={say('short')}
        none={say('anyShort')}
        value={filters.unmet ?? ''}
        onChange={(unmet) => change({ unmet })}
        choices={[
          { value: '1', label: say('oneShort') },
          { value: '2', label: say('twoShort') },
        ]}
      />
      <SelectField
        label={say('unknowns')}
        none={say('anyShort')}
        value={filters.maxUnknown ?? ''}
        onChange={(maxUnknown) => change({ maxUnknown })}
        choices={[
          { value: '0', label: say('noUnknown') },
          { value: '3', label: say('fewUnknown') },
        ]}
      />
      <SelectField
        label={say('criterion')}
        none={say('anyCriterion')}
        value={filters.criterion ?? ''}
        onChange={(criterion) => change({ criterion })}
        choices={held.map(({ id, title, unmet }) => ({
          value: id,
          label: say('criterionCount', { title, count: unmet }),
        }))}
      />
      <CheckField
        label={say('withoutTitle')}
        checked={filters.withoutTitle === 'true'}
        onChange={(on) => change({ withoutTitle: on ? 'true' : undefined })}
      />
    </div>
  )
}
