import type { ReactNode } from 'react'
import { useText } from '../lib/text.ts'
import { Icon } from './icon.tsx'
import { Empty } from './loaded.tsx'
import { uiText } from './text.ts'
import { type Sort, type SortKey, useLocalSort } from './use-local-sort.ts'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the end of the cell. */
  align?: 'start' | 'end'
  /** The server sorts by this column; with `onSort`. */
  sortable?: boolean
  /** What a list that is here whole is sorted by on the page; without `onSort`. */
  by?: SortKey<Row>
  width?: string
}

export interface Selection {
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  nameOf: (key: string) => string
}

export interface DataTableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  selection?: Selection
  empty?: ReactNode
  /** On a phone rows become cards; a narrow table of figures may stay a table. */
  cards?: boolean
}

/** A real table, so that screen readers, copy and paste and print see rows and columns. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rowKey, selection, cards = true } = props
  const local = useLocalSort(props.rows, columns)
  const rows = props.onSort ? props.rows : local.rows
  const [sort, onSort] = props.onSort ? [props.sort, props.onSort] : [local.sort, local.onSort]
  if (rows.length === 0) return <Empty>{props.empty}</Empty>
  return (
    // A table that stays one is scrolled sideways with the arrow keys: then it must take the focus.
    <section
      className="table-scroll"
      aria-label={props.caption}
      {...(cards ? {} : { tabIndex: 0 })}
    >
      <table className="table" data-cards={cards}>
        <caption className="unseen">{props.caption}</caption>
        <thead>
          <tr>
            {selection ? <SelectAll keys={rows.map(rowKey)} selection={selection} /> : null}
            {columns.map((column) => (
              <HeaderCell
                key={column.key}
                column={column}
                sort={sort}
                onSort={onSort}
                sortable={Boolean(props.onSort ? column.sortable : column.by)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow
              key={rowKey(row)}
              row={row}
              id={rowKey(row)}
              columns={columns}
              selection={selection}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function BodyRow<Row>(props: {
  row: Row
  id: string
  columns: readonly Column<Row>[]
  selection: Selection | undefined
}) {
  const { row, id, columns, selection } = props
  return (
    <tr data-chosen={selection?.chosen.has(id) ?? false}>
      {selection ? <SelectOne id={id} selection={selection} /> : null}
      {columns.map((column, index) => (
        <td
          key={column.key}
          data-label={column.title}
          data-column={column.key}
          data-align={column.align}
          data-lead={index === 0}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

function HeaderCell<Row>(props: {
  column: Column<Row>
  sort: Sort | undefined
  onSort: (sort: Sort) => void
  sortable: boolean
}) {
  const { column, sort, onSort, sortable } = props
  const say = useText(uiText)
  const active = sort?.column === column.key ? sort : undefined
  const direction = active ? (active.descending ? 'descending' : 'ascending') : undefined
  return (
    <th
      scope="col"
      data-column={column.key}
      data-align={column.align}
      data-label={column.title}
      aria-sort={direction}
      style={column.width ? { width: column.width } : undefined}
    >
      {sortable ? (
        <button
          type="button"
          className="sort"
          title={say('sortBy', { column: column.title })}
          onClick={() =>
            onSort({ column: column.key, descending: active ? !active.descending : false })
          }
        >
          {column.title}
          <Icon name={active?.descending ? 'down' : 'up'} size={active ? 13 : 9} />
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

function SelectAll({ keys, selection }: { keys: string[]; selection: Selection }) {
  const say = useText(uiText)
  const all = keys.every((key) => selection.chosen.has(key))
  const toggle = () => {
    const next = new Set(selection.chosen)
    for (const key of keys) all ? next.delete(key) : next.add(key)
    selection.onChange(next)
  }
  return (
    <th scope="col" style={{ width: '2.4rem' }}>
      <input type="checkbox" checked={all} onChange={toggle} aria-label={say('chooseAll')} />
    </th>
  )
}

function SelectOne({ id, selection }: { id: string; selection: Selection }) {
  const say = useText(uiText)
  const name = say('chooseRow', { name: selection.nameOf(id) })
  const toggle = () => {
    const next = new Set(selection.chosen)
    next.has(id) ? next.delete(id) : next.add(id)
    selection.onChange(next)
  }
  return (
    <td data-label={say('choose')}>
      <input
        type="checkbox"
        checked={selection.chosen.has(id)}
        onChange={toggle}
        aria-label={name}
      />
    </td>
  )
}
