import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showFactHistory } from '@tidu/contracts/enterprise/endpoints'
import { call } from '../../lib/api.ts'
import { localMinute } from '../../lib/format.ts'
import type { RowOf } from '../../lib/row-of.ts'
import { useLabels, useText } from '../../lib/text.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { useWho } from '../../shared/system-names/use-who.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { sourceWords } from './english-labels.ts'
import { enterpriseText } from './text.ts'
import { useFactValueWords } from './use-fact-value-words.ts'
import type { OpenedFact } from './use-opened-fact.ts'

type Word = RowOf<typeof showFactHistory>

/** Every word ever recorded on one fact, taken-back ones included. */
export function FactHistory({
  id,
  fact,
  caption,
}: {
  id: string
  fact: OpenedFact
  caption: string
}) {
  const { factId, year } = fact
  const say = useText(enterpriseText)
  const sourceWord = useLabels(sourceWords)
  const who = useWho()
  const history = useQuery({
    queryKey: ['enterprise', 'history', id, factId, year],
    queryFn: () => call(showFactHistory, { id, factId, ...(year === null ? {} : { year }) }),
  })
  return (
    <Loaded query={history} lines={3}>
      {({ rows }) => (
        <DataTable
          caption={caption}
          rows={rows}
          rowKey={(row) => String(row.seq)}
          empty={say('nothingRecorded')}
          columns={[
            {
              key: 'value',
              title: say('value'),
              cell: (row) => <Value row={row} factId={factId} />,
            },
            { key: 'source', title: say('source'), cell: (row) => sourceWord(row.source) },
            { key: 'evidence', title: say('evidence'), cell: (row) => <Evidence row={row} /> },
            {
              key: 'recordedAt',
              title: say('recordedAt'),
              cell: (row) => localMinute(row.recordedAt),
            },
            { key: 'enteredBy', title: say('enteredBy'), cell: (row) => who(row.enteredBy) },
          ]}
        />
      )}
    </Loaded>
  )
}

function Value({ row, factId }: { row: Word; factId: string }) {
  const say = useText(enterpriseText)
  const words = useFactValueWords()
  const { factOf } = useFactNames()
  return (
    <>
      {words(row.value, factOf(factId)?.unit ?? row.unit, { factId })}{' '}
      {row.counts ? <span className="tag">{say('counts')}</span> : null}
      {row.retractedAt ? (
        <div className="quiet small">
          {say('retracted', { reason: row.retractionReason ?? '' })}
        </div>
      ) : null}
    </>
  )
}

/** A word taken over in a merge points to the file it came from. */
function Evidence({ row }: { row: Word }) {
  const say = useText(enterpriseText)
  const merged = row.evidence?.startsWith('merge:')
    ? row.evidence.slice('merge:'.length)
    : undefined
  if (merged === undefined) {
    return (
      <>
        {row.evidence ?? '—'}
        {row.reason ? <div className="quiet small">{row.reason}</div> : null}
      </>
    )
  }
  return (
    <>
      <Link to="/enterprises/$id" params={{ id: merged }}>
        {say('fromMerged')}
      </Link>
      <div className="quiet small">{row.reason}</div>
    </>
  )
}
