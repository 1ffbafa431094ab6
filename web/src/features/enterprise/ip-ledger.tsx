import { useLabels, useText } from '../../lib/text.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Panel } from '../../ui/page.tsx'
import { ipKindWords, sourceWords } from './english-labels.ts'
import type { EnterpriseFile } from './enterprise-page.tsx'
import { enterpriseText } from './text.ts'

export function IpLedger({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const kindWord = useLabels(ipKindWords)
  const sourceWord = useLabels(sourceWords)
  const yesNo = (value: boolean | null) => say(value === null ? 'unknown' : value ? 'yes' : 'no')
  return (
    <Panel
      title={say('ips')}
      side={<span className="quiet small">{say('lines', { count: file.ips.length })}</span>}
    >
      <DataTable
        caption={say('ips')}
        rows={file.ips}
        rowKey={(row) => row.entryId}
        empty={say('noIps')}
        columns={[
          {
            key: 'kind',
            title: say('kind'),
            cell: (row) => (
              <>
                {kindWord(row.kind)} {row.class ? <span className="tag">{row.class}</span> : null}
                {row.name ? <div className="small quiet">{row.name}</div> : null}
              </>
            ),
          },
          { key: 'number', title: say('number'), cell: (row) => <code>{row.number ?? '—'}</code> },
          { key: 'grantDate', title: say('grantDate'), cell: (row) => row.grantDate ?? '—' },
          {
            key: 'acquired',
            title: say('acquired'),
            cell: (row) =>
              row.acquiredBy === 'transferred'
                ? say('transferred', { on: row.transferDate ?? '' })
                : row.acquiredBy === 'own'
                  ? say('own')
                  : say('unknown'),
          },
          { key: 'linked', title: say('linked'), cell: (row) => yesNo(row.linkedProduct) },
          { key: 'inUse', title: say('inUse'), cell: (row) => yesNo(row.inUse) },
          { key: 'source', title: say('source'), cell: (row) => sourceWord(row.source) },
        ]}
      />
    </Panel>
  )
}
