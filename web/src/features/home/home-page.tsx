import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { countTiers } from '@tidu/contracts/enterprise/endpoints'
import { call } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { LoadedInScope } from '../../shared/out-of-scope/out-of-scope.tsx'
import { useSession } from '../../shared/session.ts'
import { rungs, useTierWords } from '../../shared/tier-words.ts'
import { Empty } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { CountyMap } from './county-map.tsx'
import { DueDates } from './due-dates.tsx'
import { ExpiringTitles } from './expiring-titles.tsx'
import { OwnHome } from './own-home.tsx'
import { QualityBoard } from './quality-board.tsx'
import { Sunsets } from './sunsets.tsx'
import { homeText } from './text.ts'
import type { TierCounts } from './tier-counts.ts'
import { WithoutFirms } from './without-firms.tsx'
import './home.css'

/** 今日: an official sees the territory, a firm its own way up. */
export function HomePage() {
  const { signedIn } = useSession()
  const ownId = signedIn?.account.enterpriseId
  return ownId ? <OwnHome id={ownId} /> : <OfficialHome />
}

/** What is due, who expires, how many stand on which rung and where. */
function OfficialHome() {
  const say = useText(homeText)
  const { signedIn, may } = useSession()
  const { on } = useView()
  const sees = may('enterprise.see')
  const who = { name: signedIn?.account.name ?? '', day: on }
  return (
    <Page title={say('title')} lead={say(sees ? 'lead' : 'plainLead', who)}>
      {sees ? <Overview /> : <WithoutFirms />}
    </Page>
  )
}

function Overview() {
  const { region, on } = useView()
  const counts = useQuery({
    queryKey: ['enterprise', 'tiers', region, on],
    queryFn: () => call(countTiers, { on, ...(region ? { region } : {}) }),
  })
  return (
    <>
      <div className="columns" style={{ '--column': '26rem' }}>
        <DueDates />
        <ExpiringTitles key={`${region} ${on}`} />
      </div>
      <Sunsets />
      <LoadedInScope query={counts}>
        {(found) => (
          <>
            <TierSteps counts={found} />
            <CountyMap counts={found} />
            <QualityBoard />
          </>
        )}
      </LoadedInScope>
    </>
  )
}

/** The ladder with its numbers: each rung opens its firms. */
function TierSteps({ counts }: { counts: TierCounts }) {
  const say = useText(homeText)
  const tierWord = useTierWords()
  const { may } = useSession()
  if (counts.enterprises === 0) {
    return (
      <Panel>
        <Empty
          action={
            may('exchange.import') ? (
              <Link className="button" data-look="primary" to="/imports">
                {say('toImport')}
              </Link>
            ) : null
          }
        >
          {say('noFirms')}
        </Empty>
      </Panel>
    )
  }
  return (
    <Panel
      title={say('tiers')}
      side={
        <span className="quiet small figure">
          <Link className="door" to="/enterprises">
            {say('enterprises')} {counts.enterprises}
          </Link>{' '}
          · {say('holders')} {counts.holders}
        </span>
      }
    >
      <ol className="tier-steps">
        {rungs.map((tier) => (
          <li key={tier}>
            <Link to="/enterprises" search={{ tier }}>
              <span className="tier-count figure">{counts.totals[tier] ?? 0}</span>
              <span>{tierWord(tier)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
