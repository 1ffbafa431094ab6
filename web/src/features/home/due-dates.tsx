import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showRegionPolicy } from '@tidu/contracts/policy/endpoints'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { DocumentLink } from '../../shared/document-link.tsx'
import { useSession } from '../../shared/session.ts'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { DaysLeft } from './days-left.tsx'
import { nextOfEach } from './next-of-each.ts'
import { homeText } from './text.ts'

/** The calendar the region's own plan sets. */
export function DueDates() {
  const say = useText(homeText)
  const view = useView()
  const { signedIn } = useSession()
  const region = view.region ?? signedIn?.account.regionCode ?? undefined
  const policy = useQuery({
    queryKey: ['policy', 'region', region, view.on],
    queryFn: () => call(showRegionPolicy, { region: region ?? '', on: view.on }),
    enabled: region !== undefined,
  })
  if (!region)
    return (
      <Panel title={say('due')}>
        <Empty>{say('chooseRegion')}</Empty>
      </Panel>
    )
  return (
    <Panel title={say('due')}>
      <Loaded query={policy} lines={4}>
        {({ dueDates, plan }) => (
          <div className="stack">
            {plan ? (
              <p className="small quiet" lang="zh-CN">
                {say('plan')}:{' '}
                <Link to="/policies/regions/$region" params={{ region }}>
                  {plan.title}
                </Link>{' '}
                {plan.ended ? say('planEnded') : ''}
              </p>
            ) : null}
            {dueDates.length === 0 ? <Empty>{say('noDue')}</Empty> : null}
            <ol className="due">
              {nextOfEach(dueDates).map((due) => (
                <li key={`${due.on}-${due.title}`}>
                  <span className="figure">{due.on}</span>
                  <span lang="zh-CN">
                    {due.title}
                    {due.cite ? (
                      <span className="small">
                        {' '}
                        <DocumentLink id={due.cite.document} clause={due.cite.article} />
                      </span>
                    ) : null}
                  </span>
                  <DaysLeft days={due.daysLeft} />
                </li>
              ))}
            </ol>
          </div>
        )}
      </Loaded>
    </Panel>
  )
}
