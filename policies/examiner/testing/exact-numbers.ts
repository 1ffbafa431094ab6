/**
 * The examiner's own arithmetic: whole numbers of millionths, and fractions compared by cross-multiplication.
 * Nothing here is shared with the engine, so that an error in one does not hide in the other.
 */
export interface Fraction {
  over: bigint
  under: bigint
}

export type Tri = boolean | undefined

const million = 1_000_000n

/** A JSON number or a decimal text in millionths; undefined when it says nothing. */
export function millionths(given: unknown): bigint | undefined {
  if (typeof given !== 'number' && typeof given !== 'string') return undefined
  const written = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(String(given))
  if (!written) return undefined
  const [, sign, whole = '0', decimals = ''] = written
  const size = BigInt(whole) * million + BigInt(decimals.padEnd(6, '0'))
  return sign === '-' ? -size : size
}

/** Millionths of 元 from 万元, as the texts write money. */
export function wan(amount: number): bigint {
  return BigInt(amount) * 10_000n * million
}

export function units(amount: number): bigint {
  return BigInt(amount) * million
}

export function percent(points: number): Fraction {
  return { over: BigInt(Math.round(points * 100)), under: 10_000n }
}

/** A quotient of two facts; a zero denominator says nothing. */
export function quotient(
  over: bigint | undefined,
  under: bigint | undefined,
): Fraction | undefined {
  if (over === undefined || under === undefined || under === 0n) return undefined
  return under > 0n ? { over, under } : { over: -over, under: -under }
}

/** Below zero, zero or above zero: how the first stands to the second. */
export function compareFractions(first: Fraction, second: Fraction): bigint {
  return first.over * second.under - second.over * first.under
}

export function fractionAtLeast(value: Fraction | undefined, line: Fraction): Tri {
  return value && compareFractions(value, line) >= 0n
}

export function fractionAtMost(value: Fraction | undefined, line: Fraction): Tri {
  return value && compareFractions(value, line) <= 0n
}

export function fractionOver(value: Fraction | undefined, line: Fraction): Tri {
  return value && compareFractions(value, line) > 0n
}

export function atLeast(value: bigint | undefined, line: bigint): Tri {
  return value === undefined ? undefined : value >= line
}

export function atMost(value: bigint | undefined, line: bigint): Tri {
  return value === undefined ? undefined : value <= line
}
