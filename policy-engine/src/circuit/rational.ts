import { type Exact, multiply, whole } from '../exact.ts'

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}

export function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b
}

export function reduced({ n, d }: Exact): Exact {
  const by = gcd(n, d) || 1n
  return { n: n / by, d: d / by }
}

export function negative({ n, d }: Exact): Exact {
  return { n: -n, d }
}

export function floor({ n, d }: Exact): bigint {
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n
}

export function power(base: Exact, times: number): Exact {
  let product = whole(1)
  for (let count = 0; count < times; count += 1) product = multiply(product, base)
  return product
}

/** The smallest whole number not below the value. */
export function ceiling(value: Exact): bigint {
  return -floor(negative(value))
}
