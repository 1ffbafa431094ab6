import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showLadder } from '@tidu/contracts/screening/endpoints'
import { call } from '../../lib/api.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { rungs as mainRungs, tierIn, useTierWords } from '../../shared/tier-words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { homeText } from './text.ts'

type Rung = OutputOf<typeof showLadder>['rungs'][number]

/** The rung above the highest title held, and what stands between. */
export function NextStep(props: {
  id: string
  titles: readonly { tier: string; state: string }[]
}) {
  const { id, titles } = props
  const say = useText(homeText)
  const { on } = useView()
  const ladder = useQuery({
    queryKey: ['screening', 'ladder', id, on, undefined],
    queryFn: () => call(showLadder, { enterpriseId: id, on }),
  })
  const held = titles.filter(({ state }) => state === 'valid' || state === 'expiring')
  const highest = mainRungs.findLastIndex((rung) => held.some(({ tier }) => tier === rung))
  const next = mainRungs[highest + 1]
  return (
    <Panel title={say('nextStep')}>
      <Loaded query={ladder} lines={2}>
        {({ rungs }) => {
          const rung = rungs.find(({ standard }) => standard === next)
          return rung ? <Step id={id} rung={rung} /> : <p>{say('nextTop')}</p>
        }}
      </Loaded>
    </Panel>
  )
}

function Step({ id, rung }: { id: string; rung: Rung }) {
  const say = useText(homeText)
  const tierWord = useTierWords()
  const open = rung.unmet + rung.unknown + rung.manual === 0
  return (
    <div className="stack next-step">
      <div className="row">
        <strong className="next-tier">{tierWord(rung.standard)}</strong>
        <StateBadge state={rung.outcome} />
      </div>
      <ul>
        {open ? <li>{say('nextOpen')}</li> : null}
        {rung.unmet > 0 ? (
          <li>
            {say('nextUnmet', { count: rung.unmet })}{' '}
            {rung.nearest ? <strong lang="zh-CN">{rung.nearest}</strong> : null}
          </li>
        ) : null}
        {rung.unknown > 0 ? <li>{say('nextMissing', { count: rung.unknown })}</li> : null}
        {rung.unmet + rung.unknown === 0 && rung.manual > 0 ? (
          <li>{say('nextManual', { count: rung.manual })}</li>
        ) : null}
      </ul>
      <div>
        <Link
          className="button"
          to="/check/$enterpriseId"
          params={{ enterpriseId: id }}
          search={{ standard: tierIn(rung.standard) }}
        >
          {say('seeCheck')}
        </Link>
      </div>
    </div>
  )
}
