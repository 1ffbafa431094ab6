import type { Verdict } from '@tidu/contracts/policy/verdict'
import { useText } from '../../lib/text.ts'
import { Panel } from '../../ui/page.tsx'
import { Cite } from './cite.tsx'
import { verdictText } from './text.ts'

type Indicators = Verdict['indicators']

/** The evaluation score, indicator by indicator; an unclear part is hatched up to what it may be. */
export function Scorecard({ indicators }: { indicators: Indicators }) {
  const say = useText(verdictText)
  const groups = [...new Set(indicators.map((indicator) => indicator.group))]
  return (
    <Panel title={say('indicators')}>
      <div className="columns">
        {groups.map((group) => (
          <section key={group} className="stack scorecard">
            <h3 lang="zh-CN">{group}</h3>
            {indicators
              .filter((indicator) => indicator.group === group)
              .map((indicator) => (
                <Indicator key={indicator.id} indicator={indicator} />
              ))}
          </section>
        ))}
      </div>
    </Panel>
  )
}

function Indicator({ indicator }: { indicator: Indicators[number] }) {
  const say = useText(verdictText)
  const { low, high, max } = indicator
  const got = low === high ? String(low) : `${low}–${high}`
  return (
    <details className="indicator">
      <summary>
        <span lang="zh-CN">{indicator.title}</span>
        <span className="figure">{say('scoreOf', { got, max })}</span>
        <span className="meter" aria-hidden="true">
          <span className="bar-fill score-open" style={{ width: `${(high / max) * 100}%` }} />
          <span className="bar-fill" style={{ width: `${(low / max) * 100}%` }} />
        </span>
      </summary>
      <Cite cite={indicator.cite} />
    </details>
  )
}
