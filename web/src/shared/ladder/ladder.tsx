import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showLadder } from '@tidu/contracts/screening/endpoints'
import { call } from '../../lib/api.ts'
import { endOfDay } from '../../lib/known.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useEditionName } from '../editions.ts'
import { rungs as mainRungs, tierIn, useTierWords } from '../tier-words.ts'
import { ladderText } from './text.ts'
import './ladder.css'

type Rung = OutputOf<typeof showLadder>['rungs'][number]

export interface LadderProps {
  enterpriseId: string
  on: string
  /** Only what was recorded up to this day is read. */
  known?: string | undefined
  titles: readonly { tier: string; state: string }[]
}

/** Every tier at one look: held titles are lit rungs, the others say what stands in the way. */
export function Ladder({ enterpriseId: id, on, known, titles }: LadderProps) {
  const say = useText(ladderText)
  const ladder = useQuery({
    queryKey: ['screening', 'ladder', id, on, known],
    queryFn: () =>
      call(showLadder, { enterpriseId: id, on, recordedBefore: known && endOfDay(known) }),
  })
  const held = new Set(
    titles.filter(({ state }) => state === 'valid' || state === 'expiring').map(({ tier }) => tier),
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
                    known={known}
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
                    known={known}
                  />
                ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function RungCard(props: {
  rung: Rung
  enterpriseId: string
  held: boolean
  known: string | undefined
}) {
  const { rung, enterpriseId, held, known } = props
  const say = useText(ladderText)
  const tierWord = useTierWords()
  const editionName = useEditionName()
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
        search={{ standard: tierIn(rung.standard), known }}
      >
        {tierWord(rung.standard)}
      </Link>
      <span className="row">
        {held ? <span className="tag">{say('holds')}</span> : null}
        <StateBadge state={rung.outcome} />
      </span>
      <span className="small quiet">
        {notes.filter(Boolean).join(' · ') || editionName(rung.edition)}
      </span>
      {rung.nearest ? (
        <span className="small" lang="zh-CN">
          {say('nearest', { what: rung.nearest })}
        </span>
      ) : null}
    </li>
  )
}
