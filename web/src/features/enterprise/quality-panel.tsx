import { contradictionLabels } from '@tidu/contracts/enterprise/labels'
import { useText } from '../../lib/text.ts'
import { missingFact, useMissingName } from '../../shared/missing-fact.ts'
import { Meter } from '../../ui/meter.tsx'
import { Panel } from '../../ui/page.tsx'
import type { EnterpriseFile } from './enterprise-file.ts'
import { enterpriseText } from './text.ts'
import { useOpenedFact } from './use-opened-fact.ts'

/** Three scores, never one: what contradicts, what is missing, what is old. */
export function QualityPanel({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const { accurate, complete, fresh } = file.quality
  return (
    <Panel title={say('quality')}>
      <div className="stack">
        <Meter label={say('accurate')} share={accurate.score / 100} text={String(accurate.score)} />
        <ul className="small" lang="zh-CN">
          {accurate.contradictions.map((each) => {
            const label = contradictionLabels[each.code]
            return (
              <li key={`${each.code}-${each.facts.join()}`}>
                <strong>{label.title}</strong> <span className="quiet">{label.fix}</span>
              </li>
            )
          })}
          {accurate.contradictions.length === 0 ? (
            <li className="quiet">{say('noProblems')}</li>
          ) : null}
        </ul>
        <Meter label={say('complete')} share={complete.score / 100} text={String(complete.score)} />
        <MissingFacts missing={complete.missing} mayFill={file.actions.includes('edit')} />
        <Meter label={say('fresh')} share={fresh.score / 100} text={String(fresh.score)} />
        <p className="small quiet">
          {fresh.ageDays === null ? '' : say('ageDays', { count: fresh.ageDays })}{' '}
          {fresh.overdueYear === null ? '' : say('overdue', { year: fresh.overdueYear })}
        </p>
      </div>
    </Panel>
  )
}

/** What is not on file yet; pressing one opens the form that fills it in. */
function MissingFacts({ missing, mayFill }: { missing: readonly string[]; mayFill: boolean }) {
  const say = useText(enterpriseText)
  const nameOf = useMissingName()
  const { open } = useOpenedFact()
  if (missing.length === 0) return <p className="small quiet">{say('missingNothing')}</p>
  return (
    <div className="small">
      <span className="quiet">{say('missing')}</span>
      <ul className="row" lang="zh-CN">
        {missing.map((key) => {
          const fact = missingFact(key)
          const name = nameOf(fact)
          return (
            <li key={key}>
              {mayFill ? (
                <button type="button" className="fact-button" onClick={() => open(fact)}>
                  {name}
                </button>
              ) : (
                name
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
