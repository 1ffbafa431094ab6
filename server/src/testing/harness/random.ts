export interface Random {
  seed: number
  /** An integer from 0 to below `limit`. */
  below(limit: number): number
  of<Item>(items: readonly [Item, ...Item[]]): Item
}

/** Random choices that a printed seed repeats (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { seed, below, of: (items) => items[below(items.length)] ?? items[0] }
}
