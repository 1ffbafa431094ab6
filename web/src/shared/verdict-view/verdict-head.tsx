import { filingLabels } from '@tidu/contracts/policy/labels'
import type { Verdict } from '@tidu/contracts/policy/verdict'
import { useLanguage, useText } from '../../lib/text.ts'
import { StateBadge, states } from '../../ui/state-badge.tsx'
import { useEditionName } from '../editions.ts'
import { useTierWords } from '../tier-words.ts'
import { verdictText } from './text.ts'

/** The verdict, the standard it was held against, and how many conditions stand where. */
export function VerdictHead({ verdict }: { verdict: Verdict }) {
  const say = useText(verdictText)
  const { language } = useLanguage()
  const editionName = useEditionName()
  const tierWord = useTierWords()
  const deciding = verdict.criteria.filter((criterion) => criterion.decides)
  return (
    <div className="verdict-head">
      <div className="verdict-outcome">
        <StateBadge state={verdict.outcome} />
        <div>
          <strong>{language === 'zh' ? verdict.title : tierWord(verdict.standard)}</strong>
          <div className="quiet small">
            {say('editionFilingOn', {
              edition: editionName(verdict.edition),
              id: verdict.edition,
              filing: filingLabels[verdict.filing][language],
              on: verdict.on,
            })}
          </div>
        </div>
      </div>
      <ul className="row" aria-label={say('counts')}>
        {states.map((state) => {
          const count = deciding.filter((criterion) => criterion.outcome === state).length
          return count > 0 ? (
            <li key={state}>
              <StateBadge state={state} count={count} />
            </li>
          ) : null
        })}
      </ul>
      {verdict.score ? <Score {...verdict.score} /> : null}
    </div>
  )
}

function Score({ low, high }: { low: number; high: number }) {
  const say = useText(verdictText)
  return (
    <div>
      <span className="quiet">{say('score')} </span>
      <strong className="figure">
        {low === high ? say('points', { points: low }) : say('scoreRange', { low, high })}
      </strong>
    </div>
  )
}
