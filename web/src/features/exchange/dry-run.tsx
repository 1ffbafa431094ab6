import { repairLabels } from '@tidu/contracts/exchange/labels'
import { useState } from 'react'
import { keyIn } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { Panel } from '../../ui/page.tsx'
import { Stats } from '../../ui/stats.tsx'
import { CommitBar } from './commit-bar.tsx'
import { outcomeWords, repairWords } from './english-labels.ts'
import { ImportRows } from './import-rows.tsx'
import type { Counts, Import, Picks } from './import-shapes.ts'
import { exchangeText } from './text.ts'

const outcomes = ['new', 'changed', 'unchanged', 'conflicting', 'rejected', 'duplicate'] as const

/** What would happen, before it happens: counts, repairs, rows, and the button that does it. */
export function DryRun({ current, counts }: { current: Import; counts: Counts }) {
  const say = useText(exchangeText)
  const outcome = useLabels(outcomeWords)
  const [picks, setPicks] = useState<Picks>({ only: new Set(), also: new Set() })
  return (
    <>
      <Panel title={say('result')}>
        <div className="stack">
          <Stats
            stats={[
              { label: say('rows'), value: counts.rows },
              ...outcomes.map((each) => ({ label: outcome(each), value: counts[each] })),
              { label: say('repairs'), value: counts.repairs },
              { label: say('skipped'), value: counts.skipped },
            ]}
          />
          <Repairs counts={counts} />
          <CommitBar current={current} counts={counts} picks={picks} />
        </div>
      </Panel>
      <Panel>
        <ImportRows current={current} picks={picks} onPick={setPicks} />
      </Panel>
    </>
  )
}

function Repairs({ counts }: { counts: Counts }) {
  const say = useText(exchangeText)
  const repairWord = useLabels(repairWords)
  const kinds = Object.entries(counts.repairsByKind).toSorted(([, a], [, b]) => b - a)
  if (kinds.length === 0) return null
  return (
    <details>
      <summary>
        {say('repairs')} <span className="figure">{counts.repairs}</span>
      </summary>
      <p className="quiet small">{say('repairsHint')}</p>
      <ul className="facts">
        {kinds.map(([kind, count]) => {
          const known = keyIn(repairLabels, kind)
          return (
            <li key={kind}>
              {known ? repairWord(known) : kind} <strong className="figure">{count}</strong>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
