import { remedyHints } from '@tidu/contracts/enterprise/labels'
import { useLabels, useText } from '../../lib/text.ts'
import { Empty } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { complianceKindWords, complianceStateWords } from './english-labels.ts'
import type { EnterpriseFile } from './enterprise-page.tsx'
import { enterpriseText } from './text.ts'

export function ComplianceLedger({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const kindWord = useLabels(complianceKindWords)
  const stateWord = useLabels(complianceStateWords)
  return (
    <Panel title={say('compliance')}>
      {file.compliance.length === 0 ? <Empty>{say('noCompliance')}</Empty> : null}
      <ul className="stack">
        {file.compliance.map((entry) => (
          <li key={entry.entryId}>
            <div className="row">
              <strong>{kindWord(entry.kind)}</strong>
              <span className="tag" data-tone={entry.state === 'removed' ? 'quiet' : 'warning'}>
                {stateWord(entry.state)}
              </span>
              {entry.vetoes ? (
                <span className="tag" data-tone="problem">
                  {say('vetoes')}
                </span>
              ) : null}
            </div>
            <div className="small quiet">
              {say('listedOn')} {entry.listedOn} {entry.regulator} {entry.description}
            </div>
            {entry.remedy === 'none' ? null : (
              <p className="small" lang="zh-CN">
                {say('remedy')}: {remedyHints[entry.remedy]}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
