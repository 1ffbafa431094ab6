import { useQuery } from '@tanstack/react-query'
import { showRegionPolicy } from '@tidu/contracts/policy/endpoints'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { useDocumentNames } from '../../shared/document-names.ts'
import { useSession } from '../../shared/session.ts'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { homeText } from './text.ts'

/** The calendar the region's own plan sets. */
export function DueDates() {
  const say = useText(homeText)
  const view = useView()
  const documentName = useDocumentNames()
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
                {say('plan')}: {plan.title} {plan.ended ? say('planEnded') : ''}
              </p>
            ) : null}
            {dueDates.length === 0 ? <Empty>{say('noDue')}</Empty> : null}
            <ol className="due">
              {dueDates.slice(0, 6).map((due) => (
                <li key={`${due.on}-${due.title}`}>
                  <span className="figure">{due.on}</span>
                  <span lang="zh-CN">
                    {due.title}
                    {due.cite ? (
                      <span className="small quiet"> {documentName(due.cite.document)}</span>
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

export function DaysLeft({ days }: { days: number }) {
  const say = useText(homeText)
  if (days === 0)
    return (
      <span className="tag" data-tone="problem">
        {say('today')}
      </span>
    )
  if (days < 0)
    return (
      <span className="tag" data-tone="quiet">
        {say('overdue', { count: -days })}
      </span>
    )
  return (
    <span className="tag" data-tone={days <= 30 ? 'warning' : 'plain'}>
      {say('inDays', { count: days })}
    </span>
  )
}
