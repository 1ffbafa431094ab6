/**
 * The failure rate that `failures` in `trials` still allow with 95 % confidence (Clopper–Pearson, one
 * sided). No failure in n trials is no zero: it leaves about 3/n.
 */
export function upperBound95(trials: number, failures: number): number {
  if (trials <= 0 || failures >= trials) return 1
  let [low, high] = [failures / trials, 1]
  // 60 halvings are finer than a double can tell.
  for (let step = 0; step < 60; step += 1) {
    const rate = (low + high) / 2
    if (atMost(failures, trials, rate) > 0.05) low = rate
    else high = rate
  }
  return high
}

/** The chance of at most `most` failures in `trials`; in logarithms, for 10 000 trials underflow. */
function atMost(most: number, trials: number, rate: number): number {
  let term = trials * Math.log1p(-rate)
  let sum = Math.exp(term)
  for (let count = 1; count <= most; count += 1) {
    term += Math.log((trials - count + 1) / count) + Math.log(rate) - Math.log1p(-rate)
    sum += Math.exp(term)
  }
  return sum
}
