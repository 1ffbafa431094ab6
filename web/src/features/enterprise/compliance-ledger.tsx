import { remedyHints } from '@tidu/contracts/enterprise/labels'
import { useState } from 'react'
import { useLabels, useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { ComplianceForm, type ComplianceLine } from './compliance-form.tsx'
import { complianceKindWords, complianceStateWords } from './english-labels.ts'
import type { EnterpriseFile } from './enterprise-file.ts'
import { EntryActions } from './entry-actions.tsx'
import { enterpriseText } from './text.ts'

export function ComplianceLedger({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const [opened, setOpened] = useState<ComplianceLine | 'new'>()
  const may = file.actions.includes('resolve')
  return (
    <Panel
      title={say('compliance')}
      side={may ? <Button onClick={() => setOpened('new')}>{say('tellCompliance')}</Button> : null}
    >
      {file.compliance.length === 0 ? <Empty>{say('noCompliance')}</Empty> : null}
      <ul className="stack">
        {file.compliance.map((entry) => (
          <Line
            key={entry.entryId}
            file={file}
            entry={entry}
            onCorrect={may ? () => setOpened(entry) : undefined}
          />
        ))}
      </ul>
      {opened ? (
        <ComplianceForm
          id={file.enterprise.id}
          {...(opened === 'new' ? {} : { entry: opened })}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </Panel>
  )
}

interface LineProps {
  file: EnterpriseFile
  entry: ComplianceLine
  onCorrect: (() => void) | undefined
}

function Line({ file, entry, onCorrect }: LineProps) {
  const say = useText(enterpriseText)
  const kindWord = useLabels(complianceKindWords)
  const stateWord = useLabels(complianceStateWords)
  return (
    <li className="compliance-line" data-open={entry.vetoes}>
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
        {[
          `${say('listedOn')} ${entry.listedOn}`,
          entry.rectifiedOn ? `${say('rectifiedOn')} ${entry.rectifiedOn}` : '',
          entry.removedOn ? `${say('removedOn')} ${entry.removedOn}` : '',
          entry.regulator,
          entry.description,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {entry.remedy === 'none' ? null : <HowToFix entry={entry} onCorrect={onCorrect} />}
      <EntryActions
        file={file}
        ledger="compliance"
        entryId={entry.entryId}
        name={kindWord(entry.kind)}
        onCorrect={onCorrect}
      />
    </li>
  )
}

/** What the firm has to do, and where the official enters that it was done. */
function HowToFix({ entry, onCorrect }: Omit<LineProps, 'file'>) {
  const say = useText(enterpriseText)
  return (
    <aside className="remedy" aria-label={say('remedy')}>
      <strong>{say('remedy')}</strong>
      <p lang="zh-CN">{remedyHints[entry.remedy]}</p>
      {onCorrect ? (
        <div className="no-print">
          <Button onClick={onCorrect}>
            {say(entry.remedy === 'ask-for-removal' ? 'tellRemoved' : 'tellRectified')}
          </Button>
        </div>
      ) : null}
    </aside>
  )
}
