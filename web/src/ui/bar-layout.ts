/** The drawing's own units; the picture scales to its place. */
export const chartSize = { width: 720, height: 220 } as const
const headroom = 20
const footroom = 24
const gapShare = 0.28

export interface Bar {
  series: number
  label: number
  value: number
  x: number
  y: number
  width: number
  height: number
}

/** Where each bar stands. Zero is always on the scale: a bar's length is its value. */
export function barLayout(series: readonly (readonly (number | null)[])[]): {
  bars: Bar[]
  baseline: number
  /** The middle of each group, for its label. */
  groups: number[]
} {
  const count = Math.max(0, ...series.map((values) => values.length))
  const known = series.flat().filter((value) => value !== null)
  const top = Math.max(0, ...known)
  const bottom = Math.min(0, ...known)
  const scale = (chartSize.height - headroom - footroom) / (top - bottom || 1)
  const baseline = headroom + top * scale
  const step = chartSize.width / Math.max(count, 1)
  const width = Math.min((step * (1 - gapShare)) / Math.max(series.length, 1), 90)
  const middle = (label: number) => step * (label + 0.5)
  const bars = series.flatMap((values, at) =>
    values.flatMap((value, label) => {
      if (value === null) return []
      const x = middle(label) + (at - series.length / 2) * width
      const height = Math.abs(value) * scale
      const y = value < 0 ? baseline : baseline - height
      return [{ series: at, label, value, x: x + 1, y, width: width - 2, height }]
    }),
  )
  return { bars, baseline, groups: Array.from({ length: count }, (_, label) => middle(label)) }
}
