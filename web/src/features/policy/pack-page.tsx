import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { showStandard } from '@tidu/contracts/policy/endpoints'
import { filingLabels, tierLabels } from '@tidu/contracts/policy/labels'
import { call } from '../../lib/api.ts'
import { keyIn, keysOf } from '../../lib/keys-of.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { DocumentLink } from '../../shared/document-link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { FactTable } from './fact-table.tsx'
import { RuleTable } from './rule-table.tsx'
import { ScoreTable } from './score-table.tsx'
import { policyText } from './text.ts'
import { WorkedCases } from './worked-cases.tsx'

type Pack = OutputOf<typeof showStandard>

export function PackPage() {
  const say = useText(policyText)
  const params = useParams({ strict: false })
  const [filters] = useFilters()
  const input = {
    standard: keyIn(tierLabels, params.standard) ?? ('srdi' as const),
    edition: params.edition ?? '',
    filing: keyIn(filingLabels, filters.filing) ?? ('new' as const),
  }
  const pack = useQuery({
    queryKey: ['policy', 'standard', input],
    queryFn: () => call(showStandard, input),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={pack}>
      {(found) => (
        <Page
          title={found.line.title}
          lead={
            <>
              <DocumentLink id={found.line.document} /> · {found.line.from} —{' '}
              {found.line.to ?? say('openEnded')}
            </>
          }
          crumbs={<Link to="/policies">{say('title')}</Link>}
          actions={
            <Link
              className="button"
              to="/policies/compare"
              search={{ standard: found.line.standard }}
            >
              {say('compare')}
            </Link>
          }
        >
          <PackParts pack={found} />
        </Page>
      )}
    </Loaded>
  )
}

function PackParts({ pack }: { pack: Pack }) {
  const say = useText(policyText)
  const { language } = useLanguage()
  const [filters, change] = useFilters()
  const { line, rules, indicators, facts } = pack
  const parts = [
    { key: 'rules', label: say('tabRules'), show: <RuleTable rules={rules} /> },
    { key: 'score', label: say('tabScore'), show: <ScoreTable indicators={indicators} /> },
    { key: 'cases', label: say('tabCases'), show: <WorkedCases line={line} /> },
    { key: 'facts', label: say('tabFacts'), show: <FactTable facts={facts} /> },
  ].filter(({ key }) => key !== 'score' || indicators.length > 0)
  const active = parts.find((part) => part.key === filters.tab) ?? parts[0]
  return (
    <>
      <div className="table-tools">
        <SelectField
          label={say('filing')}
          value={pack.filing}
          onChange={(filing) => change({ filing })}
          choices={keysOf(filingLabels).map((value) => ({
            value,
            label: filingLabels[value][language],
          }))}
        />
      </div>
      <Tabs
        label={line.title}
        tabs={parts}
        active={active?.key ?? ''}
        onChange={(tab) => change({ tab })}
      >
        <Panel>{active?.show}</Panel>
      </Tabs>
    </>
  )
}
