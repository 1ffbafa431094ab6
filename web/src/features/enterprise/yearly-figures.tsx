import { grouped } from '../../lib/format.ts'
import { useText } from '../../lib/text.ts'
import { useFactNames } from '../../shared/fact-names.ts'
import { useUnitWords } from '../../shared/use-unit-words.ts'
import { BarChart } from '../../ui/bar-chart.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Panel } from '../../ui/page.tsx'
import type { EnterpriseFile } from './enterprise-file.ts'
import { enterpriseText } from './text.ts'
import { type FactLine, useFactValueWords, yuan } from './use-fact-value-words.ts'
import { useOpenedFact } from './use-opened-fact.ts'

interface FigureRow {
  factId: string
  unit: string
  byYear: ReadonlyMap<number, FactLine>
}

/** One line per figure, one column per year; every number is a door to its history. */
export function YearlyFigures({ file }: { file: EnterpriseFile }) {
  const say = useText(enterpriseText)
  const { factOf } = useFactNames()
  const lines = file.facts.filter((line) => line.year !== null)
  const years = [...new Set(lines.map((line) => line.year ?? 0))].toSorted((a, b) => a - b)
  const columns = useColumns(years, file.actions.includes('edit'))
  return (
    <Panel title={say('yearly')} side={<span className="quiet small">{say('yearlyNote')}</span>}>
      <DataTable
        caption={say('yearly')}
        rows={rowsOf(lines, (factId) => factOf(factId)?.unit)}
        rowKey={(row) => row.factId}
        columns={columns}
        empty={say('noFigures')}
      />
      {years.length > 1 ? <FigureChart lines={lines} years={years} /> : null}
    </Panel>
  )
}

function rowsOf(
  lines: readonly FactLine[],
  unitOf: (factId: string) => string | undefined,
): FigureRow[] {
  const ids = [...new Set(lines.map((line) => line.factId))]
  return ids.map((factId) => {
    const own = lines.filter((line) => line.factId === factId)
    return {
      factId,
      unit: unitOf(factId) ?? own[0]?.unit ?? '',
      byYear: new Map(own.map((line) => [line.year ?? 0, line])),
    }
  })
}

function useColumns(years: readonly number[], mayFill: boolean): Column<FigureRow>[] {
  const say = useText(enterpriseText)
  const { open } = useOpenedFact()
  const words = useFactValueWords()
  const unitWord = useUnitWords()
  const { nameOf } = useFactNames()
  return [
    {
      key: 'fact',
      title: say('fact'),
      cell: (row) => (
        <>
          {nameOf(row.factId)}{' '}
          {row.unit && row.unit !== yuan ? (
            <span className="quiet small">{unitWord(row.unit)}</span>
          ) : null}
        </>
      ),
    },
    ...years.map((year) => ({
      key: String(year),
      title: String(year),
      align: 'end' as const,
      cell: (row: FigureRow) => {
        const line = row.byYear.get(year)
        const fact = { factId: row.factId, year }
        if (!line && !mayFill) return <span className="quiet">—</span>
        if (!line) {
          return (
            <button
              type="button"
              className="fact-button quiet"
              aria-label={say('fillInOne', { fact: `${nameOf(row.factId)} ${year}` })}
              onClick={() => open(fact)}
            >
              —
            </button>
          )
        }
        return (
          <button
            type="button"
            className="fact-button"
            data-conflict={line.against.length > 0}
            title={line.against.length > 0 ? say('conflictsWith') : undefined}
            onClick={() => open(fact)}
          >
            {words(line.value, row.unit, { bare: true })}
          </button>
        )
      },
    })),
  ]
}

function FigureChart({ lines, years }: { lines: readonly FactLine[]; years: readonly number[] }) {
  const say = useText(enterpriseText)
  const { nameOf } = useFactNames()
  const series = ['revenue', 'rd_expense'].map((id) => ({
    name: nameOf(id),
    values: years.map((year) => {
      const value = lines.find((line) => line.factId === id && line.year === year)?.value
      return value?.kind === 'number' ? Number(value.text) / 10_000 : null
    }),
  }))
  return (
    <BarChart
      title={say('chartTitle')}
      labels={years.map(String)}
      series={series}
      words={(value) => grouped(value.toFixed(0))}
    />
  )
}
