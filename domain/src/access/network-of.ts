/**
 * Whom an address stands for when tries and sockets are counted: one line is handed 2^64 addresses of
 * IPv6 at once, so what is counted is their common half; an IPv4 address counts by itself.
 */
export function networkOf(address: string): string {
  const inner = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (inner !== undefined) return inner
  if (!address.includes(':')) return address
  const [front = [], back] = address
    .replace(/%.*$/, '')
    .toLowerCase()
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''))
  const left = Math.max(0, 8 - front.length - (back?.length ?? 0))
  const groups = back === undefined ? front : [...front, ...Array<string>(left).fill('0'), ...back]
  const half = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${half.join(':')}::/64`
}
