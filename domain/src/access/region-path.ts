/**
 * A region's place in the tree as text: `/53/5325/532501/`. `/` is the whole installation.
 * Kept as a path because parks and zones do not nest by the digits of their code.
 */
export type RegionPath = string

export const wholeInstallation: RegionPath = '/'

const shape = /^\/([0-9A-Za-z-]+\/)*$/

export function isRegionPath(text: string): boolean {
  return shape.test(text)
}

/** Whether `outer` is `inner` or one of its ancestors. The closing slash stops 53 from covering 5325's text. */
export function covers(outer: RegionPath, inner: RegionPath): boolean {
  return isRegionPath(outer) && isRegionPath(inner) && inner.startsWith(outer)
}

/** The code of the region a path ends in; undefined for the whole installation. */
export function regionCodeOf(path: RegionPath): string | undefined {
  return path.split('/').filter(Boolean).at(-1)
}

/** Drops every path another one already covers, so a filter never repeats itself. */
export function widest(paths: readonly RegionPath[]): RegionPath[] {
  const distinct = [...new Set(paths)]
  return distinct.filter((path) => !distinct.some((other) => other !== path && covers(other, path)))
}
