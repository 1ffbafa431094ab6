import { repairLabels } from '@tidu/contracts/exchange/labels'
import { rowProblemTexts } from '@tidu/contracts/exchange/problem-texts'
import { useRef, useState } from 'react'
import { keyIn } from '../../lib/keys-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { type Filters, useFilters } from '../../lib/use-filters.ts'
import { Notice } from '../../ui/notice.tsx'
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
  const [, change] = useFilters()
  const rows = useRef<HTMLDivElement>(null)
  const show = (filters: Filters) => () => {
    change({ outcome: undefined, repaired: undefined, search: undefined, ...filters })
    rows.current?.scrollIntoView({ block: 'start' })
  }
  const opened = (count: number, filters: Filters) => (count > 0 ? show(filters) : undefined)
  return (
    <>
      <Panel title={say('result')}>
        <div className="stack">
          <Stats
            stats={[
              { label: say('rows'), value: counts.rows, onOpen: opened(counts.rows, {}) },
              ...outcomes.map((each) => ({
                label: outcome(each),
                value: counts[each],
                onOpen: opened(counts[each], { outcome: each }),
              })),
              {
                label: say('repairs'),
                value: counts.repairs,
                onOpen: opened(counts.repairs, { repaired: 'true' }),
              },
              { label: say('skipped'), value: counts.skipped },
            ]}
          />
          <HiddenNote hidden={current.hidden} />
          <Problems counts={counts} />
          <Repairs counts={counts} />
          <CommitBar current={current} counts={counts} picks={picks} />
        </div>
      </Panel>
      <div ref={rows}>
        <Panel>
          <ImportRows current={current} picks={picks} onPick={setPicks} />
        </Panel>
      </div>
    </>
  )
}

/** Whoever filtered the list may not mean the rows that the filter hides. */
function HiddenNote({ hidden }: Pick<Import, 'hidden'>) {
  const say = useText(exchangeText)
  if (hidden.rows + hidden.columns === 0) return null
  return (
    <Notice tone="warning">
      {hidden.rows > 0 ? say('hiddenRows', { count: hidden.rows }) : null}{' '}
      {hidden.columns > 0 ? say('hiddenColumns', { count: hidden.columns }) : null}
    </Notice>
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

/** Why rows are refused or held, so that one cause behind a thousand rows is seen at once. */
function Problems({ counts }: { counts: Counts }) {
  const say = useText(exchangeText)
  const kinds = Object.entries(counts.problemsByKind).flatMap(([kind, count]) => {
    const known = keyIn(rowProblemTexts, kind)
    return known ? [{ kind, count, reason: withoutNames(rowProblemTexts[known].reason) }] : []
  })
  if (kinds.length === 0) return null
  return (
    <details open>
      <summary>{say('problems')}</summary>
      <ul className="problem-kinds" lang="zh-CN">
        {kinds
          .toSorted((a, b) => b.count - a.count)
          .map(({ kind, count, reason }) => (
            <li key={kind}>
              {reason} <strong className="figure">{count}</strong>
            </li>
          ))}
      </ul>
    </details>
  )
}

/** “{given}”不是数字 as the kind of problem it is: “…”不是数字. */
function withoutNames(reason: string): string {
  return reason.replaceAll(/\{\w+\}/g, '…')
}
