import type { ScreeningRowWithSeed as ScreeningRow } from '@tidu/contracts/screening/shapes'
import { percent } from '../../lib/format.ts'
import { useText } from '../../lib/text.ts'
import type { Column } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { uiText } from '../../ui/text.ts'
import { screeningText } from './text.ts'

export function useRowColumns(onPreview: (id: string) => void): Column<ScreeningRow>[] {
  const say = useText(screeningText)
  return [
    {
      key: 'name',
      title: say('name'),
      width: '30%',
      sortable: true,
      cell: (row) => <Firm row={row} onPreview={onPreview} />,
    },
    {
      key: 'county',
      title: say('county'),
      sortable: true,
      width: '7.5rem',
      cell: (row) => <span className="county">{row.county}</span>,
    },
    { key: 'outcome', title: say('outcome'), cell: (row) => <Outcome row={row} /> },
    {
      key: 'readiness',
      title: say('readiness'),
      sortable: true,
      width: '9rem',
      cell: (row) => <Readiness row={row} />,
    },
    {
      key: 'distance',
      title: say('distance'),
      sortable: true,
      align: 'end',
      cell: (row) => (
        <span title={say('distanceHint')}>
          {row.distance === null ? say('missingNumbers') : row.distance.toFixed(2)}
        </span>
      ),
    },
    {
      key: 'blocking',
      title: say('blocking'),
      width: '24%',
      cell: (row) => <Blocking row={row} />,
    },
    {
      key: 'unknown',
      title: say('unknown'),
      sortable: true,
      align: 'end',
      cell: (row) => row.unknown,
    },
  ]
}

function Firm({ row, onPreview }: { row: ScreeningRow; onPreview: (id: string) => void }) {
  const say = useText(screeningText)
  return (
    <>
      <button
        type="button"
        className="link firm-link"
        data-firm={row.enterpriseId}
        onClick={() => onPreview(row.enterpriseId)}
      >
        {row.name}
      </button>
      <div className="small">
        {row.isFictional ? (
          <span className="tag" data-tone="quiet">
            {say('fictional')}
          </span>
        ) : null}{' '}
        {row.holdsTitle ? <span className="tag">{say('held')}</span> : null}{' '}
        <span className="quiet" lang="zh-CN">
          {[`${row.industry ?? ''} ${row.industryName ?? ''}`.trim(), ...row.tags]
            .filter((each) => each !== '')
            .join(' · ')}
        </span>
      </div>
    </>
  )
}

/** The verdict, and whether the region's plan would take the firm as a seed at all. */
function Outcome({ row }: { row: ScreeningRow }) {
  const say = useText(screeningText)
  const state = useText(uiText)
  return (
    <div>
      <StateBadge state={row.outcome} />
      {row.seedOutcome ? (
        <div className="quiet small nowrap">
          {say('seedIs', { state: state(`state.${row.seedOutcome}`) })}
        </div>
      ) : null}
    </div>
  )
}

function Readiness({ row }: { row: ScreeningRow }) {
  const say = useText(screeningText)
  const { score } = row
  const same = score && score.low === score.high
  return (
    <div>
      <span className="figure">{percent(row.readiness, 0)}</span>
      <span className="meter" aria-hidden="true" style={{ display: 'block' }}>
        <span className="bar-fill" style={{ width: `${row.readiness * 100}%` }} />
      </span>
      {score ? (
        <span className="quiet small">{say(same ? 'scoreOne' : 'score', score)}</span>
      ) : null}
    </div>
  )
}

function Blocking({ row }: { row: ScreeningRow }) {
  const say = useText(screeningText)
  if (row.unmetCriteria.length === 0) return <span className="quiet">{say('nothingBlocks')}</span>
  return (
    <ul lang="zh-CN" className="small">
      {row.unmetCriteria.slice(0, 3).map((criterion) => (
        <li key={criterion.id}>{criterion.title}</li>
      ))}
      {row.unmetCriteria.length > 3 ? <li>…+{row.unmetCriteria.length - 3}</li> : null}
    </ul>
  )
}
