import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { compareEditions } from '@tidu/contracts/policy/endpoints'
import { filingLabels, tierLabels } from '@tidu/contracts/policy/labels'
import { call } from '../../lib/api.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useEditionName } from '../../shared/editions.ts'
import type { TierId } from '../../shared/tier-words.ts'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { CheckField, SelectField } from '../../ui/select-field.tsx'
import { CompareTable } from './compare-table.tsx'
import { useStandards } from './queries.ts'
import { policyText } from './text.ts'

/** Two editions of one tier, side by side; the choice is in the address. */
export function ComparePage() {
  const say = useText(policyText)
  const standards = useStandards()
  return (
    <Page
      title={say('compare')}
      lead={say('compareLead')}
      crumbs={<Link to="/policies">{say('title')}</Link>}
    >
      <Loaded query={standards}>{({ rows }) => <Comparison standards={rows} />}</Loaded>
    </Page>
  )
}

type Standard = NonNullable<ReturnType<typeof useStandards>['data']>['rows'][number]

function useCompared(standards: readonly Standard[]) {
  const [filters] = useFilters()
  const standard = keyIn(tierLabels, filters.standard) ?? 'srdi'
  const lines = standards
    .filter((row) => row.standard === standard)
    .toSorted((a, b) => a.from.localeCompare(b.from))
  const editions = [...new Set(lines.map((row) => row.edition))]
  const filing = keyIn(filingLabels, filters.filing) ?? ('new' as const)
  const before = editions.find((each) => each === filters.before) ?? editions.at(-2)
  const after = editions.find((each) => each === filters.after) ?? editions.at(-1)
  return { standard, filing, editions, before, after } as const
}

function Comparison({ standards }: { standards: readonly Standard[] }) {
  const say = useText(policyText)
  const { language } = useLanguage()
  const editionName = useEditionName()
  const [filters, change] = useFilters()
  const { standard, filing, editions, before, after } = useCompared(standards)
  const choices = editions.map((value) => ({ value, label: editionName(value) }))
  return (
    <Panel>
      <div className="table-tools">
        <SelectField
          label={say('tier')}
          value={standard}
          onChange={(next) => change({ standard: next, before: undefined, after: undefined })}
          choices={keysOf(tierLabels).map((value) => ({
            value,
            label: tierLabels[value][language],
          }))}
        />
        <SelectField
          label={say('filing')}
          value={filing}
          onChange={(next) => change({ filing: next })}
          choices={keysOf(filingLabels).map((value) => ({
            value,
            label: filingLabels[value][language],
          }))}
        />
        <SelectField
          label={say('before')}
          value={before ?? ''}
          onChange={(next) => change({ before: next })}
          choices={choices}
        />
        <SelectField
          label={say('after')}
          value={after ?? ''}
          onChange={(next) => change({ after: next })}
          choices={choices}
        />
        <CheckField
          label={say('onlyChanges')}
          checked={filters.all !== 'yes'}
          onChange={(only) => change({ all: only ? undefined : 'yes' })}
        />
      </div>
      {before && after ? (
        <Compared input={{ standard, filing, before, after }} all={filters.all === 'yes'} />
      ) : (
        <Empty>{say('chooseTwo')}</Empty>
      )}
    </Panel>
  )
}

interface Compare {
  standard: TierId
  filing: 'new' | 'review'
  before: string
  after: string
}

function Compared({ input, all }: { input: Compare; all: boolean }) {
  const editionName = useEditionName()
  const compared = useQuery({
    queryKey: ['policy', 'compare', input],
    queryFn: () => call(compareEditions, input),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={compared}>
      {({ rows }) => (
        <CompareTable
          rows={rows.filter((row) => all || row.change !== 'same')}
          before={editionName(input.before)}
          after={editionName(input.after)}
        />
      )}
    </Loaded>
  )
}
