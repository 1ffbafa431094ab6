/**
 * Splits a whole number by weights so that the parts add up to it. What rounding leaves goes to the
 * largest remainders; among equal remainders `later` or `earlier` entries come first.
 */
export function largestRemainder(
  total: number,
  weights: readonly number[],
  tie: 'earlier' | 'later' = 'earlier',
): number[] {
  const sum = weights.reduce((left, right) => left + right, 0)
  if (sum === 0) return weights.map(() => 0)
  const parts = weights.map((weight) => Math.floor((total * weight) / sum))
  const left = total - parts.reduce((one, other) => one + other, 0)
  const direction = tie === 'earlier' ? 1 : -1
  const order = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((one, other) => other.remainder - one.remainder || direction * (one.index - other.index))
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/** As above, but whoever has a weight gets at least one, taken from the largest parts. */
export function largestRemainderAtLeastOne(total: number, weights: readonly number[]): number[] {
  const parts = largestRemainder(total, weights)
  const wanting = weights.flatMap((weight, index) =>
    weight > 0 && parts[index] === 0 ? [index] : [],
  )
  for (const index of wanting) {
    const giver = parts.indexOf(Math.max(...parts))
    if ((parts[giver] ?? 0) <= 1) break
    parts[giver] = (parts[giver] ?? 0) - 1
    parts[index] = 1
  }
  return parts
}
