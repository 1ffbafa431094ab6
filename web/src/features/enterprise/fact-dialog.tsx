import { useQuery } from '@tanstack/react-query'
import { showFactHistory } from '@tidu/contracts/enterprise/endpoints'
import { call } from '../../lib/api.ts'
import { localMinute } from '../../lib/format.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { CorrectFact } from './correct-fact.tsx'
import { sourceWords } from './english-labels.ts'
import type { EnterpriseFile } from './enterprise-page.tsx'
import { enterpriseText } from './text.ts'
import { type FactLine, useFactValueWords } from './use-fact-value-words.ts'

/** Everything ever recorded on one figure, and the form that adds a correction to it. */
export function FactDialog(props: { file: EnterpriseFile; line: FactLine; onClose: () => void }) {
  const { file, line, onClose } = props
  const say = useText(enterpriseText)
  const sourceWord = useLabels(sourceWords)
  const words = useFactValueWords()
  const { nameOf, factOf } = useFactNames()
  const { id } = file.enterprise
  const { factId, year } = line
  const history = useQuery({
    queryKey: ['enterprise', 'history', id, factId, year],
    queryFn: () => call(showFactHistory, { id, factId, ...(year === null ? {} : { year }) }),
  })
  const fact = year === null ? nameOf(factId) : `${nameOf(factId)} ${year}`
  return (
    <Dialog title={say('history', { fact })} open onClose={onClose} wide>
      <div className="stack">
        <Loaded query={history} lines={3}>
          {({ rows }) => (
            <DataTable
              caption={say('history', { fact })}
              rows={rows}
              rowKey={(row) => String(row.seq)}
              columns={[
                {
                  key: 'value',
                  title: say('value'),
                  cell: (row) => (
                    <>
                      {words(row.value, factOf(factId)?.unit ?? row.unit)}{' '}
                      {row.counts ? <span className="tag">{say('counts')}</span> : null}
                      {row.retractedAt ? (
                        <div className="quiet small">
                          {say('retracted', { reason: row.retractionReason ?? '' })}
                        </div>
                      ) : null}
                    </>
                  ),
                },
                { key: 'source', title: say('source'), cell: (row) => sourceWord(row.source) },
                {
                  key: 'evidence',
                  title: say('evidence'),
                  cell: (row) => row.evidence ?? row.reason ?? '—',
                },
                {
                  key: 'recordedAt',
                  title: say('recordedAt'),
                  cell: (row) => localMinute(row.recordedAt),
                },
                { key: 'enteredBy', title: say('enteredBy'), cell: (row) => row.enteredBy },
              ]}
            />
          )}
        </Loaded>
        {file.actions.includes('edit') && line.value?.kind === 'number' ? (
          <CorrectFact enterpriseId={id} line={line} />
        ) : null}
      </div>
    </Dialog>
  )
}
