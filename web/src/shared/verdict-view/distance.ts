/** What a criterion compares, as the contract carries it. */
export type Shown = number | boolean | string | string[] | { low: number; high: number | null }

/** Shares of a bar's width, 0 to 1. */
export interface Distance {
  /** Filled up to here for certain. */
  low: number
  /** Possibly up to here; equals `low` when the value is known. */
  high: number
  /** Where the threshold stands. */
  tick: number
}

/**
 * Places a value and its threshold on one bar that starts at zero and leaves room beyond the larger
 * of the two. Undefined when there is nothing to draw: words, lists, yes and no.
 */
export function distanceOf(actual: Shown | null, required: Shown | null): Distance | undefined {
  if (typeof required !== 'number' || !Number.isFinite(required)) return undefined
  const { low, high } = spanOf(actual)
  const least = Math.min(0, low ?? 0, required)
  const most = Math.max(required, high ?? low ?? 0, 0)
  const width = (most - least) * 1.2 || 1
  const place = (value: number) => (value - least) / width
  return {
    low: low === undefined ? 0 : place(low),
    high: high === undefined ? 1 : place(high),
    tick: place(required),
  }
}

/** An open or missing end is undefined: the bar is hatched up to its end. */
function spanOf(actual: Shown | null): { low: number | undefined; high: number | undefined } {
  if (typeof actual === 'number') return { low: actual, high: actual }
  if (actual !== null && typeof actual === 'object' && !Array.isArray(actual)) {
    return { low: actual.low, high: actual.high ?? undefined }
  }
  return { low: undefined, high: undefined }
}
