import type { Verdict } from '@tidu/contracts/policy/verdict'
import { type ReactNode, useState } from 'react'
import { useText } from '../../lib/text.ts'
import { Panel } from '../../ui/page.tsx'
import { CheckField } from '../../ui/select-field.tsx'
import { ClausePanel } from './clause-panel.tsx'
import { FactWord, FileOfVerdict } from './fact-word.tsx'
import { firstToLookAt } from './first-to-look-at.ts'
import { openBranches } from './open-branches.ts'
import { ProofTree } from './proof-tree.tsx'
import { Scorecard } from './scorecard.tsx'
import { verdictText } from './text.ts'
import { VerdictHead } from './verdict-head.tsx'
import './verdict-view.css'

/** A whole verdict: the proof tree on the left, the clause of the chosen condition on the right. */
export function VerdictView(props: {
  verdict: Verdict
  aside?: ReactNode
  /** Whose file it is; without it the figures lead nowhere. */
  enterpriseId?: string
  /** In a summary what is met is left out at first. */
  brief?: boolean
}) {
  const { verdict, aside, enterpriseId, brief = false } = props
  const say = useText(verdictText)
  const [wanted, setWanted] = useState<string>()
  const criteria = new Map(verdict.criteria.map((criterion) => [criterion.id, criterion]))
  const [onlyOpen, setOnlyOpen] = useState(brief)
  const open = openBranches(verdict.tree, criteria)
  const chosen = (wanted && criteria.get(wanted)) || firstToLookAt(verdict)
  return (
    <FileOfVerdict.Provider value={enterpriseId}>
      <div className="stack verdict">
        <Panel>
          <VerdictHead verdict={verdict} />
          <AskNext verdict={verdict} />
        </Panel>
        <div className="verdict-split">
          <Panel
            title={say('tree')}
            side={
              open ? (
                <div className="no-print">
                  <CheckField label={say('onlyOpen')} checked={onlyOpen} onChange={setOnlyOpen} />
                </div>
              ) : null
            }
          >
            <ProofTree
              node={(onlyOpen && open) || verdict.tree}
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
    </FileOfVerdict.Provider>
  )
}

/** Which missing figures to get first: asked in the order of how much they would settle. */
function AskNext({ verdict }: { verdict: Verdict }) {
  const say = useText(verdictText)
  const asked = verdict.askNext.slice(0, 4)
  if (asked.length === 0) return null
  return (
    <div className="ask-next">
      <span>{say('askNext')}</span>
      <ul className="row">
        {asked.map(({ fact, year, settles }) => (
          <li key={`${fact}-${year}`} className="tag" data-tone="quiet">
            <FactWord fact={fact} year={year} />
            {settles > 0 ? ` · ${say('settles', { count: settles })}` : ''}
          </li>
        ))}
      </ul>
    </div>
  )
}
