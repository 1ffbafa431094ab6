/**
 * The only code that touches every firm. Comparisons become 0 or 1 and are shifted into place, eight firms to
 * a byte, without a branch; sums run over a block that stays in the nearest cache.
 */
import { blockRows } from './columns.ts'

export const blockBytes = blockRows / 8

/** 1 where the number is at least the line. */
export function leastKernel(
  column: Float64Array,
  line: number,
  from: number,
  out: Uint8Array,
): void {
  for (let byte = 0, row = from; byte < blockBytes; byte += 1, row += 8)
    out[byte] =
      +((column[row] ?? 0) >= line) |
      (+((column[row + 1] ?? 0) >= line) << 1) |
      (+((column[row + 2] ?? 0) >= line) << 2) |
      (+((column[row + 3] ?? 0) >= line) << 3) |
      (+((column[row + 4] ?? 0) >= line) << 4) |
      (+((column[row + 5] ?? 0) >= line) << 5) |
      (+((column[row + 6] ?? 0) >= line) << 6) |
      (+((column[row + 7] ?? 0) >= line) << 7)
}

/** 1 where a · x + b · y + plus ≥ 0: every share held against a line, without a pass of its own for the sum. */
export function pairKernel(
  [x, a]: readonly [Float64Array, number],
  [y, b]: readonly [Float64Array, number],
  plus: number,
  from: number,
  out: Uint8Array,
): void {
  for (let byte = 0, row = from; byte < blockBytes; byte += 1, row += 8)
    out[byte] =
      +(a * (x[row] ?? 0) + b * (y[row] ?? 0) + plus >= 0) |
      (+(a * (x[row + 1] ?? 0) + b * (y[row + 1] ?? 0) + plus >= 0) << 1) |
      (+(a * (x[row + 2] ?? 0) + b * (y[row + 2] ?? 0) + plus >= 0) << 2) |
      (+(a * (x[row + 3] ?? 0) + b * (y[row + 3] ?? 0) + plus >= 0) << 3) |
      (+(a * (x[row + 4] ?? 0) + b * (y[row + 4] ?? 0) + plus >= 0) << 4) |
      (+(a * (x[row + 5] ?? 0) + b * (y[row + 5] ?? 0) + plus >= 0) << 5) |
      (+(a * (x[row + 6] ?? 0) + b * (y[row + 6] ?? 0) + plus >= 0) << 6) |
      (+(a * (x[row + 7] ?? 0) + b * (y[row + 7] ?? 0) + plus >= 0) << 7)
}

/** 1 where two numbers are the same. */
export function sameKernel(
  left: Float64Array,
  right: Float64Array,
  from: number,
  out: Uint8Array,
): void {
  for (let byte = 0, row = from; byte < blockBytes; byte += 1, row += 8) {
    let bits = 0
    for (let bit = 0; bit < 8; bit += 1) bits |= +(left[row + bit] === right[row + bit]) << bit
    out[byte] = bits
  }
}

/** sum = times · column + plus */
export function startSum(
  column: Float64Array,
  times: number,
  plus: number,
  from: number,
  sum: Float64Array,
): void {
  for (let row = 0; row < blockRows; row += 1) sum[row] = times * (column[from + row] ?? 0) + plus
}

/** sum += times · column */
export function addColumn(
  column: Float64Array,
  times: number,
  from: number,
  sum: Float64Array,
): void {
  for (let row = 0; row < blockRows; row += 1)
    sum[row] = (sum[row] ?? 0) + times * (column[from + row] ?? 0)
}

/** sum += |times · column| */
export function addSize(
  column: Float64Array,
  times: number,
  from: number,
  sum: Float64Array,
): void {
  for (let row = 0; row < blockRows; row += 1)
    sum[row] = (sum[row] ?? 0) + Math.abs(times * (column[from + row] ?? 0))
}

/** sum += times · over / under, and the same of its magnitude where asked. */
export function addShare(
  over: Float64Array,
  under: Float64Array,
  times: number,
  from: number,
  sum: Float64Array,
  size: Float64Array | undefined,
): void {
  for (let row = 0; row < blockRows; row += 1) {
    const share = (times * (over[from + row] ?? 0)) / (under[from + row] ?? 0)
    sum[row] = (sum[row] ?? 0) + share
    if (size) size[row] = (size[row] ?? 0) + Math.abs(share)
  }
}

/**
 * a · x/y + b · y/z against a line, the mean growth of two years: 1 in `out` where it is reached, 1 in
 * `doubtful` where doubles cannot tell.
 */
export function twoGrowthsKernel(
  [x, y, z]: readonly [Float64Array, Float64Array, Float64Array],
  [a, b]: readonly [number, number],
  line: number,
  band: number,
  from: number,
  out: Uint8Array,
  doubtful: Uint8Array,
): void {
  for (let byte = 0, row = from; byte < blockBytes; byte += 1, row += 8) {
    let [bits, doubts] = [0, 0]
    for (let bit = 0; bit < 8; bit += 1) {
      const middle = y[row + bit] ?? 0
      const newer = (a * (x[row + bit] ?? 0)) / middle
      const older = (b * middle) / (z[row + bit] ?? 0)
      const sum = newer + older - line
      bits |= +(sum >= 0) << bit
      const size = Math.abs(newer) + Math.abs(older) + Math.abs(line)
      // An unknown divisor is 0 here and its share without bounds: nothing to settle.
      const near = +(Math.abs(sum) <= band * size) & +(size < Number.POSITIVE_INFINITY)
      doubts |= near << bit
    }
    out[byte] = bits
    doubtful[byte] = doubts
  }
}

/** doubt = band · size − |sum|: not below 0 where the sign of the sum is not certain. */
export function doubtKernel(
  sum: Float64Array,
  size: Float64Array,
  band: number,
  doubt: Float64Array,
): void {
  for (let row = 0; row < blockRows; row += 1)
    doubt[row] = band * (size[row] ?? 0) - Math.abs(sum[row] ?? 0)
}

/** sum += points where the bit is set. */
export function addPoints(bits: Uint8Array, points: number, sum: Float64Array): void {
  for (let byte = 0, row = 0; byte < blockBytes; byte += 1, row += 8) {
    const on = bits[byte] ?? 0
    for (let bit = 0; bit < 8; bit += 1)
      sum[row + bit] = (sum[row + bit] ?? 0) + ((on >> bit) & 1) * points
  }
}

/** Three planes of bits become one code per firm. */
export function codeKernel(
  planes: readonly [Uint8Array, Uint8Array, Uint8Array],
  rows: number,
  out: Uint8Array,
): void {
  const [one, two, four] = planes
  for (let byte = 0, row = 0; row < rows; byte += 1, row += 8) {
    const [a, b, c] = [one[byte] ?? 0, two[byte] ?? 0, four[byte] ?? 0]
    const last = Math.min(8, rows - row)
    for (let bit = 0; bit < last; bit += 1)
      out[row + bit] = ((a >> bit) & 1) | (((b >> bit) & 1) << 1) | (((c >> bit) & 1) << 2)
  }
}
