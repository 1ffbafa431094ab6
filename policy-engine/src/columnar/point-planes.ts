import type { Weight, Wire } from '../circuit/circuit.ts'
import { blockBytes } from './kernels.ts'

const words = blockBytes / 4

/**
 * The points of a block of firms as bit planes: plane b holds bit b of every firm's sum, in two's
 * complement, 32 firms to a word. Adding is a ripple of and/xor, so 32 firms cost what one did.
 */
export type PointPlanes = readonly Int32Array[]

/** Planes that hold every sum these groups can make, with room for the sign and a line beside it. */
function widthOf(groups: readonly (readonly Weight[])[]): number {
  const most = groups.reduce(
    (sum, group) => sum + Math.max(0, ...group.map(({ points }) => Math.abs(points))),
    0,
  )
  return 34 - Math.clz32(most + 1)
}

/** Bit b of the group's points: the wires of which at most one is on, joined. */
function groupBit(
  group: readonly Weight[],
  bit: number,
  read: (wire: Wire) => Int32Array,
): Int32Array | undefined {
  const [first, ...others] = group.filter(({ points }) => (points >> bit) & 1)
  if (!first) return undefined
  if (others.length === 0) return read(first.wire)
  const joined = read(first.wire).slice()
  for (const { wire } of others) {
    const more = read(wire)
    for (let word = 0; word < words; word += 1)
      joined[word] = (joined[word] ?? 0) | (more[word] ?? 0)
  }
  return joined
}

/** a + b without a carry from below; the carry is left in `carry`. */
function halfAdd(a: Int32Array, b: Int32Array, carry: Int32Array): void {
  for (let word = 0; word < words; word += 1) {
    const [left, right] = [a[word] ?? 0, b[word] ?? 0]
    a[word] = left ^ right
    carry[word] = left & right
  }
}

/** a + b + carry; the new carry replaces the old. */
function fullAdd(a: Int32Array, b: Int32Array, carry: Int32Array): void {
  for (let word = 0; word < words; word += 1) {
    const left = a[word] ?? 0
    const right = b[word] ?? 0
    const below = carry[word] ?? 0
    const sum = left ^ right
    a[word] = sum ^ below
    carry[word] = (left & right) | (sum & below)
  }
}

export function addGroups(
  groups: readonly (readonly Weight[])[],
  read: (wire: Wire) => Int32Array,
): PointPlanes {
  const width = widthOf(groups)
  const planes = Array.from({ length: width }, () => new Int32Array(words))
  for (const group of groups) {
    let carry: Int32Array | undefined
    for (const [bit, plane] of planes.entries()) {
      const more = groupBit(group, bit, read)
      if (more && carry) fullAdd(plane, more, carry)
      else if (more) {
        carry = new Int32Array(words)
        halfAdd(plane, more, carry)
      } else if (carry) halfAdd(plane, carry.slice(), carry)
    }
  }
  return planes
}

/** 1 where the sum is at least the line: the sign of sum − line. */
export function atLeast(planes: PointPlanes, line: number, out: Int32Array): void {
  const most = 2 ** (planes.length - 2)
  const less = -Math.max(-most, Math.min(most, line))
  const carry = new Int32Array(words)
  for (const [bit, plane] of planes.entries()) {
    const add = (less >> bit) & 1 ? -1 : 0
    for (let word = 0; word < words; word += 1) {
      const [left, below] = [plane[word] ?? 0, carry[word] ?? 0]
      const sum = left ^ add
      out[word] = ~(sum ^ below)
      carry[word] = (left & add) | (sum & below)
    }
  }
}

/** The sums as numbers: sum · by + plus. */
export function readPoints(planes: PointPlanes, by: number, plus: number, out: Float64Array): void {
  const sums = new Int32Array(32)
  const sign = planes.length - 1
  for (let word = 0, row = 0; word < words; word += 1, row += 32) {
    sums.fill(0)
    for (const [bit, plane] of planes.entries()) {
      const on = plane[word] ?? 0
      const worth = bit === sign ? -(1 << bit) : 1 << bit
      for (let firm = 0; on !== 0 && firm < 32; firm += 1)
        sums[firm] = (sums[firm] ?? 0) + ((on >>> firm) & 1) * worth
    }
    for (let firm = 0; firm < 32; firm += 1) out[row + firm] = (sums[firm] ?? 0) * by + plus
  }
}
