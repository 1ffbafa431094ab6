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
import type { EnterpriseFile } from './enterprise-page.tsx'
import { enterpriseText } from './text.ts'

type Rung = OutputOf<typeof showLadder>['rungs'][number]

/** Every tier at one look: held titles are lit rungs, the others say what stands in the way. */
export function Ladder({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const { on } = useView()
  const { id } = file.enterprise
  const ladder = useQuery({
    queryKey: ['screening', 'ladder', id, on],
    queryFn: () => call(showLadder, { enterpriseId: id, on }),
  })
  const held = new Set(
    file.titles
      .filter(({ state }) => state === 'valid' || state === 'expiring')
      .map(({ tier }) => tier),
  )
  const isMain = (rung: Rung) => mainRungs.some((tier) => tier === rung.standard)
  return (
    <Panel title={say('ladder')} side={<span className="quiet small">{say('ladderNote')}</span>}>
      <Loaded query={ladder} lines={3}>
        {({ rungs }) => (
          <>
            <ol className="ladder">
              {mainRungs
                .flatMap((tier) => rungs.filter((rung) => rung.standard === tier))
                .map((rung) => (
                  <RungCard
                    key={rung.standard}
                    rung={rung}
                    enterpriseId={id}
                    held={held.has(rung.standard)}
                  />
                ))}
            </ol>
            <ul className="side-rungs">
              {rungs
                .filter((rung) => !isMain(rung))
                .map((rung) => (
                  <RungCard
                    key={rung.standard}
                    rung={rung}
                    enterpriseId={id}
                    held={held.has(rung.standard)}
                  />
                ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function RungCard(props: { rung: Rung; enterpriseId: string; held: boolean }) {
  const { rung, enterpriseId, held } = props
  const say = useText(enterpriseText)
  const tierWord = useTierWords()
  const notes = [
    rung.unmet > 0 ? say('rungUnmet', { count: rung.unmet }) : '',
    rung.unknown > 0 ? say('rungUnknown', { count: rung.unknown }) : '',
    rung.manual > 0 ? say('rungManual', { count: rung.manual }) : '',
  ]
  return (
    <li className="rung" data-held={held}>
      <Link
        to="/check/$enterpriseId"
        params={{ enterpriseId }}
        search={{ standard: tierIn(rung.standard) }}
      >
        {tierWord(rung.standard)}
      </Link>
      <span className="row">
        {held ? <span className="tag">{say('holds')}</span> : null}
        <StateBadge state={rung.outcome} />
      </span>
      <span className="small quiet">{notes.filter(Boolean).join(' · ') || rung.edition}</span>
      {rung.nearest ? (
        <span className="small" lang="zh-CN">
          {say('nearest', { what: rung.nearest })}
        </span>
      ) : null}
    </li>
  )
}
