import { useText } from '../../lib/text.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { CheckField } from '../../ui/select-field.tsx'
import type { MappedColumn, Mapping, Sheet } from './import-shapes.ts'
import { exchangeText } from './text.ts'

export interface MappingTableProps {
  sheet: Sheet
  fields: Mapping['fields']
  onChange: (sheet: Sheet) => void
}

export function MappingTable({ sheet, fields, onChange }: MappingTableProps) {
  const say = useText(exchangeText)
  const set = (next: MappedColumn) =>
    onChange({
      ...sheet,
      columns: sheet.columns.map((column) => (column.column === next.column ? next : column)),
    })
  const columns = useColumns(fields, set)
  return (
    <section className="stack">
      <div className="row">
        <strong>
          {say('sheet', { name: sheet.name, rows: sheet.rows, header: sheet.headerRow })}
        </strong>
        {sheet.hidden ? (
          <span className="tag" data-tone="warning">
            {say('hiddenSheet')}
          </span>
        ) : null}
        <CheckField
          label={say('useSheet')}
          checked={sheet.use}
          onChange={(use) => onChange({ ...sheet, use })}
        />
      </div>
      {sheet.use ? (
        <DataTable
          caption={sheet.name}
          rows={sheet.columns}
          rowKey={(row) => String(row.column)}
          columns={columns}
        />
      ) : null}
    </section>
  )
}

function useColumns(
  fields: Mapping['fields'],
  set: (next: MappedColumn) => void,
): Column<MappedColumn>[] {
  const say = useText(exchangeText)
  const fieldOf = (id: string | null) => fields.find((field) => field.id === id)
  return [
    { key: 'header', title: say('header'), cell: (row) => <strong>{row.header || '—'}</strong> },
    {
      key: 'samples',
      title: say('samples'),
      cell: (row) => <span className="quiet small">{row.samples.slice(0, 3).join(' · ')}</span>,
    },
    {
      key: 'field',
      title: say('field'),
      cell: (row) => (
        <select
          className="input"
          aria-label={`${say('field')} ${row.header}`}
          value={row.fieldId ?? ''}
          onChange={(event) => set({ ...row, fieldId: event.target.value || null })}
        >
          <option value="">{say('ignore')}</option>
          {fields.map((field) => (
            <option key={field.id} value={field.id}>
              {field.title}
            </option>
          ))}
        </select>
      ),
    },
    {
      key: 'year',
      title: say('year'),
      cell: (row) =>
        fieldOf(row.fieldId)?.yearly ? (
          <input
            className="input"
            type="number"
            min="1949"
            max="2200"
            aria-label={`${say('year')} ${row.header}`}
            value={row.year ?? ''}
            onChange={(event) =>
              set({ ...row, year: event.target.value ? Number(event.target.value) : null })
            }
          />
        ) : null,
    },
    {
      key: 'unit',
      title: say('unit'),
      cell: (row) => <UnitChoice column={row} kind={fieldOf(row.fieldId)?.kind} onChange={set} />,
    },
  ]
}

const powers = [0, 3, 4, 8] as const

/** Money columns state their unit, shares whether they are per cent; other columns have none. */
function UnitChoice(props: {
  column: MappedColumn
  kind: Mapping['fields'][number]['kind'] | undefined
  onChange: (next: MappedColumn) => void
}) {
  const { column, kind, onChange } = props
  const say = useText(exchangeText)
  if (kind !== 'money' && kind !== 'share') return null
  const read = (text: string) =>
    text === '' ? null : text === 'percent' ? 'percent' : Number(text)
  const known = powers.some((power) => power === column.unit)
  return (
    <select
      className="input"
      aria-label={`${say('unit')} ${column.header}`}
      value={column.unit === null ? '' : String(column.unit)}
      onChange={(event) => onChange({ ...column, unit: read(event.target.value) })}
    >
      <option value="">{say('unitAsIs')}</option>
      {kind === 'share' ? <option value="percent">{say('unitPercent')}</option> : null}
      {kind === 'money'
        ? powers.map((power) => (
            <option key={power} value={power}>
              {say(`unit.${power}`)}
            </option>
          ))
        : null}
      {typeof column.unit === 'number' && !known ? (
        <option value={column.unit}>{say('unitPower', { power: column.unit })}</option>
      ) : null}
    </select>
  )
}
