import { useQuery } from '@tanstack/react-query'
import { listDocuments, showRegionPolicy } from '@tidu/contracts/policy/endpoints'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { DocumentLink } from '../../shared/document-link.tsx'
import { useSession } from '../../shared/session.ts'
import { Empty, Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { DaysLeft } from './days-left.tsx'
import { findSunsets } from './find-sunsets.ts'
import { homeText } from './text.ts'

/** Documents whose stated end is near, and the region's own plan. */
export function Sunsets() {
  const say = useText(homeText)
  const { on } = useView()
  const plan = usePlan()
  const documents = useQuery({
    queryKey: ['policy', 'documents', on],
    queryFn: () => call(listDocuments, { on }),
  })
  return (
    <Panel title={say('sunsets')} side={<span className="quiet small">{say('sunsetsNote')}</span>}>
      <Loaded query={documents} lines={3}>
        {({ rows }) => {
          const inForce = rows.filter(({ status }) => status === 'in-force')
          const found = findSunsets(
            [
              ...inForce.map(({ id, effectiveTo }) => ({
                document: id,
                on: effectiveTo,
                kind: 'text' as const,
              })),
              ...(plan ? [{ document: plan.document, on: plan.to, kind: 'plan' as const }] : []),
            ],
            on,
          )
          if (found.length === 0) return <Empty>{say('noSunsets')}</Empty>
          return (
            <ol className="due">
              {found.map((sunset) => (
                <li key={`${sunset.document}-${sunset.kind}`}>
                  <span className="figure">{sunset.on}</span>
                  <span>
                    <span className="tag" data-tone={sunset.call === 180 ? 'plain' : 'warning'}>
                      {say('sunsetStage', { days: sunset.call })}
                    </span>{' '}
                    <DocumentLink id={sunset.document} />{' '}
                    <span className="small quiet">
                      {say(sunset.kind === 'plan' ? 'sunsetPlan' : 'sunsetText')}
                    </span>
                  </span>
                  <DaysLeft days={sunset.daysLeft} />
                </li>
              ))}
            </ol>
          )
        }}
      </Loaded>
    </Panel>
  )
}

function usePlan() {
  const view = useView()
  const { signedIn } = useSession()
  const region = view.region ?? signedIn?.account.regionCode ?? undefined
  const { data } = useQuery({
    queryKey: ['policy', 'region', region, view.on],
    queryFn: () => call(showRegionPolicy, { region: region ?? '', on: view.on }),
    enabled: region !== undefined,
  })
  return data?.plan
}
