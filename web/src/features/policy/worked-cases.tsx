import { useQuery } from '@tanstack/react-query'
import { runCases, type showStandard } from '@tidu/contracts/policy/endpoints'
import { call } from '../../lib/api.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useText } from '../../lib/text.ts'
import { tierIn } from '../../shared/tier-words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { policyText } from './text.ts'

type Line = OutputOf<typeof showStandard>['line']

/** The pack's own tests, run now by the engine that judges firms. */
export function WorkedCases({ line }: { line: Line }) {
  const say = useText(policyText)
  const { edition, region } = line
  const standard = tierIn(line.standard) ?? 'srdi'
  const cases = useQuery({
    queryKey: ['policy', 'cases', standard, edition, region],
    queryFn: () => call(runCases, { standard, edition, ...(region ? { region } : {}) }),
  })
  return (
    <Loaded query={cases}>
      {({ passed, failed, rows }) => (
        <div className="stack">
          <Notice tone={failed > 0 ? 'problem' : 'done'}>
            {say('casesPassed', { passed })}
            {failed > 0 ? ` · ${say('casesFailed', { failed })}` : ''}
          </Notice>
          <DataTable
            caption={say('tabCases')}
            rows={rows}
            rowKey={(row) => row.title}
            columns={[
              {
                key: 'case',
                title: say('case'),
                cell: (row) => <span lang="zh-CN">{row.title}</span>,
              },
              { key: 'expected', title: say('expected'), cell: (row) => row.expected },
              { key: 'got', title: say('got'), cell: (row) => row.got },
              {
                key: 'result',
                title: say('result'),
                cell: (row) => say(row.passed ? 'passed' : 'failed'),
              },
            ]}
          />
        </div>
      )}
    </Loaded>
  )
}
