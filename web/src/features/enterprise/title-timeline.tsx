import { useState } from 'react'
import { useLabels, useText } from '../../lib/text.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { sourceWords, titleEventWords, titleStateWords } from './english-labels.ts'
import type { EnterpriseFile } from './enterprise-file.ts'
import { EntryActions } from './entry-actions.tsx'
import { LedgerCheck } from './ledger-check.tsx'
import { enterpriseText } from './text.ts'
import { TitleForm } from './title-form.tsx'

type Title = EnterpriseFile['titles'][number]

export function TitleTimeline({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const [opened, setOpened] = useState<Title | 'new'>()
  const may = file.actions.includes('resolve')
  const newest = file.titles.toSorted((a, b) => (b.startOn ?? '').localeCompare(a.startOn ?? ''))
  return (
    <Panel
      title={say('titles')}
      side={
        <span className="row">
          <LedgerCheck file={file} factId="titles_checked" may={may} />
          {may ? <Button onClick={() => setOpened('new')}>{say('tellTitle')}</Button> : null}
        </span>
      }
    >
      {newest.length === 0 ? (
        <Empty>{say('noTitles')}</Empty>
      ) : (
        <ol className="timeline">
          {newest.map((title) => (
            <TitleLine
              key={title.entryId}
              file={file}
              title={title}
              onCorrect={may ? () => setOpened(title) : undefined}
            />
          ))}
        </ol>
      )}
      {opened ? (
        <TitleForm
          id={file.enterprise.id}
          {...(opened === 'new' ? {} : { title: opened })}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </Panel>
  )
}

function TitleLine(props: {
  file: EnterpriseFile
  title: Title
  onCorrect: (() => void) | undefined
}) {
  const { file, title, onCorrect } = props
  const say = useText(enterpriseText)
  const tierWord = useTierWords()
  const stateWord = useLabels(titleStateWords)
  const eventWord = useLabels(titleEventWords)
  const sourceWord = useLabels(sourceWords)
  const valid = title.state === 'valid' || title.state === 'expiring'
  return (
    <li data-valid={valid}>
      <div className="row">
        <strong>{tierWord(title.tier)}</strong>
        <span
          className="tag"
          data-tone={title.state === 'expiring' ? 'warning' : valid ? 'plain' : 'quiet'}
        >
          {stateWord(title.state)}
        </span>
        {title.daysLeft !== undefined && valid ? (
          <span className="small quiet">{say('daysLeft', { count: title.daysLeft })}</span>
        ) : null}
      </div>
      <div className="figure">
        {title.startOn ?? '—'} — {title.endedOn ?? title.endOn ?? '—'}
      </div>
      <div className="small quiet">
        {[
          eventWord(title.event),
          title.batch,
          title.number,
          title.authority,
          sourceWord(title.source),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <EntryActions
        file={file}
        ledger="title"
        entryId={title.entryId}
        name={tierWord(title.tier)}
        onCorrect={onCorrect}
      />
    </li>
  )
}
