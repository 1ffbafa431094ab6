import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showQualityBoard } from '@tidu/contracts/enterprise/endpoints'
import { call } from '../../lib/api.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { homeText } from './text.ts'

type Row = OutputOf<typeof showQualityBoard>['counties'][number]

export function QualityBoard() {
  const say = useText(homeText)
  const { region, asOf } = useView()
  const board = useQuery({
    queryKey: ['enterprise', 'quality', region],
    queryFn: () => call(showQualityBoard, region ? { region } : {}),
  })
  const columns = useColumns()
  return (
    <Panel title={say('quality')} side={<span className="quiet small">{say('qualityNote')}</span>}>
      {asOf ? <p className="quiet small">{say('qualityToday')}</p> : null}
      <Loaded query={board} lines={4}>
        {({ counties }) => (
          <DataTable
            caption={say('quality')}
            rows={counties}
            rowKey={(row) => row.code}
            columns={columns}
            empty={say('noFirms')}
            cards={false}
          />
        )}
      </Loaded>
    </Panel>
  )
}

function useColumns(): Column<Row>[] {
  const say = useText(homeText)
  const score = (value: number | null) => value ?? <span className="quiet">{say('notScored')}</span>
  return [
    {
      key: 'county',
      title: say('county'),
      by: (row) => row.name,
      cell: (row) => (
        <Link className="nowrap" to="/enterprises" search={{ region: row.code, sort: 'complete' }}>
          {row.name}
        </Link>
      ),
    },
    {
      key: 'enterprises',
      title: say('enterprises'),
      align: 'end',
      by: (row) => row.enterprises,
      cell: (row) => row.enterprises,
    },
    {
      key: 'accurate',
      title: say('accurate'),
      align: 'end',
      by: (row) => row.accurate,
      cell: (row) => score(row.accurate),
    },
    {
      key: 'complete',
      title: say('complete'),
      align: 'end',
      by: (row) => row.complete,
      cell: (row) => score(row.complete),
    },
    {
      key: 'fresh',
      title: say('fresh'),
      align: 'end',
      by: (row) => row.fresh,
      cell: (row) => score(row.fresh),
    },
    {
      key: 'conflicts',
      title: say('conflicts'),
      align: 'end',
      by: (row) => row.conflicts,
      cell: (row) => row.conflicts,
    },
    {
      key: 'withoutCode',
      title: say('withoutCode'),
      align: 'end',
      by: (row) => row.withoutCode,
      cell: (row) => row.withoutCode,
    },
  ]
}
