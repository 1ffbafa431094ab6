import { Link } from '@tanstack/react-router'
import type { listRuns } from '@tidu/contracts/screening/endpoints'
import type { RowOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useFilters } from '../../lib/use-filters.ts'
import { useEditionName } from '../../shared/editions.ts'
import { Cite } from '../../shared/verdict-view/cite.tsx'
import { Meter } from '../../ui/meter.tsx'
import { Panel } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { NewShortlist } from './new-shortlist.tsx'
import { useRegionPolicy, useShortlists, useSubject } from './queries.ts'
import { screeningText } from './text.ts'
import '../../shared/verdict-view/verdict-view.css'

export type Run = RowOf<typeof listRuns>

/** Left column: what the run says in sum, the region's own seed rule and arithmetic, the lists. */
export function QuotaPanel({ run }: { run: Run }) {
  const say = useText(screeningText)
  const [filters, change] = useFilters()
  const editionName = useEditionName()
  const counted = ['met', 'unmet', 'unknown', 'manual'] as const
  return (
    <div className="stack">
      <Panel title={run.regionName}>
        <div className="stack">
          <p className="quiet small">
            {say('runLine', {
              on: run.on,
              edition: editionName(run.edition),
              title: run.title,
            })}
            <br />
            {say('runSeconds', { total: run.counts.total, seconds: run.seconds.toFixed(2) })}
          </p>
          <ul className="row">
            {counted.map((state) => (
              <li key={state}>
                <button
                  type="button"
                  className="count-press"
                  aria-pressed={filters.outcome === state}
                  onClick={() => change({ outcome: filters.outcome === state ? undefined : state })}
                >
                  <StateBadge state={state} count={run.counts[state]} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      </Panel>
      <SeedRule />
      <Shortlists />
    </div>
  )
}

function SeedRule() {
  const say = useText(screeningText)
  const { standard } = useSubject()
  const { data } = useRegionPolicy()
  const seed = data?.seeds.find((each) => each.tier === standard)
  return (
    <Panel title={say('quota')}>
      {seed ? (
        <div className="stack">
          <strong className="figure quota-figure">{seed.arithmetic || say('noNumber')}</strong>
          {seed.cite ? <Cite cite={seed.cite} /> : null}
          {seed.variants.length > 1 ? (
            <div>
              <p className="quiet small">{say('variants')}</p>
              <ul>
                {seed.variants.map((variant) => (
                  <li key={variant.id} className="small">
                    <strong className="figure">{variant.quota}</strong>{' '}
                    <span lang="zh-CN">{variant.label}</span>{' '}
                    {variant.chosen ? <span className="tag">{say('chosenVariant')}</span> : null}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
      ) : (
        <p className="quiet">{say('noQuota')}</p>
      )}
      {seed?.condition ? (
        <p className="seed-condition">
          <span className="quiet small">{say('seedCondition')}</span>
          <br />
          <Link
            to="/policies/$standard/$edition"
            params={{ standard: seed.condition.standard, edition: seed.condition.edition }}
            lang="zh-CN"
          >
            {seed.condition.title}
          </Link>
        </p>
      ) : null}
    </Panel>
  )
}

function Shortlists() {
  const say = useText(screeningText)
  const { data: lists = [] } = useShortlists()
  return (
    <Panel title={say('shortlist')}>
      <div className="stack">
        {lists.length === 0 ? <p className="quiet">{say('noShortlist')}</p> : null}
        {lists.map((list) => (
          <div key={list.id}>
            <Link to="/screening/shortlists/$id" params={{ id: list.id }}>
              {list.title}
            </Link>
            <Meter
              label={String(list.year)}
              share={list.quota ? list.size / list.quota.required : 0}
              text={
                list.quota
                  ? say('quotaChosen', { size: list.size, required: list.quota.required })
                  : String(list.size)
              }
            />
          </div>
        ))}
        <NewShortlist />
      </div>
    </Panel>
  )
}
