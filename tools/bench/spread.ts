/** The same thing measured several times. */
export interface Spread {
  min: number
  median: number
  max: number
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN
  return { min: at(0), median: at(0.5), max: at(1) }
}

/** Seconds a piece of work took. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Works again and again until the time is up; how many units were done in a second. */
export async function perSecond(
  units: number,
  atLeast: number,
  work: () => unknown,
): Promise<number> {
  let spent = 0
  let rounds = 0
  while (spent < atLeast) {
    spent += await seconds(work)
    rounds += 1
  }
  return (units * rounds) / spent
}
