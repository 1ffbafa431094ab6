import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listStandards } from '@tidu/contracts/policy/endpoints'
import { filingLabels } from '@tidu/contracts/policy/labels'
import { call } from '../../lib/api.ts'
import { keysOf } from '../../lib/keys-of.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useEditionName } from '../../shared/editions.ts'
import { tierIds, useTierWords } from '../../shared/tier-words.ts'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { ImpactChanges } from './impact-changes.tsx'
import { useSubject } from './queries.ts'
import { screeningText } from './text.ts'
import './screening.css'

type Standards = OutputOf<typeof listStandards>

/** 政策冲击: the same firms under two editions. */
export function ImpactPage() {
  const say = useText(screeningText)
  const standards = useQuery({
    queryKey: ['policy', 'standards'],
    queryFn: () => call(listStandards, {}),
    staleTime: 10 * 60_000,
  })
  return (
    <Page
      title={say('impact')}
      lead={say('impactLead')}
      crumbs={<Link to="/screening">{say('back')}</Link>}
    >
      <Loaded query={standards}>{(found) => <Impact standards={found} />}</Loaded>
    </Page>
  )
}

function Impact({ standards }: { standards: Standards }) {
  const say = useText(screeningText)
  const { language } = useLanguage()
  const tierWord = useTierWords()
  const editionName = useEditionName()
  const [filters, change] = useFilters()
  const { standard, filing, region, on } = useSubject()
  const editions = standards.rows
    .filter((row) => row.standard === standard)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map((row) => row.edition)
  const before = editions.find((each) => each === filters.before) ?? editions.at(-2)
  const after = editions.find((each) => each === filters.after) ?? editions.at(-1)
  const choices = editions.map((value) => ({ value, label: editionName(value) }))
  return (
    <Panel>
      <div className="table-tools">
        <SelectField
          label={say('tier')}
          value={standard}
          onChange={(next) => change({ standard: next, before: undefined, after: undefined })}
          choices={tierIds.map((value) => ({ value, label: tierWord(value) }))}
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
      </div>
      {!region ? <Empty>{say('chooseRegion')}</Empty> : null}
      {region && (!before || !after) ? <Empty>{say('oneEdition')}</Empty> : null}
      {region && before && after ? (
        <ImpactChanges asked={{ region, standard, filing, on, before, after }} />
      ) : null}
    </Panel>
  )
}
