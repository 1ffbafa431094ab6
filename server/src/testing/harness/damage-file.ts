import { readFileSync, writeFileSync } from 'node:fs'
import type { Random } from './random.ts'

/** Cut off, one bit flipped, a stretch zeroed, a stretch gone. */
type Damage = 'cut' | 'flip' | 'zero' | 'gone'

/** Writes a copy with one random fault. */
export function damageFile(
  good: string,
  bad: string,
  random: Random,
  kinds: readonly [Damage, ...Damage[]] = ['cut', 'flip', 'zero', 'gone'],
): string {
  const bytes = readFileSync(good)
  const at = random.below(bytes.length)
  const long = 1 + random.below(Math.min(4096, bytes.length - at))
  const kind = random.of(kinds)
  writeFileSync(bad, damaged(bytes, kind, at, long, random))
  return `${kind} at ${at}`
}

function damaged(bytes: Buffer, kind: Damage, at: number, long: number, random: Random): Buffer {
  const flipped = Buffer.from(bytes)
  const bit = 1 << random.below(8)
  switch (kind) {
    case 'cut':
      return bytes.subarray(0, at)
    case 'gone':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + long)])
    case 'zero':
      // Zeroing zeros is no fault: the first byte is flipped as well.
      flipped.fill(0, at, at + long)
      flipped[at] = (bytes[at] ?? 0) ^ bit
      return flipped
    case 'flip':
      flipped[at] = (bytes[at] ?? 0) ^ bit
      return flipped
  }
}
