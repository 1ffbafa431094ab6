import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listStandards } from '@tidu/contracts/policy/endpoints'
import { exportImpact, showImpact } from '@tidu/contracts/screening/endpoints'
import { call, download } from '../../lib/api.ts'
import type { InputOf, OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { tierIds, useTierWords } from '../../shared/tier-words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { ImpactTable } from './impact-table.tsx'
import { useSubject } from './queries.ts'
import { screeningText } from './text.ts'

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
  const tierWord = useTierWords()
  const [filters, change] = useFilters()
  const { standard, filing, region, on } = useSubject()
  const editions = standards.rows
    .filter((row) => row.standard === standard)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map((row) => row.edition)
  const before = editions.find((each) => each === filters.before) ?? editions.at(-2)
  const after = editions.find((each) => each === filters.after) ?? editions.at(-1)
  const choices = editions.map((value) => ({ value, label: value }))
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
        <Changes asked={{ region, standard, filing, on, before, after }} />
      ) : null}
    </Panel>
  )
}

type Asked = InputOf<typeof showImpact>

function Changes({ asked }: { asked: Asked }) {
  const say = useText(screeningText)
  const impact = useQuery({
    queryKey: ['screening', 'impact', asked],
    queryFn: () => call(showImpact, asked),
  })
  const exporting = () =>
    download(exportImpact, asked).catch((error: Error) => toast('problem', error.message))
  return (
    <Loaded query={impact}>
      {(found) => (
        <div className="stack">
          <div className="row">
            <strong>{say('count', { count: found.total })}</strong>
            <Button onClick={() => void exporting()}>
              <Icon name="download" />
              {say('exportXlsx')}
            </Button>
          </div>
          <ImpactTable impact={found} />
        </div>
      )}
    </Loaded>
  )
}
