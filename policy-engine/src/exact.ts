/** An exact rational number. `d` is always positive; the fraction need not be reduced. */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

const decimalShape = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/

/**
 * Reads a decimal, `'12.50'` or `12.5`, without loss. A JavaScript number is read as the decimal it
 * prints as, so `0.1` is one tenth. Returns undefined for anything that is not a finite decimal.
 */
export function parseExact(given: string | number | bigint): Exact | undefined {
  const shape = decimalShape.exec(String(given).trim())
  if (!shape) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = shape
  const digits = BigInt(whole + fraction)
  const power = Number(exponent) - fraction.length
  const n = sign === '-' ? -digits : digits
  return power >= 0 ? { n: n * 10n ** BigInt(power), d: 1n } : { n, d: 10n ** BigInt(-power) }
}

export const zero: Exact = { n: 0n, d: 1n }

export function whole(count: number | bigint): Exact {
  return { n: BigInt(count), d: 1n }
}

export function add(a: Exact, b: Exact): Exact {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export function subtract(a: Exact, b: Exact): Exact {
  return { n: a.n * b.d - b.n * a.d, d: a.d * b.d }
}

export function multiply(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, d: a.d * b.d }
}

/** The caller must have made sure that `b` is not zero. */
export function divide(a: Exact, b: Exact): Exact {
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n }
}

/** -1, 0 or 1. Cross-multiplied: no rounding anywhere. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** For display and JSON, with at most twelve decimals; a longer fraction is cut there. */
export function toNumber({ n, d }: Exact): number {
  if (n % d === 0n) return Number(n / d)
  const scale = 10n ** 12n
  return Number((n * scale) / d) / Number(scale)
}

/** The value as an integer at `scale` decimals, or undefined when it has more decimals or is too big. */
export function toScaledInteger({ n, d }: Exact, scale: number): number | undefined {
  const scaled = n * 10n ** BigInt(scale)
  if (scaled % d !== 0n) return undefined
  const integer = Number(scaled / d)
  return Number.isSafeInteger(integer) ? integer : undefined
}
