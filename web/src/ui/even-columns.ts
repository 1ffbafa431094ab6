/** Between four and seven columns, whichever leaves the last row fullest: 13 counties stand 7 + 6. */
export function evenColumns(tiles: number): number {
  const choices = [7, 6, 5, 4].filter((columns) => columns <= Math.max(tiles, 4))
  const gap = (columns: number) => (columns - (tiles % columns)) % columns
  return choices.reduce((best, columns) => (gap(columns) < gap(best) ? columns : best), 7)
}
