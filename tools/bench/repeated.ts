import { type Columns, shareable } from '@tidu/policy-engine/columnar/columns'

/** The same firms again and again, up to a million: no branch depends on what a firm's figures are. */
export function repeated(columns: Columns, times: number): Columns {
  const bytes = (one: Uint8Array) => {
    const many = new Uint8Array(shareable((columns.rows / 8) * times))
    for (let at = 0; at < times; at += 1)
      many.set(one.subarray(0, columns.rows / 8), at * (columns.rows / 8))
    return many
  }
  const doubles = (one: Float64Array) => {
    const many = new Float64Array(shareable(columns.rows * times * 8))
    for (let at = 0; at < times; at += 1) many.set(one.subarray(0, columns.rows), at * columns.rows)
    return many
  }
  return {
    ...columns,
    rows: columns.rows * times,
    numbers: columns.numbers.map((one) => one && doubles(one)),
    bits: columns.bits.map((planes) => planes.map(bytes)),
  }
}
