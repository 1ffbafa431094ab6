import { useLabels, useText } from '../../lib/text.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import { Empty } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { sourceWords, titleEventWords, titleStateWords } from './english-labels.ts'
import type { EnterpriseFile } from './enterprise-page.tsx'
import { enterpriseText } from './text.ts'

type Title = EnterpriseFile['titles'][number]

export function TitleTimeline({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const newest = file.titles.toSorted((a, b) => (b.startOn ?? '').localeCompare(a.startOn ?? ''))
  return (
    <Panel title={say('titles')}>
      {newest.length === 0 ? (
        <Empty>{say('noTitles')}</Empty>
      ) : (
        <ol className="timeline">
          {newest.map((title) => (
            <TitleLine key={title.entryId} title={title} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

function TitleLine({ title }: { title: Title }) {
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
    </li>
  )
}
