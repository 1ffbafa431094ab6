import { Link } from '@tanstack/react-router'
import type { listStandards } from '@tidu/contracts/policy/endpoints'
import type { RowOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { useDocumentNames } from '../../shared/document-names.ts'
import { useRegionName } from '../../shared/regions.ts'
import { useTierWords } from '../../shared/tier-words.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useStandards } from './queries.ts'
import { policyText } from './text.ts'

type Row = RowOf<typeof listStandards>

export function PackList() {
  const say = useText(policyText)
  const standards = useStandards()
  const columns = useColumns()
  return (
    <Loaded query={standards}>
      {({ rows }) => (
        <DataTable
          caption={say('tabPacks')}
          rows={rows}
          rowKey={(row) => `${row.standard}/${row.edition}/${row.region}`}
          columns={columns}
        />
      )}
    </Loaded>
  )
}

function useColumns(): Column<Row>[] {
  const say = useText(policyText)
  const tierWord = useTierWords()
  return [
    {
      key: 'title',
      title: say('pack'),
      by: (row) => row.title,
      cell: (row) => <PackLink row={row} />,
    },
    {
      key: 'tier',
      title: say('tier'),
      by: (row) => tierWord(row.standard),
      cell: (row) => tierWord(row.standard),
    },
    {
      key: 'edition',
      title: say('edition'),
      by: (row) => row.edition,
      cell: (row) => <code className="nowrap">{row.edition}</code>,
    },
    {
      key: 'period',
      title: say('period'),
      by: (row) => row.from,
      cell: (row) => (
        <span className="nowrap">
          {row.from} — {row.to ?? say('openEnded')}
        </span>
      ),
    },
    {
      key: 'region',
      title: say('region'),
      by: (row) => row.region,
      cell: (row) => <RegionName code={row.region} />,
    },
    {
      key: 'criteria',
      title: say('criteria'),
      align: 'end',
      by: (row) => row.criteria,
      cell: (row) => row.criteria,
    },
    {
      key: 'cases',
      title: say('cases'),
      align: 'end',
      by: (row) => row.cases,
      cell: (row) => row.cases,
    },
    {
      key: 'toVerify',
      title: say('toVerify'),
      by: (row) => row.toVerify,
      align: 'end',
      cell: (row) =>
        row.toVerify > 0 ? (
          <span className="tag" data-tone="warning">
            {row.toVerify}
          </span>
        ) : (
          <span className="quiet nowrap">{say('noneToVerify')}</span>
        ),
    },
  ]
}

function PackLink({ row }: { row: Row }) {
  const documentName = useDocumentNames()
  return (
    <span lang="zh-CN">
      <Link
        to="/policies/$standard/$edition"
        params={{ standard: row.standard, edition: row.edition }}
      >
        {row.title}
      </Link>
      <div className="quiet small">{documentName(row.document)}</div>
    </span>
  )
}

function RegionName({ code }: { code: string | null }) {
  const say = useText(policyText)
  const name = useRegionName(code ?? undefined)
  return <>{name ?? say('everywhere')}</>
}
