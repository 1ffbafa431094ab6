import { useQuery } from '@tanstack/react-query'
import { showRegionPolicy } from '@tidu/contracts/policy/endpoints'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { DocumentLink } from '../../shared/document-link.tsx'
import { useTierWords } from '../../shared/tier-words.ts'
import { Cite } from '../../shared/verdict-view/cite.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { Facts } from '../../ui/stats.tsx'
import type { RegionPolicy } from './policy-shapes.ts'
import { RegionTargets } from './region-targets.tsx'
import { policyText } from './text.ts'
import '../../shared/verdict-view/verdict-view.css'
import './policy.css'

export function RegionProfile({ region }: { region: string }) {
  const say = useText(policyText)
  const { on } = useView()
  const policy = useQuery({
    queryKey: ['policy', 'region', region, on],
    queryFn: () => call(showRegionPolicy, { region, on }),
  })
  return (
    <Loaded query={policy}>
      {(found) =>
        found.plan ? (
          <>
            <Plan policy={found} />
            <Seeds policy={found} />
            <RegionTargets targets={found.targets} region={region} />
            <Calendar policy={found} />
          </>
        ) : (
          <Panel>
            <Empty>{say('noPlan')}</Empty>
          </Panel>
        )
      }
    </Loaded>
  )
}

function Plan({ policy }: { policy: RegionPolicy }) {
  const say = useText(policyText)
  const tierWord = useTierWords()
  const { plan, tiers } = policy
  if (!plan) return null
  return (
    <Panel title={say('plan')}>
      <Facts
        facts={[
          { label: say('document'), value: <DocumentLink id={plan.document} /> },
          {
            label: say('planYears'),
            value: (
              <span className="row">
                {plan.from} — {plan.to ?? say('openEnded')}
                {plan.ended ? (
                  <span className="tag" data-tone="warning">
                    {say('planOver')}
                  </span>
                ) : null}
              </span>
            ),
          },
          {
            label: say('localTiers'),
            value: (
              <ul lang="zh-CN">
                {tiers.map(({ tier, label }) => (
                  <li key={tier}>
                    {label}{' '}
                    {label === tierWord(tier) ? null : (
                      <span className="quiet small">{tierWord(tier)}</span>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Panel>
  )
}

/** The quota with its arithmetic, and what another rounding would give. */
function Seeds({ policy }: { policy: RegionPolicy }) {
  const say = useText(policyText)
  const tierWord = useTierWords()
  return (
    <Panel title={say('quotas')} side={<span className="quiet small">{say('quotasNote')}</span>}>
      <DataTable
        caption={say('quotas')}
        rows={policy.seeds}
        rowKey={(seed) => seed.tier}
        empty={say('noQuotas')}
        columns={[
          { key: 'tier', title: say('tier'), cell: (seed) => tierWord(seed.tier) },
          {
            key: 'quota',
            title: say('quota'),
            cell: (seed) => (
              <strong className="figure">{seed.arithmetic || say('noNumber')}</strong>
            ),
          },
          {
            key: 'variants',
            title: say('variants'),
            width: '40%',
            cell: (seed) => (
              <ul className="small" lang="zh-CN">
                {seed.variants.map((variant) => (
                  <li key={variant.id}>
                    <strong className="figure">{variant.quota}</strong> {variant.label}{' '}
                    {variant.chosen ? <span className="tag">{say('inUse')}</span> : null}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'clause',
            title: say('clause'),
            cell: (seed) => (seed.cite ? <Cite cite={seed.cite} /> : '—'),
          },
        ]}
      />
    </Panel>
  )
}

function Calendar({ policy }: { policy: RegionPolicy }) {
  const say = useText(policyText)
  return (
    <Panel title={say('calendar')}>
      <DataTable
        caption={say('calendar')}
        rows={policy.dueDates}
        rowKey={(due) => `${due.on}-${due.title}`}
        empty={say('noCalendar')}
        columns={[
          {
            key: 'on',
            title: say('dueOn'),
            cell: (due) => <span className="figure">{due.on}</span>,
          },
          {
            key: 'title',
            title: say('matter'),
            cell: (due) => <span lang="zh-CN">{due.title}</span>,
          },
          {
            key: 'left',
            title: say('daysLeft'),
            align: 'end',
            cell: (due) => say('days', { count: due.daysLeft }),
          },
          {
            key: 'clause',
            title: say('clause'),
            cell: (due) =>
              due.cite ? (
                <>
                  <DocumentLink id={due.cite.document} clause={due.cite.article} />{' '}
                  <span className="quiet small">{due.cite.article}</span>
                </>
              ) : (
                '—'
              ),
          },
        ]}
      />
    </Panel>
  )
}
