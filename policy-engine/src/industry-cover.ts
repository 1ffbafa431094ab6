import type { Reading } from './pack-problem.ts'
import type { SizeTable } from './size-class.ts'

/** A table that sorts industries into rows by GB/T 4754 prefixes, and names those it leaves out on purpose. */
export interface IndustryTable {
  rows: readonly { key: string; codes: readonly string[] }[]
  notCovered: readonly string[]
}

/** A key or an industry in two rows would make the answer depend on the order of the file. */
function findRepeats(table: IndustryTable, at: Reading): void {
  const places = [
    ...table.rows.flatMap(({ key, codes }) => codes.map((code) => ({ code, place: key }))),
    ...table.notCovered.map((code) => ({ code, place: 'not-covered' })),
  ]
  for (const [index, { code }] of places.entries()) {
    const other = places.slice(0, index).find((earlier) => earlier.code === code)
    if (other) at.report('industry-twice', { given: code, other: other.place })
  }
  for (const [index, { key }] of table.rows.entries())
    if (table.rows.findIndex((row) => row.key === key) < index)
      at.at('rows').at(index).report('duplicate-id', { id: key })
}

/** Every two-digit division lies in a row, is split between rows by its groups, or is outside on purpose. */
function findHoles(table: IndustryTable, sections: SizeTable['sections'], at: Reading): void {
  const codes = [...table.rows.flatMap((row) => row.codes), ...table.notCovered]
  for (const { letter, from, to } of sections)
    for (let number = from; number <= to; number += 1) {
      const division = letter + String(number).padStart(2, '0')
      if (!codes.some((code) => division.startsWith(code) || code.startsWith(division)))
        at.report('industry-left-out', { given: division })
    }
}

/** Names what stands in two rows and what stands in none. */
export function checkIndustries(
  table: IndustryTable,
  sections: SizeTable['sections'],
  at: Reading,
): void {
  findRepeats(table, at)
  if (table.rows.length > 0) findHoles(table, sections, at)
}
