import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showQualityBoard } from '@tidu/contracts/enterprise/endpoints'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { homeText } from './text.ts'

type Row = OutputOf<typeof showQualityBoard>['counties'][number]

/** A province has more counties than a first page has room for: those that need work come first. */
const shownAtFirst = 25

function worstFirst(counties: readonly Row[]): readonly Row[] {
  if (counties.length <= shownAtFirst) return counties
  const lacking = (row: Row) =>
    row.conflicts + row.withoutCode + (300 - sum(row.accurate, row.complete, row.fresh)) / 100
  return counties.toSorted((a, b) => lacking(b) - lacking(a))
}

const sum = (...scores: (number | null)[]) =>
  scores.reduce<number>((all, each) => all + (each ?? 100), 0)

export function QualityBoard() {
  const say = useText(homeText)
  const { region, asOf } = useView()
  const board = useQuery({
    queryKey: ['enterprise', 'quality', region],
    queryFn: () => call(showQualityBoard, region ? { region } : {}),
  })
  const columns = useColumns()
  const [all, setAll] = useState(false)
  return (
    <Panel title={say('quality')} side={<span className="quiet small">{say('qualityNote')}</span>}>
      {asOf ? <p className="quiet small">{say('qualityToday')}</p> : null}
      <Loaded query={board} lines={4}>
        {({ counties }) => (
          <>
            <DataTable
              caption={say('quality')}
              rows={all ? counties : worstFirst(counties).slice(0, shownAtFirst)}
              rowKey={(row) => row.code}
              columns={columns}
              empty={say('noFirms')}
              cards={false}
            />
            {counties.length > shownAtFirst ? (
              <div className="more">
                <Button look="text" onClick={() => setAll(!all)}>
                  {all
                    ? say('qualityFew', { count: shownAtFirst })
                    : say('qualityAll', { count: counties.length })}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function useColumns(): Column<Row>[] {
  const say = useText(homeText)
  const counted = (count: number, search: Record<string, string>) =>
    count === 0 ? (
      0
    ) : (
      <Link className="door" to="/enterprises" search={search}>
        {count}
      </Link>
    )
  // A mean is made by its worst firms: they come first.
  const score = (value: number | null, region: string, sort: string) =>
    value === null ? (
      <span className="quiet">{say('notScored')}</span>
    ) : (
      <Link className="door" to="/enterprises" search={{ region, sort }}>
        {value}
      </Link>
    )
  return [
    {
      key: 'county',
      title: say('county'),
      by: (row) => row.name,
      cell: (row) => (
        <Link className="nowrap" to="/enterprises" search={{ region: row.code }}>
          {row.name}
        </Link>
      ),
    },
    {
      key: 'enterprises',
      title: say('enterprises'),
      align: 'end',
      by: (row) => row.enterprises,
      cell: (row) => counted(row.enterprises, { region: row.code }),
    },
    {
      key: 'accurate',
      title: say('accurate'),
      align: 'end',
      by: (row) => row.accurate,
      cell: (row) => score(row.accurate, row.code, 'accurate'),
    },
    {
      key: 'complete',
      title: say('complete'),
      align: 'end',
      by: (row) => row.complete,
      cell: (row) => score(row.complete, row.code, 'complete'),
    },
    {
      key: 'fresh',
      title: say('fresh'),
      align: 'end',
      by: (row) => row.fresh,
      cell: (row) => score(row.fresh, row.code, 'fresh'),
    },
    {
      key: 'conflicts',
      title: say('conflicts'),
      align: 'end',
      by: (row) => row.conflicts,
      cell: (row) => counted(row.conflicts, { region: row.code, conflicts: 'true' }),
    },
    {
      key: 'withoutCode',
      title: say('withoutCode'),
      align: 'end',
      by: (row) => row.withoutCode,
      cell: (row) => counted(row.withoutCode, { region: row.code, withoutCode: 'true' }),
    },
  ]
}
