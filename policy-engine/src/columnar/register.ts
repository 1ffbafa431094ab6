import { blockBytes } from './kernels.ts'

/** The bits of one wire over a block, by bytes and by words of four. */
export interface Register {
  bytes: Uint8Array
  words: Int32Array
}

export function register(): Register {
  const bytes = new Uint8Array(blockBytes)
  return { bytes, words: new Int32Array(bytes.buffer) }
}

function and(into: Int32Array, left: Int32Array, right: Int32Array): void {
  for (let word = 0; word < into.length; word += 1)
    into[word] = (left[word] ?? 0) & (right[word] ?? 0)
}

function or(into: Int32Array, left: Int32Array, right: Int32Array): void {
  for (let word = 0; word < into.length; word += 1)
    into[word] = (left[word] ?? 0) | (right[word] ?? 0)
}

/** Joins any number of inputs. */
export function join(into: Int32Array, of: readonly Int32Array[], kind: 'and' | 'or'): void {
  const step = kind === 'and' ? and : or
  const [first, second, ...others] = of
  if (first && second) step(into, first, second)
  else if (first) into.set(first)
  else into.fill(kind === 'and' ? -1 : 0)
  for (const other of others) step(into, into, other)
}

export function invert(into: Int32Array, of: Int32Array): void {
  for (let word = 0; word < into.length; word += 1) into[word] = ~(of[word] ?? 0)
}
