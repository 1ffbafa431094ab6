import { compareFractions, type Fraction, percent, type Tri } from './exact-numbers.ts'

/** Points a firm has at least and at most. */
export interface Span {
  low: number
  high: number
}

export function points(exactly: number): Span {
  return { low: exactly, high: exactly }
}

export function addSpans(...spans: Span[]): Span {
  return {
    low: spans.reduce((sum, { low }) => sum + low, 0),
    high: spans.reduce((sum, { high }) => sum + high, 0),
  }
}

/** Whether a score reaches its line: sure, impossible or open. */
export function reaches({ low, high }: Span, line: number): Tri {
  if (low >= line) return true
  return high < line ? false : undefined
}

/** Bands from the best down, each open upwards; what reaches none scores nothing. */
export function risingBands(
  value: Fraction | undefined,
  bands: [line: number, score: number][],
): Span {
  if (!value) return { low: 0, high: bands[0]?.[1] ?? 0 }
  const band = bands.find(([line]) => compareFractions(value, percent(line)) >= 0n)
  return points(band?.[1] ?? 0)
}

/** Bands from the best up, each open downwards: the edge still has the better score. */
export function fallingBands(
  value: Fraction | undefined,
  bands: [line: number, score: number][],
): Span {
  if (!value) return { low: 0, high: bands[0]?.[1] ?? 0 }
  const band = bands.find(([line]) => compareFractions(value, percent(line)) <= 0n)
  return points(band?.[1] ?? 0)
}

/** A choice among named grades; unknown spans them all. */
export function gradePoints(given: string | undefined, grades: Record<string, number>): Span {
  if (given !== undefined) return points(grades[given] ?? 0)
  const all = Object.values(grades)
  return { low: Math.min(...all), high: Math.max(...all) }
}
