import { useQuery } from '@tanstack/react-query'
import { exportImpact, showImpact } from '@tidu/contracts/screening/endpoints'
import { call, download } from '../../lib/api.ts'
import type { InputOf, OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useEditionName } from '../../shared/editions.ts'
import { ExportButton } from '../../ui/export-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { uiText } from '../../ui/text.ts'
import { ImpactTable } from './impact-table.tsx'
import { screeningText } from './text.ts'

type Asked = InputOf<typeof showImpact>
type Impact = OutputOf<typeof showImpact>

const counted = ['met', 'manual', 'unknown', 'unmet'] as const

/** Both editions in sum, then who changes: all, or those who change one way. */
export function ImpactChanges({ asked }: { asked: Asked }) {
  const impact = useQuery({
    queryKey: ['screening', 'impact', asked],
    queryFn: () => call(showImpact, asked),
  })
  return <Loaded query={impact}>{(found) => <Changes asked={asked} impact={found} />}</Loaded>
}

function Changes({ asked, impact }: { asked: Asked; impact: Impact }) {
  const say = useText(screeningText)
  const state = useText(uiText)
  const [filters, change] = useFilters()
  const ways = Map.groupBy(impact.rows, wayOf)
  const rows = filters.change ? (ways.get(filters.change) ?? []) : impact.rows
  const choices = [...ways.entries()]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([value, { length: firms, 0: first }]) => ({
      value,
      label: first
        ? say('changeWay', {
            before: state(`state.${first.before}`),
            after: state(`state.${first.after}`),
            firms,
          })
        : value,
    }))
  return (
    <div className="stack">
      <Sums impact={impact} />
      <div className="table-tools">
        <SelectField
          label={say('change')}
          none={say('count', { count: impact.total })}
          value={filters.change ?? ''}
          onChange={(next) => change({ change: next })}
          choices={choices}
        />
        <div className="push">
          <ExportButton run={() => download(exportImpact, asked)} />
        </div>
      </div>
      <ImpactTable rows={rows} />
    </div>
  )
}

/** How a firm changes, as the address keeps it: met-unmet. */
function wayOf({ before, after }: Impact['rows'][number]): string {
  return `${before}-${after}`
}

/** The whole region under either edition. */
function Sums({ impact }: { impact: Impact }) {
  const editionName = useEditionName()
  return (
    <dl className="impact-sums">
      {[impact.before, impact.after].map(({ edition, counts }) => (
        <div key={edition} className="row">
          <dt>{editionName(edition)}</dt>
          <dd className="row">
            {counted.map((each) => (
              <StateBadge key={each} state={each} count={counts[each]} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
