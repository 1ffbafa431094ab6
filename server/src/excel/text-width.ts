type Value = string | number | null

/** Width of a text in half-width characters: a Chinese character takes two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1
  return width
}

/** Lines a cell wraps to in its column. */
export function linesOf(cell: Value, width: number): number {
  if (typeof cell !== 'string') return 1
  return cell
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0)
}

/** Enough of a long table to know what its columns need. */
const looked = 500

/** As wide as what stands in the column, within what can be read beside other columns. */
export function fittingWidths(
  rows: readonly (readonly unknown[])[],
  { least = 8, most = 48 } = {},
): number[] {
  const widths: number[] = []
  for (const row of rows.slice(0, looked))
    for (const [column, cell] of row.entries()) {
      const wanted = cell === null || cell === undefined ? 0 : widthOf(String(cell)) + 2
      widths[column] = Math.min(most, Math.max(least, wanted, widths[column] ?? 0))
    }
  return Array.from(widths, (width) => width ?? least)
}
