import { useQuery } from '@tanstack/react-query'
import { sizeLabels } from '@tidu/contracts/policy/labels'
import { showStanding } from '@tidu/contracts/screening/endpoints'
import { call } from '../../lib/api.ts'
import { useKnown } from '../../lib/known.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useLanguage, useText } from '../../lib/text.ts'
import { useView } from '../../lib/view.ts'
import { useUnitWords } from '../../shared/use-unit-words.ts'
import { Cite } from '../../shared/verdict-view/cite.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { amount } from './standing-amount.ts'
import { standingText } from './standing-text.ts'

type Standing = OutputOf<typeof showStanding>

/** 规模与四上: the size class with the lines it rests on, and the statistical standing. */
export function StandingPanel({ id }: { id: string }) {
  const say = useText(standingText)
  const { on } = useView()
  const { known, recordedBefore } = useKnown()
  const standing = useQuery({
    queryKey: ['screening', 'standing', id, on, known],
    queryFn: () => call(showStanding, { enterpriseId: id, on, recordedBefore }),
  })
  return (
    <Panel title={say('title')}>
      <Loaded query={standing} lines={4}>
        {(found) => (
          <>
            <p className="quiet small">{say('lead', { year: found.year })}</p>
            <div className="columns" style={{ '--column': '26rem' }}>
              <SizePart standing={found} />
              <AboveScalePart standing={found} />
            </div>
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function SizePart({ standing: { size } }: { standing: Standing }) {
  const say = useText(standingText)
  const { language } = useLanguage()
  const unitWord = useUnitWords()
  const name = (word: keyof typeof sizeLabels) => sizeLabels[word][language]
  return (
    <div>
      <p>
        <strong>{say('size')}</strong> {name(size.class)}
        {size.row ? <span className="quiet"> {size.row.name}</span> : null}
      </p>
      {size.possible.length > 1 ? (
        <p>{say('stillPossible', { classes: size.possible.map(name).join(' / ') })}</p>
      ) : null}
      {size.stated ? <p>{say('stated', { class: name(size.stated) })}</p> : null}
      {size.figures.length > 0 ? (
        <DataTable
          caption={say('size')}
          rows={size.figures}
          rowKey={({ metric }) => metric}
          columns={[
            {
              key: 'name',
              title: say('figure'),
              cell: (row) => <span lang="zh-CN">{row.name}</span>,
            },
            {
              key: 'value',
              title: say('value'),
              align: 'end',
              cell: (row) => amount(say, row.value, unitWord(row.unit)),
            },
            ...(['large', 'medium', 'small'] as const).map((bound) => ({
              key: bound,
              title: say(bound),
              align: 'end' as const,
              cell: (row: Standing['size']['figures'][number]) =>
                row[bound] === null ? '—' : amount(say, row[bound], unitWord(row.unit)),
            })),
          ]}
        />
      ) : null}
      {size.cite ? <Cite cite={size.cite} /> : null}
    </div>
  )
}

function AboveScalePart({ standing: { aboveScale } }: { standing: Standing }) {
  const say = useText(standingText)
  const unitWord = useUnitWords()
  if (!aboveScale) return <p>{say('noScope')}</p>
  const { outcome, row, line, confidence } = aboveScale
  return (
    <div>
      <p>
        <strong>{say('aboveScale')}</strong> <StateBadge state={outcome} />{' '}
        {row ? <span lang="zh-CN">{row.label}</span> : null}
      </p>
      {line ? (
        <p>
          {say('line', {
            name: line.name,
            actual: amount(say, line.actual, unitWord(line.unit)),
            required: amount(say, line.required, unitWord(line.unit)),
          })}
          {line.gap === null
            ? null
            : ` · ${say('lacks', { gap: amount(say, line.gap, unitWord(line.unit)) })}`}
        </p>
      ) : null}
      {row ? <Cite cite={row.cite} confidence={confidence} /> : null}
    </div>
  )
}
