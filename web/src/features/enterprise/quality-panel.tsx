import { contradictionLabels } from '@tidu/contracts/enterprise/labels'
import { useText } from '../../lib/text.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { Meter } from '../../ui/meter.tsx'
import { Panel } from '../../ui/page.tsx'
import type { EnterpriseFile } from './enterprise-page.tsx'
import { enterpriseText } from './text.ts'

/** Three scores, never one: what contradicts, what is missing, what is old. */
export function QualityPanel({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const { nameOf } = useFactNames()
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
        <p className="small quiet" lang="zh-CN">
          {complete.missing.length > 0
            ? `${say('missing')}: ${complete.missing.map((each) => missingName(each, nameOf)).join('、')}`
            : say('missingNothing')}
        </p>
        <Meter label={say('fresh')} share={fresh.score / 100} text={String(fresh.score)} />
        <p className="small quiet">
          {fresh.ageDays === null ? '' : say('ageDays', { count: fresh.ageDays })}{' '}
          {fresh.overdueYear === null ? '' : say('overdue', { year: fresh.overdueYear })}
        </p>
      </div>
    </Panel>
  )
}

/** `2025:revenue` names a figure and its year. */
function missingName(key: string, nameOf: (id: string) => string): string {
  const [year, id] = key.split(':')
  return year && id ? `${nameOf(id)} ${year}` : nameOf(key)
}
