import { Link } from '@tanstack/react-router'
import type { listEnterprises } from '@tidu/contracts/enterprise/endpoints'
import { Fragment } from 'react'
import type { RowOf } from '../../lib/row-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import type { Column } from '../../ui/data-table.tsx'
import { sizeWords } from './english-labels.ts'
import { enterpriseText } from './text.ts'

type Row = RowOf<typeof listEnterprises>

export function useEnterpriseColumns(): Column<Row>[] {
  const say = useText(enterpriseText)
  const sizeWord = useLabels(sizeWords)
  const tierWord = useTierWords()
  const score = (value: number | null) => value ?? <span className="quiet">{say('notScored')}</span>
  return [
    { key: 'name', title: say('name'), sortable: true, cell: (row) => <Firm row={row} /> },
    { key: 'region', title: say('region'), cell: (row) => row.regionName },
    {
      key: 'industry',
      title: say('industry'),
      cell: (row) =>
        row.industryCode ? (
          <>
            <code>{row.industryCode}</code> <span lang="zh-CN">{row.industryName}</span>
          </>
        ) : (
          '—'
        ),
    },
    {
      key: 'size',
      title: say('size'),
      cell: (row) => (
        <span className="nowrap">{row.sizeClass ? sizeWord(row.sizeClass) : '—'}</span>
      ),
    },
    {
      key: 'tiers',
      title: say('tiers'),
      cell: (row) => (
        <span className="row" style={{ gap: '0.25rem' }}>
          {row.tiers.map((tier) => (
            <span key={tier} className="tag">
              {tierWord(tier)}
            </span>
          ))}
          {row.tiers.length === 0 ? '—' : null}
        </span>
      ),
    },
    {
      key: 'accurate',
      title: say('accurate'),
      sortable: true,
      align: 'end',
      cell: (row) => score(row.accurate),
    },
    {
      key: 'complete',
      title: say('complete'),
      sortable: true,
      align: 'end',
      cell: (row) => score(row.complete),
    },
    {
      key: 'fresh',
      title: say('fresh'),
      sortable: true,
      align: 'end',
      cell: (row) => score(row.fresh),
    },
    {
      key: 'conflicts',
      title: say('conflicts'),
      sortable: true,
      align: 'end',
      cell: (row) =>
        row.conflicts > 0 ? (
          <span className="tag" data-tone="warning">
            {row.conflicts}
          </span>
        ) : (
          '0'
        ),
    },
  ]
}

function Firm({ row }: { row: Row }) {
  const say = useText(enterpriseText)
  return (
    <>
      <Link to="/enterprises/$id" params={{ id: row.id }}>
        {row.name}
      </Link>{' '}
      {row.isFictional ? (
        <span className="tag" data-tone="quiet">
          {say('fictional')}
        </span>
      ) : null}
      <div className="quiet small">
        <code>{row.creditCode ?? say('noCode')}</code>
        {row.tags.map((tag, place) => (
          <Fragment key={tag}>
            {place > 0 ? ' · ' : ' '}
            <Link
              className="door"
              to="."
              search={(before) => ({ ...before, tag, page: undefined })}
              title={say('ofTag', { tag })}
            >
              {tag}
            </Link>
          </Fragment>
        ))}
      </div>
    </>
  )
}
