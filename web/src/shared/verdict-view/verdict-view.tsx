import type { Verdict } from '@tidu/contracts/policy/verdict'
import { type ReactNode, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { Panel } from '../../ui/page.tsx'
import { useFactNames } from '../fact-names.ts'
import { ClausePanel } from './clause-panel.tsx'
import { firstToLookAt } from './first-to-look-at.ts'
import { ProofTree } from './proof-tree.tsx'
import { Scorecard } from './scorecard.tsx'
import { verdictText } from './text.ts'
import { VerdictHead } from './verdict-head.tsx'
import './verdict-view.css'

/** A whole verdict: the proof tree on the left, the clause of the chosen condition on the right. */
export function VerdictView({ verdict, aside }: { verdict: Verdict; aside?: ReactNode }) {
  const say = useText(verdictText)
  const [wanted, setWanted] = useState<string>()
  const criteria = new Map(verdict.criteria.map((criterion) => [criterion.id, criterion]))
  const chosen = (wanted && criteria.get(wanted)) || firstToLookAt(verdict)
  return (
    <div className="stack verdict">
      <Panel>
        <VerdictHead verdict={verdict} />
        <AskNext verdict={verdict} />
      </Panel>
      <div className="verdict-split">
        <Panel title={say('tree')}>
          <ProofTree
            node={verdict.tree}
            criteria={criteria}
            chosen={chosen?.id}
            onChoose={setWanted}
          />
        </Panel>
        <div className="stack verdict-side">
          <Panel title={say('clause')}>
            <ClausePanel criterion={chosen} />
          </Panel>
          {aside}
        </div>
      </div>
      {verdict.indicators.length > 0 ? <Scorecard indicators={verdict.indicators} /> : null}
    </div>
  )
}

/** Which missing figures to get first: asked in the order of how much they would settle. */
function AskNext({ verdict }: { verdict: Verdict }) {
  const say = useText(verdictText)
  const { nameOf } = useFactNames()
  const asked = verdict.askNext.slice(0, 4)
  if (asked.length === 0) return null
  return (
    <div className="ask-next">
      <span>{say('askNext')}</span>
      <ul className="row">
        {asked.map(({ fact, year, settles }) => (
          <li key={`${fact}-${year}`} className="tag" data-tone="quiet">
            {nameOf(fact)}
            {year ? ` ${say('years', { year })}` : ''}
            {settles > 0 ? ` · ${say('settles', { count: settles })}` : ''}
          </li>
        ))}
      </ul>
    </div>
  )
}
